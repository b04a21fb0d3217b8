using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Pitches;

namespace SamBot.Cards;

/// <summary>
/// The word lists by which a pitch is read. They stand in <c>PitchLists.resx</c> (Dutch) and <c>PitchLists.&lt;code&gt;.resx</c>, a file for each
/// row of <see cref="Languages"/>, as phrases with bars between them. A test names the missing lists.
/// </summary>
public static class PitchLists
{
    private static readonly ResourceManager Resources = new(typeof(PitchLists));

    /// <summary>The check, with the words of all languages that have lists. Of answers in another language it reads nothing.</summary>
    public static readonly PitchCheck Check = new([.. Languages.All.Where(l => Read(l) is not null).Select(l => new PitchWords(l.Language, Of(l)))]);

    /// <summary>Tells the language of a text, of those that have lists.</summary>
    public static readonly LanguageHearing Written = new(Languages.All.ToImmutableDictionary(l => l.Language, TellingWords));

    /// <summary>The lists of one language.</summary>
    public static IReadOnlyDictionary<WordList, ImmutableArray<string>> Of(SpokenLanguage spoken)
    {
        var lists = Read(spoken);
        return Enum.GetValues<WordList>().ToDictionary(l => l, l => Phrases(lists?.GetString(l.ToString()) ?? ""));
    }

    private static ImmutableArray<string> TellingWords(SpokenLanguage spoken) =>
        Of(spoken) is var lists ? [.. lists[WordList.Function], .. lists[WordList.Common], .. lists[WordList.Me], .. lists[WordList.You]] : [];

    // Each language has lists of its own: the words of another one are never taken in their place.
    private static ResourceSet? Read(SpokenLanguage spoken)
    {
        var culture = spoken == Languages.All[0] ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(spoken.Code);
        return Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
    }

    private static ImmutableArray<string> Phrases(string list) =>
        [.. list.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
