using SamBot.Bot.Channel.Wire;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>The reasons for refusing a caller. The log gives the reason. The caller learns only the status.</summary>
internal enum TokenRule
{
    NotLoopback, // No app id is set, and the caller is not a program on this machine.
    NoToken, // No Authorization header.
    Header, // The header is not one Bearer and one token.
    TooLong, // The header is longer than AuthorizationHeader.Limit.
    Malformed, // Not a signed JWT in its three parts, or not readable.
    Algorithm, // Not RS256, RS384 or RS512.
    CriticalHeader, // A header that must be understood: none is known here.
    NoKeyId, // No key id.
    Issuer, // Neither the channel's issuer nor, where they are allowed, an emulator's.
    UnknownKey, // No published key has this id.
    Signature, // Not signed by the key that it names.
    Lifetime, // Expired, not valid yet, or without an end.
    NoAudience, // No audience.
    SkillToken, // Issued to one bot for another.
    EmulatorApp, // An emulator's token of an unknown version, or not issued to this bot's app.
    Audience, // A sound token for another bot.
    NoChannel, // The activity has no channelId.
    NoServiceUrl, // The activity has no serviceUrl.
    Endorsement, // The key may not sign for the activity's channel.
    ServiceUrlClaim, // The token's serviceurl is missing or is not the activity's.
    ServiceUrlRefused, // The bot may not speak at the activity's serviceUrl.
    KeysUnavailable, // The signing keys cannot be had now.
}

/// <summary>The answer to a caller who breaks a rule: 401 for a wrong token, 403 for a valid one for another bot or service, 503 without keys.</summary>
internal static class TokenRefusal
{
    public static int Status(TokenRule rule) => rule switch
    {
        TokenRule.KeysUnavailable => StatusCodes.Status503ServiceUnavailable,
        TokenRule.Audience or TokenRule.NoChannel or TokenRule.NoServiceUrl or TokenRule.Endorsement or TokenRule.ServiceUrlClaim
            or TokenRule.ServiceUrlRefused => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status401Unauthorized,
    };

    public static byte[] Body(TokenRule rule) => Status(rule) switch
    {
        StatusCodes.Status503ServiceUnavailable => WireJson.Error("ServiceUnavailable", "The caller's token cannot be checked now."),
        StatusCodes.Status403Forbidden => WireJson.Error("Forbidden", "The token is not for this bot and this service."),
        _ => WireJson.Error("Unauthorized", "The caller is not known to this bot."),
    };

    /// <summary>The WWW-Authenticate header. It names an error only to callers who sent a token. Source: RFC 6750, section 3.</summary>
    public static string Challenge(TokenRule rule) =>
        rule is TokenRule.NotLoopback or TokenRule.NoToken ? "Bearer" : "Bearer error=\"invalid_token\"";
}
