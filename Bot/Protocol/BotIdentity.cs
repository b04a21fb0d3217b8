namespace SamBot.Bot.Protocol;

/// <summary>Who the bot is to the Bot Framework.</summary>
/// <param name="AppId">The setting <c>MicrosoftAppId</c>; null if it is missing or blank, then the bot serves this machine only.</param>
public sealed record BotIdentity(string? AppId)
{
    /// <summary>Reads the settings.</summary>
    public static BotIdentity From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new BotIdentity(configuration["MicrosoftAppId"]?.Trim() is { Length: > 0 } appId ? appId : null);
    }
}
