using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Checks a caller's token: form, algorithm, issuer, key, signature, lifetime, audience, in this order, so that only the holder of a valid token
/// learns that it is for another bot. Source: botbuilder-dotnet, ParameterizedBotFrameworkAuthentication.
/// </summary>
internal sealed class InboundTokens(BotIdentity identity, TokenIssuers issuers, CheckedTokens memory, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = AuthorizationHeader.Limit };

    public async ValueTask<TokenVerdict> CheckAsync(string text, CancellationToken cancellationToken)
    {
        if (memory.Find(text) is { } seen)
        {
            if (await seen.Issuer.Keys.GetAsync(cancellationToken) == seen.Keys)
            {
                return seen.Token;
            }

            memory.Forget(text);
        }

        try
        {
            // A signed token has three parts. An encrypted one has five.
            return text.AsSpan().Count('.') == 2 ? await CheckAsync(text, new JsonWebToken(text), cancellationToken) : TokenRule.Malformed;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The reader reads some parts only when asked, and throws many exceptions. Each means that the token is malformed.
            return TokenRule.Malformed;
        }
    }

    private async Task<TokenVerdict> CheckAsync(string text, JsonWebToken token, CancellationToken cancellationToken)
    {
        if (!Algorithms.Contains(token.Alg))
        {
            return TokenRule.Algorithm;
        }

        if (token.TryGetHeaderValue<object>("crit", out _))
        {
            return TokenRule.CriticalHeader;
        }

        if (string.IsNullOrEmpty(token.Kid))
        {
            return TokenRule.NoKeyId;
        }

        if (issuers.Find(token.Issuer) is not { } issuer)
        {
            return TokenRule.Issuer;
        }

        var (keys, key) = await FindKeyAsync(issuer.Keys, token.Kid, cancellationToken);
        if (keys is null || key is null)
        {
            return keys is null || issuer.Keys.AreUnreachable ? TokenRule.KeysUnavailable : TokenRule.UnknownKey;
        }

        var result = await handler.ValidateTokenAsync(token, Parameters(token.Issuer, key));
        if ((result.IsValid ? WrongFor(token, issuer.Kind) : Rule(token, result.Exception)) is { } refusal)
        {
            return refusal;
        }

        var verified = new VerifiedToken(
            issuer.Kind, token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null, key.Endorsements);
        memory.Remember(text, new CheckedToken(verified, issuer, keys, new DateTimeOffset(token.ValidTo, TimeSpan.Zero)));
        return verified;
    }

    private static async Task<(KeySet? Keys, SigningKey? Key)> FindKeyAsync(SigningKeys source, string id, CancellationToken cancellationToken)
    {
        var keys = await source.GetAsync(cancellationToken);
        if (keys is not null && keys.Find(id) is null)
        {
            keys = await source.GetNewerAsync(keys, cancellationToken);
        }

        return (keys, keys?.Find(id));
    }

    private TokenValidationParameters Parameters(string issuer, SigningKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        ValidIssuer = issuer,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        AudienceValidator = (audiences, _, _) => audiences.Contains(identity.AppId, StringComparer.OrdinalIgnoreCase),
    };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is not null && now < until + Skew && (from is null || now >= from - Skew);
    }

    private TokenRule? WrongFor(JsonWebToken token, TokenKind kind) =>
        EmulatorTokens.IsForSkill(token) ? TokenRule.SkillToken
        : kind == TokenKind.Emulator && !EmulatorTokens.IsIssuedTo(token, identity.AppId!) ? TokenRule.EmulatorApp
        : null;

    private static TokenRule Rule(JsonWebToken token, Exception? exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => TokenRule.Lifetime,
        SecurityTokenInvalidAudienceException => token.Audiences.Any() ? TokenRule.Audience : TokenRule.NoAudience,
        _ => TokenRule.Signature,
    };
}
