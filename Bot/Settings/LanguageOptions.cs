using SamBot.Cards;
using SamBot.Dialogs;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Languages</c>.</summary>
public sealed class LanguageOptions
{
    /// <summary>The language of people whose own is not known, by its code: nl or en.</summary>
    public string Default { get; set; } = "nl";

    /// <summary>The same language, as the dialogs know it.</summary>
    public Language DefaultLanguage => Texts.LanguageOf(Default) ?? Language.Dutch;
}
