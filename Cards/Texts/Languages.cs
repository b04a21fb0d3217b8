using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>
/// The language table. A language is added with a value of <see cref="Language"/>, a row here, and a resource file
/// <c>Texts.&lt;code&gt;.resx</c> with all texts; a test names those that are missing.
/// </summary>
public static class Languages
{
    /// <summary>All languages, in the order in which they are named.</summary>
    public static readonly ImmutableArray<SpokenLanguage> All =
    [
        new(Language.Dutch, CultureInfo.GetCultureInfo("nl-NL")),
        new(Language.English, CultureInfo.GetCultureInfo("en-GB")),
    ];

    /// <summary>The language of a locale such as <c>nl-NL</c>; null when SamBot does not speak it.</summary>
    public static SpokenLanguage? Of(string? locale) => All.FirstOrDefault(l => locale?.StartsWith(l.Code, StringComparison.OrdinalIgnoreCase) ?? false);
}
