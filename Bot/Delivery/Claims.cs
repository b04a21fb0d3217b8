using System.Collections.Concurrent;
using SamBot.Records;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Knows whether another instance is delivering something. The clocks of two machines may differ. So a claim holds for its whole length from
/// the moment this process first saw it, unless it is so old that no difference explains it.
/// </summary>
/// <param name="time">This machine's clock.</param>
/// <param name="difference">By how much the clocks of the instances may differ; zero where all run on one machine.</param>
public sealed class Claims(TimeProvider time, TimeSpan difference)
{
    /// <summary>The time between the end of a delivery and the end of its claim. It is left for noting the outcome.</summary>
    public static readonly TimeSpan Noting = TimeSpan.FromSeconds(5);

    /// <summary>By how much the clocks of two machines may differ.</summary>
    public static readonly TimeSpan BetweenMachines = TimeSpan.FromMinutes(2.5);

    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<(string What, DateTimeOffset Until), long> seen = new();

    /// <summary>
    /// The time that is left for a delivery. It counts from the claim, not from when the claim was saved: a slow save must not make the delivery
    /// outlive its claim. A clock that was set back does not make it longer than a claim.
    /// </summary>
    /// <param name="until">The end of this instance's own claim, UTC.</param>
    public TimeSpan Left(DateTimeOffset? until)
    {
        var left = until - Noting - time.GetUtcNow() ?? TimeSpan.Zero;
        return left < Notice.LongestClaim - Noting ? left : Notice.LongestClaim - Noting;
    }

    /// <summary>Whether that claim holds.</summary>
    /// <param name="what">The name of what is claimed.</param>
    /// <param name="until">The end of the claim, UTC, by the clock of the instance that made it; null when there is no claim.</param>
    public bool Holds(string what, DateTimeOffset? until)
    {
        if (until is not { } end || end + difference <= time.GetUtcNow())
        {
            return false;
        }

        if (seen.Count >= MostRemembered)
        {
            // At worst one claim holds a second time.
            seen.Clear();
        }

        return time.GetElapsedTime(seen.GetOrAdd((what, end), time.GetTimestamp())) < Notice.LongestClaim;
    }
}
