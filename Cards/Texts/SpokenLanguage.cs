using System.Globalization;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>One row of the language table.</summary>
/// <param name="Language">The language, as it is stored.</param>
/// <param name="Culture">How it writes dates and numbers, and which resource file holds its texts.</param>
public sealed record SpokenLanguage(Language Language, CultureInfo Culture)
{
    /// <summary>Its code of two letters, such as <c>nl</c>: in settings, in buttons' data and on cards.</summary>
    public string Code => Culture.TwoLetterISOLanguageName;
}
