using System.Collections.Immutable;

namespace SamBot.Dialogs.Hearing;

/// <summary>The meaning of a text that answers a question with choices.</summary>
/// <param name="Kind">Whether a choice is meant.</param>
/// <param name="Ids">The choices: those that are chosen, or those between which the person must be asked. In the order in which they are shown.</param>
public readonly record struct Pick(PickKind Kind, ImmutableArray<string> Ids)
{
    /// <summary>No choice is meant.</summary>
    public static readonly Pick Unclear = new(PickKind.Unclear, []);

    /// <summary>The person has no preference.</summary>
    public static readonly Pick NoPreference = new(PickKind.NoPreference, []);

    /// <summary>These are chosen.</summary>
    public static Pick Chosen(params ImmutableArray<string> ids) => new(PickKind.Chosen, ids);

    /// <summary>One of these is meant.</summary>
    public static Pick Between(params ImmutableArray<string> ids) => new(PickKind.Between, ids);
}
