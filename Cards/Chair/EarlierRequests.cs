using System.Collections.Immutable;

namespace SamBot.Cards;

/// <summary>What the contact of a request asked before it, as far as it was looked at.</summary>
/// <param name="Requests">The requests, the newest first.</param>
/// <param name="IsWhole">Whether there are no others: more than were looked at, or some that cannot be read.</param>
public sealed record EarlierRequests(ImmutableArray<KnownRequest> Requests, bool IsWhole)
{
    /// <summary>No earlier requests.</summary>
    public static EarlierRequests None { get; } = new([], IsWhole: true);
}
