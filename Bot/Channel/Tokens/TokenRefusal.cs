using SamBot.Bot.Channel.Wire;

namespace SamBot.Bot.Channel.Tokens;

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
