using System.Globalization;
using System.Text;

namespace SamBot.Dialogs.Requests;

/// <summary>How short and how long a text may be, in UTF-16 characters.</summary>
public readonly record struct TextLimit(int Min, int Max)
{
    /// <summary>Whether there is nothing to see: no text, or only spaces, controls and invisible characters.</summary>
    public static bool IsEmpty(string? text) => text is null || !text.EnumerateRunes().Any(IsVisible);

    /// <summary>Whether the text can be weighed.</summary>
    public bool Allows(string? text) => !IsEmpty(text) && text!.Length >= Min && text.Length <= Max;

    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
