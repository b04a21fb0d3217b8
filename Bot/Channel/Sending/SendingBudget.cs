namespace SamBot.Bot.Channel.Sending;

/// <summary>
/// When the next call may go so that no window of any limit holds too many. It has no clock of its own: instants come in and go out.
/// It keeps no more than its largest limit needs.
/// </summary>
internal sealed class SendingBudget(IReadOnlyList<SendingLimit> limits)
{
    private readonly List<DateTimeOffset> taken = [];
    private readonly int most = limits.Max(l => l.Count);
    private readonly TimeSpan longest = limits.Max(l => l.Window);
    private DateTimeOffset blockedUntil;

    /// <summary>The earliest instant, not before <paramref name="now"/>, at which a call may go.</summary>
    public DateTimeOffset Earliest(DateTimeOffset now) => Earliest(now, taken);

    /// <summary>When the last of so many calls may go, if they go one after the other as early as they may.</summary>
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

    /// <summary>A call goes.</summary>
    public void Take(DateTimeOffset at)
    {
        // A clock that was set back must not disorder them.
        taken.Add(taken is [.., var last] && last > at ? last : at);
        if (taken.Count >= 2 * most)
        {
            taken.RemoveRange(0, taken.Count - most);
        }
    }

    /// <summary>The channel asked for silence.</summary>
    public void Block(DateTimeOffset until) => blockedUntil = until > blockedUntil ? until : blockedUntil;

    /// <summary>Whether the channel asked for silence that is not over.</summary>
    public bool IsBlocked(DateTimeOffset now) => blockedUntil > now;

    /// <summary>Nothing that was taken matters any more.</summary>
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
