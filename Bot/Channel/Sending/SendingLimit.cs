namespace SamBot.Bot.Channel.Sending;

/// <summary>A limit: at most so many calls in any window of this length.</summary>
internal sealed record SendingLimit(int Count, TimeSpan Window)
{
    /// <summary>Teams, per bot and conversation, sending and creating. Source: msteams-docs, "Optimize your bot with rate limiting".</summary>
    public static IReadOnlyList<SendingLimit> Sending { get; } = [Of(7, 1), Of(8, 2), Of(60, 30), Of(1800, 3600)];

    /// <summary>Teams, per bot and conversation, reading: twice that.</summary>
    public static IReadOnlyList<SendingLimit> Reading { get; } = [.. Sending.Select(l => l with { Count = 2 * l.Count })];

    /// <summary>Teams, per app and tenant.</summary>
    public static IReadOnlyList<SendingLimit> Tenant { get; } = [Of(50, 1)];

    private static SendingLimit Of(int count, int seconds) => new(count, TimeSpan.FromSeconds(seconds));
}
