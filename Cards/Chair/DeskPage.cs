using System.Collections.Immutable;

namespace SamBot.Cards;

/// <summary>A page of the open requests, the longest waiting first.</summary>
/// <param name="Number">The page, counted from 1.</param>
/// <param name="Total">How many requests are open.</param>
/// <param name="Places">For each request of the page its place among all, counted from 1.</param>
public sealed record DeskPage(int Number, int Total, ImmutableArray<int> Places)
{
    /// <summary>Whether more are open than were counted.</summary>
    public bool HasMore { get; init; }

    /// <summary>The number of pages, at least 1.</summary>
    public int Pages => Math.Max(1, (Total + Sizes.Listed - 1) / Sizes.Listed);
}
