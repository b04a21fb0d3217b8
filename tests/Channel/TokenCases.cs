using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SamBot.Bot.Channel.Tokens;
using SamBot.Tests.Support;
using static SamBot.Tests.Channel.TokenAttempt;
using static SamBot.Tests.Channel.TokenScene;

namespace SamBot.Tests.Channel;

/// <summary>Every way to be refused that we could think of, beside what is right. One line each: name, status, the rule in the log.</summary>
internal static class TokenCases
{
    public sealed record Case(string Name, int Status, TokenRule? Rule, Action<TokenAttempt> Change);

    /// <summary>Where emulators are not allowed.</summary>
    public static readonly Case[] Channel =
    [
        // Right.
        new("as the channel sends it", 200, null, _ => { }),
        new("RS384", 200, null, a => SignWith(a, "RS384", HashAlgorithmName.SHA384)),
        new("RS512", 200, null, a => SignWith(a, "RS512", HashAlgorithmName.SHA512)),
        new("expired within the skew", 200, null, a => a.Token.With("exp", InMinutes(-4))),
        new("valid soon, within the skew", 200, null, a => a.Token.With("nbf", InMinutes(4))),
        new("without nbf", 200, null, a => a.Token.Without("nbf")),
        new("for this bot among others", 200, null, a => a.Token.With("aud", new JsonArray(OtherAppId, AppId))),
        new("service URL in another case", 200, null, a => a.Token.With("serviceurl", TokenScene.ServiceUrl.ToUpperInvariant())),
        new("service URL without its last slash", 200, null, a => a.Token.With("serviceurl", TokenScene.ServiceUrl.TrimEnd('/'))),
        new("service URL with one slash more", 200, null, a => a.Activity["serviceUrl"] = TokenScene.ServiceUrl.TrimEnd('/')),
        new("another key, endorsed for the channel", 200, null, a => { a.Token = a.Scene.Token(a.Scene.WebchatKey); a.Activity["channelId"] = "webchat"; }),
        new("scheme in another case, as HTTP allows", 200, null, a => a.Authorization = "bearer " + a.Token.Text),
        new("a GCC service URL", 200, null, a => SpeakAt(a, "https://smba.infra.gcc.teams.microsoft.com/teams")),
        new("an unknown type of activity, complete", 200, null, a => a.Activity["type"] = "handoff"),
        new("a service on this machine, in Development", 200, null, a => SpeakAt(a, "http://127.0.0.1:9/x/")),
        new("a stranger's key offered beside a good signature", 200, null, a => a.Token.Header["jku"] = "https://evil.example/keys"),

        // The header.
        new("no header", 401, TokenRule.NoToken, a => a.Authorization = ""),
        new("another scheme", 401, TokenRule.Header, a => a.Authorization = "Basic " + a.Token.Text),
        new("no scheme", 401, TokenRule.Header, a => a.Authorization = a.Token.Text),
        new("scheme alone", 401, TokenRule.Header, a => a.Authorization = "Bearer"),
        new("three parts in the header", 401, TokenRule.Header, a => a.Authorization = a.Token.Bearer + " more"),
        new("two tokens in one header", 401, TokenRule.Header, a => a.Authorization = a.Token.Bearer + ", " + a.Token.Bearer),
        new("two spaces", 401, TokenRule.Header, a => a.Authorization = "Bearer  " + a.Token.Text),
        new("an oversized header of rubbish", 401, TokenRule.TooLong, a => a.Authorization = "Bearer " + new string('a', 20_000)),
        new("a good token, oversized", 401, TokenRule.TooLong, a => a.Token.With("x", new string('a', 12_000))),

        // The form.
        new("rubbish", 401, TokenRule.Malformed, a => a.Authorization = "Bearer x"),
        new("rubbish in three parts", 401, TokenRule.Malformed, a => a.Authorization = "Bearer a.b.c"),
        new("three empty parts", 401, TokenRule.Malformed, a => a.Authorization = "Bearer .."),
        new("two parts", 401, TokenRule.Malformed, a => a.Authorization = "Bearer " + a.Token.Text[..a.Token.Text.LastIndexOf('.')]),
        new("four parts", 401, TokenRule.Malformed, a => a.Authorization = a.Token.Bearer + ".x"),
        new("five parts, as if encrypted", 401, TokenRule.Malformed, a => a.Authorization = "Bearer " + Jwe()),
        new("a header that is no JSON", 401, TokenRule.Malformed, a => ReplacePart(a, 0, TestToken.Encode("{\"alg\""u8.ToArray()))),
        new("a payload that is no JSON", 401, TokenRule.Malformed, a => ReplacePart(a, 1, TestToken.Encode("nothing"u8.ToArray()))),
        new("a payload that is a list", 401, TokenRule.Malformed, a => ReplacePart(a, 1, TestToken.Encode("[]"u8.ToArray()))),

        // Algorithms.
        new("alg none, unsigned", 401, TokenRule.Algorithm, a => { a.Token.Header["alg"] = "none"; a.Token.Sign = _ => []; }),
        new("alg None, with the signature", 401, TokenRule.Algorithm, a => a.Token.Header["alg"] = "None"),
        new("alg missing", 401, TokenRule.Algorithm, a => a.Token.Header.Remove("alg")),
        new("HMAC with the public key in PEM", 401, TokenRule.Algorithm, a => Hmac(a, Encoding.ASCII.GetBytes(a.Scene.Server.Keys[0].Key.ExportSubjectPublicKeyInfoPem()))),
        new("HMAC with the public key in DER", 401, TokenRule.Algorithm, a => Hmac(a, a.Scene.Server.Keys[0].Key.ExportSubjectPublicKeyInfo())),
        new("HMAC with the modulus", 401, TokenRule.Algorithm, a => Hmac(a, a.Scene.Server.Keys[0].Key.ExportParameters(false).Modulus!)),
        new("ES256", 401, TokenRule.Algorithm, a => { a.Token.Header["alg"] = "ES256"; a.Token.Sign = Elliptic; }),
        new("PS256, rightly signed", 401, TokenRule.Algorithm, a =>
        {
            a.Token.Header["alg"] = "PS256";
            a.Token.Sign = data => a.Scene.Server.Keys[0].Key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        }),
        new("alg in another case", 401, TokenRule.Algorithm, a => a.Token.Header["alg"] = "rs256"),
        new("RS1", 401, TokenRule.Algorithm, a => SignWith(a, "RS1", HashAlgorithmName.SHA1)),
        new("a critical header", 401, TokenRule.CriticalHeader, a => { a.Token.Header["crit"] = new JsonArray("b64"); a.Token.Header["b64"] = false; }),

        // Keys and signatures.
        new("no key id", 401, TokenRule.NoKeyId, a => a.Token.Header.Remove("kid")),
        new("an empty key id", 401, TokenRule.NoKeyId, a => a.Token.Header["kid"] = ""),
        new("a key that nobody published", 401, TokenRule.UnknownKey, a => a.Token = a.Scene.Token(a.Scene.Stranger)),
        new("a published key's id over a stranger's signature", 401, TokenRule.Signature, a => a.Token.Sign = a.Scene.Stranger.Sign),
        new("the id of another published key", 401, TokenRule.Signature, a => a.Token.Header["kid"] = a.Scene.WebchatKey.Id),
        new("a stranger's key embedded as jwk", 401, TokenRule.Signature, a => { a.Token.Header["jwk"] = a.Scene.Stranger.Published(); a.Token.Sign = a.Scene.Stranger.Sign; }),
        new("a stranger's key embedded, under its own id", 401, TokenRule.UnknownKey, a => { a.Token = a.Scene.Token(a.Scene.Stranger); a.Token.Header["jwk"] = a.Scene.Stranger.Published(); }),
        new("a stranger's key behind jku", 401, TokenRule.Signature, a => { a.Token.Header["jku"] = a.Scene.Server.MetadataUrl; a.Token.Sign = a.Scene.Stranger.Sign; }),
        new("a stranger's certificate as x5c", 401, TokenRule.Signature, a => { a.Token.Header["x5c"] = new JsonArray(Certificate(a.Scene.Stranger)); a.Token.Sign = a.Scene.Stranger.Sign; }),
        new("no signature", 401, TokenRule.Signature, a => a.Token.Sign = _ => []),
        new("a truncated signature", 401, TokenRule.Signature, a => { var sign = a.Token.Sign; a.Token.Sign = data => sign(data)[..^3]; }),
        new("one bit of the signature turned", 401, TokenRule.Signature, a => { var sign = a.Token.Sign; a.Token.Sign = data => { var s = sign(data); s[7] ^= 1; return s; }; }),
        new("another token's signature", 401, TokenRule.Signature, a => ReplacePart(a, 2, a.Scene.Token().With("aud", OtherAppId).Text.Split('.')[2])),
        new("another token's payload", 401, TokenRule.Signature, a => ReplacePart(a, 1, TestToken.Encode(a.Scene.Token().With("exp", InMinutes(600)).Payload))),
        new("RS256 signed, RS512 said", 401, TokenRule.Signature, a => a.Token.Header["alg"] = "RS512"),

        // Issuer, lifetime, audience.
        new("another issuer", 401, TokenRule.Issuer, a => a.Token.With("iss", "https://evil.example")),
        new("no issuer", 401, TokenRule.Issuer, a => a.Token.Without("iss")),
        new("the issuer with a slash", 401, TokenRule.Issuer, a => a.Token.With("iss", "https://api.botframework.com/")),
        new("the US Government's issuer", 401, TokenRule.Issuer, a => a.Token.With("iss", "https://api.botframework.us")),
        new("expired", 401, TokenRule.Lifetime, a => a.Token.With("exp", InMinutes(-6)).With("nbf", InMinutes(-60))),
        new("of the future", 401, TokenRule.Lifetime, a => a.Token.With("nbf", InMinutes(6))),
        new("without end", 401, TokenRule.Lifetime, a => a.Token.Without("exp")),
        new("expired and for another bot", 401, TokenRule.Lifetime, a => a.Token.With("exp", InMinutes(-6)).With("nbf", InMinutes(-60)).With("aud", OtherAppId)),
        new("forged, for another bot", 401, TokenRule.Signature, a => { a.Token.With("aud", OtherAppId); a.Token.Sign = a.Scene.Stranger.Sign; }),
        new("no audience", 401, TokenRule.NoAudience, a => a.Token.Without("aud")),
        new("for another bot", 403, TokenRule.Audience, a => a.Token.With("aud", OtherAppId)),
        new("for this bot's name with more behind it", 403, TokenRule.Audience, a => a.Token.With("aud", AppId + "0")),

        // What the token vouches for.
        new("a channel that the key is not endorsed for", 403, TokenRule.Endorsement, a => a.Token = a.Scene.Token(a.Scene.WebchatKey)),
        new("a channel that no key is endorsed for", 403, TokenRule.Endorsement, a => a.Activity["channelId"] = "emulator"),
        new("the channel in another case", 403, TokenRule.Endorsement, a => a.Activity["channelId"] = "MSTeams"),
        new("another service than the token's", 403, TokenRule.ServiceUrlClaim, a => a.Activity["serviceUrl"] = "https://smba.trafficmanager.net/amer/"),
        new("a service URL with two slashes more", 403, TokenRule.ServiceUrlClaim, a => a.Token.With("serviceurl", TokenScene.ServiceUrl + "//")),
        new("a service URL with another last letter", 403, TokenRule.ServiceUrlClaim, a => a.Token.With("serviceurl", TokenScene.ServiceUrl.TrimEnd('/') + "x")),
        new("an empty serviceurl in the token", 403, TokenRule.ServiceUrlClaim, a => a.Token.With("serviceurl", "")),
        new("no serviceurl in the token", 403, TokenRule.ServiceUrlClaim, a => a.Token.Without("serviceurl")),
        new("a serviceurl that is no text", 403, TokenRule.ServiceUrlClaim, a => a.Token.With("serviceurl", 5)),
        new("a service that the bot may not speak at", 403, TokenRule.ServiceUrlRefused, a => SpeakAt(a, "https://evil.example/")),
        new("a service that only looks like Teams", 403, TokenRule.ServiceUrlRefused, a => SpeakAt(a, "https://smba.trafficmanager.net.evil.example/")),
        new("Teams without https", 403, TokenRule.ServiceUrlRefused, a => SpeakAt(a, "http://smba.trafficmanager.net/emea/")),
        new("an unknown type without a channel", 403, TokenRule.NoChannel, a => Only(a, "handoff", "serviceUrl")),
        new("an unknown type without a service", 403, TokenRule.NoServiceUrl, a => Only(a, "handoff", "channelId")),
        new("an unknown type for a channel not endorsed", 403, TokenRule.Endorsement, a => { a.Activity["type"] = "handoff"; a.Activity["channelId"] = "sms"; }),
        new("a message without a channel", 400, null, a => a.Activity.Remove("channelId")),
        new("a message without a service", 400, null, a => a.Activity.Remove("serviceUrl")),

        // Emulators and skills.
        new("an emulator's token, version 1", 401, TokenRule.Issuer, a => a.Token = a.Scene.Server.SignForEmulator(AppId, "1.0")),
        new("an emulator's token, version 2", 401, TokenRule.Issuer, a => a.Token = a.Scene.Server.SignForEmulator(AppId)),
        new("a skill's token", 401, TokenRule.Issuer, a => a.Token = a.Scene.Server.SignForEmulator(AppId).With("azp", OtherAppId)),
        new("a skill's token in the channel's name", 401, TokenRule.SkillToken, a => a.Token.With("ver", "1.0").With("appid", OtherAppId)),
    ];

