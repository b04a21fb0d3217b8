using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>The bot's identity at the Bot Framework.</summary>
/// <param name="AppId">The setting <c>MicrosoftAppId</c>; null when it is missing or blank. The bot then serves this machine only.</param>
public sealed record BotIdentity(string? AppId)
{
    /// <summary>Reads the identity from the settings.</summary>
    public static BotIdentity From(IOptions<BotOptions> options) =>
        new(options.Value.MicrosoftAppId.Trim() is { Length: > 0 } appId ? appId : null);
}
