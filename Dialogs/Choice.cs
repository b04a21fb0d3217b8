using System.Collections.Immutable;

namespace SamBot.Dialogs;

/// <summary>One of a question's choices: its id, and the synonyms that people may type for it, in all languages.</summary>
public sealed record Choice(string Id, ImmutableArray<string> Words)
{
    private ImmutableArray<string> exact;
    private ImmutableArray<string> submitted;

    /// <summary>The names under which it is shown. One telling word of a name is enough to choose it.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The whole titles that a card may submit for it, instead of its id.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>Its id, names and titles in the form in which they are compared.</summary>
    internal ImmutableArray<string> Exact => exact.IsDefault ? exact = [.. Names.Concat(Titles).Prepend(Id).Select(Vocabulary.Normal)] : exact;

    /// <summary>Its id and titles in that form.</summary>
    internal ImmutableArray<string> Submitted => submitted.IsDefault ? submitted = [.. Titles.Prepend(Id).Select(Vocabulary.Normal)] : submitted;
}
