using System.Buffers;
using System.Text;

namespace SamBot.Cards;

/// <summary>
/// Every text that a person typed goes through here before it comes on a card or into a sentence. It then shows as it was typed, and is never
/// Markdown, HTML, a mention or a link.
/// <list type="bullet">
/// <item><see cref="Block"/>: a text of its own on a card, with its line breaks. Prefer it.</item>
/// <item><see cref="Escape"/>: a name or a title within a sentence of ours that is Markdown (TextBlock, message text).</item>
/// <item><see cref="Line"/>: a text on one line where there is no Markdown (a button's title, an input's label).</item>
/// <item><see cref="Plain"/>: a text where there is no Markdown and line breaks may stay (an input's value).</item>
/// </list>
/// </summary>
public static partial class PersonText
{
    private const char NoBreakSpace = '\u00A0';
    private const char EmSpace = '\u2003';
    private const char Replacement = '\uFFFD';

    // A text without any of these stays as it is.
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
            .Where(c => char.IsSurrogate(c) || IsBreak(c) || (IsUnwanted(c) && c is not ('\t' or '\n'))),
    ]);

    /// <summary>
    /// The text without characters that nobody types or that can mislead. Control characters and the signs that turn the reading direction
    /// (U+202A to U+202E, U+2066 to U+2069) are left out. Half a surrogate pair becomes U+FFFD, and every kind of line break becomes
    /// <c>\n</c>. Tabs stay. Ordinary text comes back as it is: accents, joined emoji, right-to-left letters.
    /// </summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (char.IsSurrogatePair(character, next))
            {
                plain.Append(character).Append(next);
                at++;
            }
            else if (char.IsSurrogate(character))
            {
                plain.Append(Replacement);
            }
            else if (character is '\r' && next is '\n')
            {
                continue;
            }
            else if (character is '\n' || IsBreak(character))
            {
                plain.Append('\n');
            }
            else if (character is '\t' || !IsUnwanted(character))
            {
                plain.Append(character);
            }
        }

        return plain.ToString();
    }

    /// <summary>The <see cref="Plain"/> text on one line: line breaks and tabs become a space, and the ends are trimmed.</summary>
    public static string Line(string text) => Plain(text) is var plain && plain.AsSpan().ContainsAny('\n', '\t')
        ? string.Join(' ', plain.Split(['\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : plain.Trim();

    private static bool IsBreak(char character) => character is '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsUnwanted(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
