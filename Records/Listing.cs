using System.Collections.Immutable;
using SamBot.Cards;

namespace SamBot.Records;

/// <summary>Requests that were found by a hint, then read and checked.</summary>
/// <param name="Requests">The requests in the listing's order. Those that cannot be read are left out.</param>
/// <param name="More">Whether there are more than were asked for.</param>
/// <param name="Unreadable">How many were left out because they cannot be read.</param>
public sealed record Listing(ImmutableArray<KnownRequest> Requests, bool More, int Unreadable = 0)
{
    /// <summary>Which page of the open requests it is; null for other listings.</summary>
    public DeskPage? Page { get; init; }

    /// <summary>No requests.</summary>
    public static Listing None { get; } = new([], false);
}
