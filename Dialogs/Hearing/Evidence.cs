using System.Collections.Immutable;

namespace SamBot.Dialogs.Hearing;

/// <summary>Words of a text that speak for a choice.</summary>
/// <param name="At">The place of the first word.</param>
/// <param name="Clause">The clause that it stands in.</param>
/// <param name="Ids">The choices that it may mean. More than one where they share the word.</param>
internal readonly record struct Evidence(int At, int Clause, ImmutableArray<string> Ids)
{
    /// <summary>Whether it counts only where nothing else is said.</summary>
    public bool IsWeak { get; init; }
}
