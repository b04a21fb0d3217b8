using System.Collections.Immutable;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>One of the foundation's goals, as the settings give it.</summary>
/// <param name="Id">Kept with requests; stays the same when the wording changes. Without commas.</param>
/// <param name="Names">The goal's name in each language.</param>
public sealed record Goal(string Id, ImmutableDictionary<Language, string> Names)
{
    /// <summary>The goal's name in this language; its id where it has none.</summary>
    public string In(Language language) => Names.GetValueOrDefault(language, Id);
}
