using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SamBot.Dialogs;

[assembly: NeutralResourcesLanguage("nl")]

namespace SamBot.Cards;

/// <summary>
/// Every sentence for people, in one language. A text's key is the member's name; where the first parameter is an enum, the key is
/// <c>Name_Value</c>; other parameters fill the placeholder of their name. The sentences stand in <c>Texts.resx</c> (Dutch) and
/// <c>Texts.en.resx</c>; a test finds a missing one. To add a language: a resource file, a value of <see cref="Language"/>, a line here.
/// </summary>
public sealed partial class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    private static readonly FrozenDictionary<Language, Texts> All = new[]
    {
        new Texts(Language.Dutch, "nl-NL"),
        new Texts(Language.English, "en-GB"),
    }.ToFrozenDictionary(t => t.Language);

    private readonly FrozenDictionary<string, string> byKey;

    private Texts(Language language, string culture)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(culture);
        // Read once, with what is missing taken from Dutch; after that every text is a look-up without a lock.
        var keys = Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        byKey = keys.Cast<System.Collections.DictionaryEntry>()
            .ToFrozenDictionary(e => (string)e.Key, e => Resources.GetString((string)e.Key, Culture)!, StringComparer.Ordinal);
    }

    /// <summary>The language of these texts.</summary>
    public Language Language { get; }

    /// <summary>How this language writes dates.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The texts in this language.</summary>
    public static Texts In(Language language) => All[language];

    /// <summary>The language of a locale such as <c>nl-NL</c>; null when SamBot does not speak it.</summary>
    public static Language? LanguageOf(string? locale) =>
        All.Values.FirstOrDefault(t => locale?.StartsWith(t.Culture.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase) ?? false)?.Language;

    /// <summary>A day in words, such as "vrijdag 27 november".</summary>
    public string Day(DateOnly day) => day.ToString("dddd d MMMM", Culture);

    /// <summary>A day and a time in words, such as "vrijdag 27 november, 16:05".</summary>
    public string DayAndTime(DateTime at) => at.ToString("dddd d MMMM, HH:mm", Culture);

    private string Text([CallerMemberName] string key = "") => byKey[key];

    // In one pass, so that a person's "{title}" stays what it is.
    private static string Fill(string text, params (string Name, string Value)[] values) =>
        PlaceholderPattern().Replace(text, m => values.First(v => v.Name == m.Groups[1].Value).Value);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PlaceholderPattern();
}
