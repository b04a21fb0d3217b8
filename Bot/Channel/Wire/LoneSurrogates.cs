using System.Globalization;

namespace SamBot.Bot.Channel.Wire;

/// <summary>
/// JSON can escape half of a surrogate pair (<c>"\ud800"</c>), which is not text: reading it throws, sometimes long after parsing.
/// Some clients send that when they cut an emoji in two. The half becomes U+FFFD, and the rest of the text is kept.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Replaces every lone surrogate escape in a JSON text, in place: <c>\ufffd</c> is as long.</summary>
    public static void Replace(Span<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        for (var at = 0; at < json.Length;)
        {
            var next = json[at..].IndexOf((byte)'\\');
            if (next < 0)
            {
                return;
            }

            at += next;
            at += ReplaceAt(json[at..]);
        }
    }

    /// <summary>Handles the escape at the start. Returns the number of bytes that are done.</summary>
    private static int ReplaceAt(Span<byte> escape)
    {
        if (CodeUnit(escape) is not { } unit)
        {
            return 2;
        }

        if (char.IsHighSurrogate(unit) && CodeUnit(escape[EscapeLength..]) is { } low && char.IsLowSurrogate(low))
        {
            return 2 * EscapeLength;
        }

        if (char.IsSurrogate(unit))
        {
            "\\ufffd"u8.CopyTo(escape);
        }

        return EscapeLength;
    }

    private static char? CodeUnit(ReadOnlySpan<byte> text) =>
        text.Length >= EscapeLength && text[0] == '\\' && text[1] == 'u'
        && ushort.TryParse(text[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
