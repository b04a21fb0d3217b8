using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>One of the foundation's goals, as the settings give it.</summary>
/// <param name="Id">Kept with requests; stays the same when the wording changes. Without commas.</param>
/// <param name="Dutch">What it is called in Dutch.</param>
/// <param name="English">What it is called in English.</param>
public sealed record Goal(string Id, string Dutch, string English)
{
    /// <summary>What it is called in this language.</summary>
    public string In(Language language) => language is Language.English ? English : Dutch;
}
