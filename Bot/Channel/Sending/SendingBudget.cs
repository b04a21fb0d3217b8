namespace SamBot.Bot.Channel.Sending;

/// <summary>
/// Finds the earliest instant of the next call at which no window of any limit holds too many calls. It has no clock: every method takes the instant.
/// It keeps no more instants than its largest limit needs.
/// </summary>
internal sealed class SendingBudget(IReadOnlyList<SendingLimit> limits)
{
    private readonly List<DateTimeOffset> taken = [];
    private readonly int most = limits.Max(l => l.Count);
    private readonly TimeSpan longest = limits.Max(l => l.Window);
    private DateTimeOffset blockedUntil;

    /// <summary>The earliest instant, not before <paramref name="now"/>, at which a call may go.</summary>
    public DateTimeOffset Earliest(DateTimeOffset now) => Earliest(now, taken);

    /// <summary>The earliest instant of the last of so many calls, if each goes as early as it may.</summary>
    public DateTimeOffset Earliest(DateTimeOffset now, int calls)
    {
        List<DateTimeOffset> then = [.. taken];
        for (var i = 1; i < calls; i++)
        {
            now = Earliest(now, then);
            then.Add(now);
        }

        return Earliest(now, then);
    }

    /// <summary>Notes a call.</summary>
    public void Take(DateTimeOffset at)
    {
        // The instants must stay in order when the clock is set back.
        taken.Add(taken is [.., var last] && last > at ? last : at);
        if (taken.Count >= 2 * most)
        {
            taken.RemoveRange(0, taken.Count - most);
        }
    }

    /// <summary>Notes that the channel asked for silence until an instant.</summary>
    public void Block(DateTimeOffset until) => blockedUntil = until > blockedUntil ? until : blockedUntil;

    /// <summary>Whether the channel's silence is not over.</summary>
    public bool IsBlocked(DateTimeOffset now) => blockedUntil > now;

    /// <summary>Whether no earlier call matters any more.</summary>
    public bool IsIdle(DateTimeOffset now) => blockedUntil <= now && (taken.Count == 0 || taken[^1] + longest <= now);

    private DateTimeOffset Earliest(DateTimeOffset now, List<DateTimeOffset> then)
    {
        var at = blockedUntil > now ? blockedUntil : now;
        foreach (var limit in limits)
        {
            if (then.Count >= limit.Count && then[^limit.Count] + limit.Window is var free && free > at)
            {
                at = free;
            }
        }

        return at;
    }
}

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
