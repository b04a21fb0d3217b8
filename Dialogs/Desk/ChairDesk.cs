using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads the messages of the chair. Everything that a card's button does can be typed, with the request's reference.</summary>
public static class ChairDesk
{
    private static readonly char[] Behind = [':', ',', '.', '!', '?'];

    /// <summary>The intent of a message. A reference alone shows its request.</summary>
    /// <param name="text">The message; null when it has no words.</param>
    /// <param name="words">The words that may be typed.</param>
    /// <param name="about">The request that a command is about when it names none, because the message quotes that request's card; null for none.</param>
    public static DeskIntent Read(string? text, Vocabulary words, Reference? about = null)
    {
        if (text is null)
        {
            return new DeskIntent.Unknown();
        }

        if (words.LanguageAsked(text) is { } named)
        {
            return new DeskIntent.ChooseLanguage(named);
        }

        return words.Command(text) switch
        {
            (Keyword.Language, var rest)          => words.LanguageNamed(rest) is var (language, _)
                ? new DeskIntent.ChooseLanguage(language)
                : new DeskIntent.AskLanguage(),
            (var keyword, var rest) when IsAboutOne(keyword) => About(keyword, rest, words, about),
            _ => Around(text, words) ?? words.WholeCommand(text) switch
            {
                Keyword.List or Keyword.Status    => new DeskIntent.List(),
                Keyword.Help                      => new DeskIntent.Help(),
                Keyword.Undo                      => new DeskIntent.Undo(about),
                Keyword.MyData                    => new DeskIntent.MyData(),
                Keyword.Forget                    => new DeskIntent.Forget(),
                Keyword.Continue or Keyword.Back or Keyword.Stop or Keyword.Restart or Keyword.Withdraw
                    or Keyword.ReadAgain          => new DeskIntent.NotForDeciders(),
                _                                 => new DeskIntent.Unknown(),
            },
        };
    }

    // "Wijs K7F-3QD af", "K7F-3QD akkoord", "ik ga akkoord met K7F-3QD": the reference stands before the command, or between its words.
    private static DeskIntent? Around(string text, Vocabulary words)
    {
        var said = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < said.Length; at++)
        {
            // "Thanks" has six letters as well, so a reference needs its dash or a digit.
            for (var n = 1; n <= Math.Min(2, said.Length - at); n++)
            {
                var typed = string.Concat(said.Skip(at).Take(n)).TrimEnd(Behind);
                if (typed.Any(c => char.IsPunctuation(c) || char.IsAsciiDigit(c)) && Reference.TryParse(typed, out var reference))
                {
                    string[] others = [.. said.Take(at).Select(w => w.TrimEnd(Behind)), .. said.Skip(at + n)];
                    return About(reference, others, words, isQuestion: text.TrimEnd().EndsWith('?'));
                }
            }
        }

        return null;
    }

    private static DeskIntent? About(Reference reference, string[] others, Vocabulary words, bool isQuestion)
    {
        var rest = string.Join(' ', others);
        if (rest.Length == 0 || words.IsPolite(rest))
        {
            return new DeskIntent.Show(reference);
        }

        var command = words.Command(rest) is { } begins && IsAboutOne(begins.Keyword) ? begins
            : words.WholeCommand(rest) is { } whole && IsAboutOne(whole) ? new Phrase(whole, "")
            : (Phrase?)null;
        // A question decides nothing.
        return command is not { } said ? null : isQuestion ? new DeskIntent.Show(reference) : Decided(said.Keyword, reference, said.Rest, words);
    }

    private static DeskIntent About(Keyword keyword, string rest, Vocabulary words, Reference? about)
    {
        // "Akkoord met K7F-3QD", "toon verzoek K7F-3QD".
        var said = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var small = said.TakeWhile(words.IsPolite).Count();
        return TrySplit(rest, out var reference, out var note) || TrySplit(After(rest, said.Take(small)), out reference, out note)
            ? Decided(keyword, reference, note, words)
            : about is { } quoted ? Decided(keyword, quoted, rest, words)
            : keyword is Keyword.Undo ? new DeskIntent.Undo(null)
            : new DeskIntent.MissReference();
    }

    private static bool IsAboutOne(Keyword keyword) => keyword is Keyword.Show or Keyword.Approve or Keyword.Decline
        or Keyword.Undo or Keyword.Reopen or Keyword.Reword or Keyword.Invite;

    private static DeskIntent Decided(Keyword keyword, Reference reference, string note, Vocabulary words)
    {
        switch (keyword)
        {
            case Keyword.Show:
                return new DeskIntent.Show(reference);
            case Keyword.Approve:
                return ApprovalHearing.Of(reference, note, words);
            case Keyword.Undo:
                return new DeskIntent.Undo(reference);
            case Keyword.Invite:
                return new DeskIntent.Invite(reference);
            case Keyword.Reword:
                return new DeskIntent.Reword(reference, note);
            case Keyword.Reopen:
                return new DeskIntent.Reopen(reference);
            default:
                var (reason, remark) = words.Reason(note);
                return new DeskIntent.Decline(reference, reason, remark);
        }
    }

    private static string After(string text, IEnumerable<string> words) =>
        text[words.Aggregate(0, (at, word) => text.IndexOf(word, at, StringComparison.Ordinal) + word.Length)..].Trim();

    // Reads "K7F-3QD thank you" and "K7F 3QD thank you".
    private static bool TrySplit(string text, out Reference reference, out string rest)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var n = 1; n <= Math.Min(2, words.Length); n++)
        {
            if (Reference.TryParse(string.Concat(words.Take(n)).TrimEnd(Behind), out reference))
            {
                rest = After(text, words.Take(n));
                return true;
            }
        }

        reference = default;
        rest = "";
        return false;
    }
}
