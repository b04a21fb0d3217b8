namespace SamBot.Bot.Channel.Tokens;

/// <summary>A token of the bot's own.</summary>
/// <param name="Text">The token itself. It is a secret.</param>
/// <param name="RenewOn">The instant from which a new one is fetched while this one is still used.</param>
/// <param name="ExpiresOn">The end of its validity.</param>
internal sealed record BotToken(string Text, DateTimeOffset RenewOn, DateTimeOffset ExpiresOn)
{
    /// <summary>The token must not expire during a call.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public bool Serves(DateTimeOffset now) => now < ExpiresOn - Margin;
}
