using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>
/// The language table. A language is added with a line in <see cref="Language"/> and a resource file <c>Texts.&lt;code&gt;.resx</c> with all texts; a
/// test names those that are missing.
/// </summary>
public static class Languages
{
    /// <summary>All languages, in the order in which they are named.</summary>
    public static readonly ImmutableArray<SpokenLanguage> All = [.. Enum.GetValues<Language>().Select(l => new SpokenLanguage(l, CultureOf(l)))];

    /// <summary>The language of a locale such as <c>nl-NL</c>; null when SamBot does not speak it.</summary>
    public static SpokenLanguage? Of(string? locale) => All.FirstOrDefault(l => locale?.StartsWith(l.Code, StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>How each language is asked for, in itself: <c>**nederlands** of **english**</c>.</summary>
    public static string AskedFor(Texts t)
    {
        string[] words = [.. All.Select(l => $"**{Texts.In(l.Language).LanguageWords(l.Language).Split('|')[0]}**")];
        return t.Alternatives(string.Join(", ", words[..^1]), words[^1]);
    }

    private static CultureInfo CultureOf(Language language) =>
        CultureInfo.GetCultureInfo(typeof(Language).GetField(language.ToString())!.GetCustomAttribute<CultureAttribute>()!.Name);
}
