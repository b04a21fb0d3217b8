using System.Collections.Concurrent;
using SamBot.Records;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Whether another instance has something in hand. Two machines' clocks may differ, so a claim counts for its whole length from when this
/// process first saw it, unless it is so old that no difference explains it.
/// </summary>
/// <param name="time">This machine's clock.</param>
/// <param name="difference">By how much the clocks of the instances may differ: nothing, where they run on one machine.</param>
public sealed class Claims(TimeProvider time, TimeSpan difference)
{
    /// <summary>The most that a delivery may take: it ends before its claim does.</summary>
    public static readonly TimeSpan Delivery = TimeSpan.FromSeconds(25);

    /// <summary>By how much the clocks of two machines may differ.</summary>
    public static readonly TimeSpan BetweenMachines = TimeSpan.FromMinutes(2.5);

    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<(string What, DateTimeOffset Until), long> seen = new();

    /// <summary>Whether that claim holds.</summary>
    /// <param name="what">What is claimed.</param>
    /// <param name="until">Until when by the clock of whoever claimed it, UTC; null when nobody did.</param>
    public bool Holds(string what, DateTimeOffset? until)
    {
        if (until is not { } end || end + difference <= time.GetUtcNow())
        {
            return false;
        }

        if (seen.Count >= MostRemembered)
        {
            // At worst a claim is waited for once more.
            seen.Clear();
        }

        return time.GetElapsedTime(seen.GetOrAdd((what, end), time.GetTimestamp())) < Notice.LongestClaim;
    }
}
