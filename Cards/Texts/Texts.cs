using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SamBot.Dialogs;

[assembly: NeutralResourcesLanguage("nl")]

namespace SamBot.Cards;

/// <summary>
/// Every sentence for people, in one language. The key of a text is its member's name, or <c>Name_Value</c> where the first parameter is an enum
/// or a question. Other parameters fill the placeholder of their name. The sentences stand in <c>Texts.resx</c> (Dutch) and
/// <c>Texts.&lt;code&gt;.resx</c>, a file for each row of <see cref="Languages"/>. A test names the missing ones.
/// </summary>
public sealed partial class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    private static readonly Dictionary<Language, Texts> All = Languages.All.ToDictionary(l => l.Language, l => new Texts(l));

    private readonly Dictionary<string, string> byKey;

    private Texts(SpokenLanguage spoken)
    {
        Language = spoken.Language;
        Culture = spoken.Culture;
        // The texts are read once, and a missing one is taken from Dutch. After that every text is a look-up without a lock.
        byKey = Keys(CultureInfo.InvariantCulture).Union(Keys(CultureInfo.GetCultureInfo(spoken.Code)))
            .ToDictionary(key => key, key => Resources.GetString(key, Culture)!, StringComparer.Ordinal);
    }

    private Texts(Texts standard, IReadOnlyDictionary<string, string> wording)
    {
        Language = standard.Language;
        Culture = standard.Culture;
        byKey = standard.byKey.ToDictionary(t => t.Key, t => wording.GetValueOrDefault(t.Key, t.Value), StringComparer.Ordinal);
    }

    /// <summary>The language of these texts.</summary>
    public Language Language { get; }

    /// <summary>The culture that writes dates and numbers.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The texts in this language.</summary>
    public static Texts In(Language language) => All[language];

    /// <summary>These texts, some of them in other words.</summary>
    public Texts With(IReadOnlyDictionary<string, string> wording) => wording.Count == 0 ? this : new(this, wording);

    /// <summary>The names that a text in other words may hold in braces; null where there is no such text.</summary>
    public static IReadOnlySet<string>? Placeholders(string key)
    {
        string[] texts = [.. All.Values.Select(t => t.byKey.GetValueOrDefault(key)).OfType<string>()];
        return texts.Length == 0 ? null : texts.SelectMany(PlaceholdersIn).ToHashSet();
    }

    /// <summary>The names that stand in braces in a text.</summary>
    public static IEnumerable<string> PlaceholdersIn(string text) => Braces().Matches(text).Select(m => m.Groups[1].Value);

    /// <summary>The language of a locale such as <c>nl-NL</c>; null when SamBot does not speak it.</summary>
    public static Language? LanguageOf(string? locale) => Languages.Of(locale)?.Language;

    /// <summary>A day in words, such as "vrijdag 27 november".</summary>
    public string Day(DateOnly day) => day.ToString(Text(), Culture);

    /// <summary>A day and a time in words, such as "vrijdag 27 november, 16:05".</summary>
    public string DayAndTime(DateTime at) => at.ToString(Text(), Culture);

    /// <summary>A time in words, such as "16:05".</summary>
    public string Time(DateTime at) => at.ToString(Text(), Culture);

    private static IEnumerable<string> Keys(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>().Select(e => (string)e.Key) ?? [];

    // A missing text shows its key, which tells its reader more than a failed turn. A test names the missing texts.
    private string Text([CallerMemberName] string key = "") => byKey.GetValueOrDefault(key, key);

    // One pass fills all placeholders, so that a person's "{title}" stays as it is.
    private static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new DefaultInterpolatedStringHandler(text.Length, values.Length);
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var opens && rest[opens..].IndexOf('}') is >= 0 and var closes)
        {
            filled.AppendFormatted(rest[..opens]);
            filled.AppendLiteral(ValueOf(rest.Slice(opens + 1, closes - 1), values));
            rest = rest[(opens + closes + 1)..];
        }

        filled.AppendFormatted(rest);
        return filled.ToStringAndClear();
    }

    private static string ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var value in values)
        {
            if (name.SequenceEqual(value.Name))
            {
                return value.Value;
            }
        }

        throw new InvalidOperationException($"A text has the placeholder {{{name}}}, for which there is no value.");
    }

    // What Fill takes for a placeholder.
    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Braces();
}