    /// <summary>Where emulators are allowed, in Development.</summary>
    public static readonly Case[] Emulator =
    [
        new("the channel's token", 200, null, _ => { }),
        new("version 2, on msteams, as Agents Playground plays it", 200, null, a => Emulate(a)),
        new("version 1", 200, null, a => Emulate(a, "1.0")),
        new("an empty version", 200, null, a => Emulate(a, "")),
        new("the channel emulator", 200, null, a => { Emulate(a); a.Activity["channelId"] = "emulator"; }),
        new("the other tenant", 200, null, a => Emulate(a).With("iss", "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/")),
        new("any other tenant", 401, TokenRule.Issuer, a => Emulate(a).With("iss", "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/")),
        new("no version", 401, TokenRule.EmulatorApp, a => Emulate(a).Without("ver")),
        new("version 3", 401, TokenRule.EmulatorApp, a => Emulate(a).With("ver", "3.0")),
        new("version 2 with version 1's claim", 401, TokenRule.EmulatorApp, a => Emulate(a).Without("azp").With("appid", AppId)),
        new("no app", 401, TokenRule.EmulatorApp, a => Emulate(a).Without("azp")),
        new("a skill: issued to another app, for this one", 401, TokenRule.SkillToken, a => Emulate(a).With("azp", OtherAppId)),
        new("a skill of version 1", 401, TokenRule.SkillToken, a => Emulate(a, "1.0").With("appid", OtherAppId)),
        new("for another bot", 403, TokenRule.Audience, a => Emulate(a).With("aud", OtherAppId)),
        new("expired", 401, TokenRule.Lifetime, a => Emulate(a).With("exp", InMinutes(-6)).With("nbf", InMinutes(-60))),
        new("forged", 401, TokenRule.Signature, a => Emulate(a).Sign = a.Scene.Stranger.Sign),
        new("a service that the bot may not speak at", 403, TokenRule.ServiceUrlRefused, a => { Emulate(a); a.Activity["serviceUrl"] = "https://evil.example/"; }),
    ];

