using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Who the bot is to the Bot Framework, as the host needs it.</summary>
/// <param name="AppId">The setting <c>MicrosoftAppId</c>; null if it is missing or blank, then the bot serves this machine only.</param>
public sealed record BotIdentity(string? AppId)
{
    /// <summary>From the settings.</summary>
    public static BotIdentity From(IOptions<BotOptions> options) =>
        new(options.Value.MicrosoftAppId.Trim() is { Length: > 0 } appId ? appId : null);
}
