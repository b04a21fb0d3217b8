using System.Globalization;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads the reason for declining, and the note behind it.</summary>
internal static class ReasonHearing
{
    /// <summary>
    /// The reason and the note; and whether both are certain. A number is a reason for certain only when it stands alone, or a sign closes it.
    /// </summary>
    /// <param name="behind">The words behind the command.</param>
    /// <param name="words">The words that may be typed.</param>
    public static (DeclineReason? Reason, string Note, bool IsCertain) Of(string behind, Vocabulary words)
    {
        var text = NoteHearing.Of(behind).TrimStart('(', '[');
        var said = DeskSentence.Of(text);
        var at = 0;
        while (at < said.Words.Length && words.Desk.Is(DeskWord.Reason, said.Words[at]))
        {
            at++;
        }

        if (at < said.Words.Length && int.TryParse(said.Words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // The foundation sets which reasons there are, and their order.
            var reason = number >= 1 && number <= words.Reasons.Length ? Enum.Parse<DeclineReason>(words.Reasons[number - 1].Id) : (DeclineReason?)null;
            var rest = text[said[at].End..];
            var isClosed = rest.TrimStart() is "" or [',' or '.' or ':' or ';' or ')' or ']' or '!' or '-' or '–' or '—', ..] || rest.StartsWith('\n');
            var note = NoteHearing.Of(rest);
            if (isClosed || NoteHearing.IsCourtesy(note, words.Desk))
            {
                // "2, 3" and "2-3" name two reasons, and "2.5" none.
                var isOther = note.Length > 0 && char.IsAsciiDigit(note[0]);
                return isOther ? (null, text, false) : (reason, note, reason is not null);
            }

            // "2 weeks of holiday" is no reason at all, and "4 no time" may be one.
            var isCount = at + 1 < said.Words.Length
                && (words.Desk.Is(DeskWord.Counted, said.Words[at + 1]) || words.Grammar.Length(WordKind.When, said.Words, at + 1) > 0);
            return reason is null || isCount || note.Length == 0 ? (null, text, false) : (reason, note, false);
        }

        var (named, remark) = words.Reason(text);
        var end = text.Length - remark.Length;
        return named is not null && (remark.Length == 0 || text[..end].TrimEnd() is [.., ',' or '.' or ':' or ';' or '-'])
            ? (named, NoteHearing.Of(remark), true)
            : (named, named is null ? text : remark, false);
    }
}
