using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SamBot.Turns;

/// <summary>The key that signs the channel's tokens, and its public half as the channel serves it.</summary>
internal sealed class ChannelKey(TimeProvider time) : IDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "22222222-2222-2222-2222-222222222222";
    private const string Id = "key-1";
    private readonly RSA key = RSA.Create(2048);

    /// <summary>A token for the bot, valid for an hour.</summary>
    public string Sign(string serviceUrl)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Id, ["x5t"] = Id };
        var claims = new JsonObject { ["serviceurl"] = serviceUrl, ["nbf"] = now - 1, ["exp"] = now + 3600, ["iss"] = Issuer, ["aud"] = AppId };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>The key set, with the channels that the key may sign for.</summary>
    public JsonObject Published()
    {
        var open = key.ExportParameters(false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["x5t"] = Id,
                ["n"] = Base64Url.EncodeToString(open.Modulus), ["e"] = Base64Url.EncodeToString(open.Exponent),
                ["endorsements"] = new JsonArray("msteams", "playground"),
            }),
        };
    }

    public void Dispose() => key.Dispose();

    private static string Encode(JsonNode part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
