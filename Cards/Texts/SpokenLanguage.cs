using System.Globalization;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>One row of the language table.</summary>
/// <param name="Language">The language, as it is stored.</param>
/// <param name="Culture">The culture that writes its dates and numbers. Its code also names the resource file.</param>
public sealed record SpokenLanguage(Language Language, CultureInfo Culture)
{
    /// <summary>Its code of two letters, such as <c>nl</c>: in settings, in buttons' data and on cards.</summary>
    public string Code => Culture.TwoLetterISOLanguageName;
}