    private static TestToken Emulate(TokenAttempt attempt, string version = "2.0") => attempt.Token = attempt.Scene.Server.SignForEmulator(AppId, version);

    private static void SignWith(TokenAttempt attempt, string name, HashAlgorithmName hash)
    {
        attempt.Token.Header["alg"] = name;
        attempt.Token.Sign = data => attempt.Scene.Server.Keys[0].Key.SignData(data, hash, RSASignaturePadding.Pkcs1);
    }

    private static void Hmac(TokenAttempt attempt, byte[] secret)
    {
        attempt.Token.Header["alg"] = "HS256";
        attempt.Token.Sign = data => HMACSHA256.HashData(secret, data);
    }

    private static byte[] Elliptic(byte[] data)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.SignData(data, HashAlgorithmName.SHA256);
    }

    private static string Certificate(OpenIdKey key)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=x", key.Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return Convert.ToBase64String(certificate.RawData);
    }

    private static string Jwe()
    {
        var header = TestToken.Encode(new JsonObject { ["alg"] = "RSA-OAEP", ["enc"] = "A256GCM", ["kid"] = "key-1" });
        return string.Join('.', header, "AAAA", "AAAA", "AAAA", "AAAA");
    }

    private static void ReplacePart(TokenAttempt attempt, int index, string part)
    {
        var parts = attempt.Token.Text.Split('.');
        parts[index] = part;
        attempt.Authorization = "Bearer " + string.Join('.', parts);
    }

    private static void SpeakAt(TokenAttempt attempt, string serviceUrl)
    {
        attempt.Token.With("serviceurl", serviceUrl);
        attempt.Activity["serviceUrl"] = serviceUrl;
    }

    private static void Only(TokenAttempt attempt, string type, string member)
    {
        var value = attempt.Activity[member]!.DeepClone();
        attempt.Activity.Clear();
        attempt.Activity["type"] = type;
        attempt.Activity[member] = value;
    }
}
