namespace SamBot.Bot.Channel.Tokens;

/// <summary>A token of the bot's own.</summary>
/// <param name="Text">What is sent. A secret.</param>
/// <param name="RenewOn">From when on a new one is fetched while this one still serves.</param>
/// <param name="ExpiresOn">When it ends.</param>
internal sealed record BotToken(string Text, DateTimeOffset RenewOn, DateTimeOffset ExpiresOn)
{
    /// <summary>A call under way must not be overtaken by the end.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public bool Serves(DateTimeOffset now) => now < ExpiresOn - Margin;
}
