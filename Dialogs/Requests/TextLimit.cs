using System.Globalization;
using System.Text;

namespace SamBot.Dialogs.Requests;

/// <summary>The least and the most characters of a text, in UTF-16.</summary>
public readonly record struct TextLimit(int Min, int Max)
{
    // The longest signs that people type, a family of emoji with skin tones, have some 25 characters.
    private const int LongestSign = 32;

    /// <summary>Whether the text shows nothing: it is null, or holds only spaces, controls and invisible characters.</summary>
    public static bool IsEmpty(string? text)
    {
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (IsVisible(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The beginning of a text, at most this many UTF-16 characters. It ends between two signs as people see them: an emoji or a letter with
    /// its accents is kept or left out whole. Only a sign that is longer than any real one is cut, and a surrogate pair never.
    /// </summary>
    public static string Cut(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next <= most; next += StringInfo.GetNextTextElementLength(text.AsSpan(next)))
        {
            end = next;
        }

        return text[..(most - end < LongestSign ? end : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>Whether a text may be sent: it shows something, and is neither too short nor too long.</summary>
    public bool Allows(string? text) => !IsEmpty(text) && text!.Length >= Min && text.Length <= Max;

    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
