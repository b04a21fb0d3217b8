using System.Collections.Immutable;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>One of the foundation's goals, as the settings give it.</summary>
/// <param name="Id">The id that requests keep. It stays the same when the wording changes, and has no commas.</param>
/// <param name="Names">The goal's name in each language.</param>
public sealed record Goal(string Id, ImmutableDictionary<Language, string> Names)
{
    /// <summary>Synonyms that people may type for the goal, in any language.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What the goal is for, in one sentence in each language. It may be missing.</summary>
    public ImmutableDictionary<Language, string> Explanations { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>The page that tells more about it; null when there is none.</summary>
    public Uri? Link { get; init; }

    /// <summary>The goal's name in this language; its id where it has none.</summary>
    public string In(Language language) => Names.GetValueOrDefault(language, Id);
}
