using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>
/// Reads the commands about a request that was decided: undo it, open it again, write its text anew, invite its contact. None of them decides.
/// </summary>
internal static class DecidedCommands
{
    private static readonly char[] Behind = [':', ',', '.', '!', '?'];

    /// <summary>The intent of such a command; null when the text is none.</summary>
    public static DeskIntent? Read(string text, Vocabulary words, Reference? about)
    {
        if (words.Command(text) is { } begins && IsOne(begins.Keyword))
        {
            return About(begins.Keyword, begins.Rest, words, about);
        }

        return Around(text, words) ?? (words.WholeCommand(text) is Keyword.Undo ? new DeskIntent.Undo(about) : null);
    }

    private static bool IsOne(Keyword keyword) => keyword is Keyword.Undo or Keyword.Reopen or Keyword.Reword or Keyword.Invite;

    private static DeskIntent About(Keyword keyword, string rest, Vocabulary words, Reference? about)
    {
        // "Heropen verzoek K7F-3QD".
        var said = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var small = said.TakeWhile(words.IsPolite).Count();
        return TrySplit(rest, out var reference, out var behind) || TrySplit(After(rest, said.Take(small)), out reference, out behind)
            ? Meant(keyword, reference, behind)
            : about is { } quoted ? Meant(keyword, quoted, rest)
            : keyword is Keyword.Undo ? new DeskIntent.Undo(null)
            : new DeskIntent.MissReference();
    }

    // "K7F-3QD heropenen": the reference stands before the command, or between its words. A question changes nothing.
    private static DeskIntent? Around(string text, Vocabulary words)
    {
        var said = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < said.Length; at++)
        {
            for (var n = 1; n <= Math.Min(2, said.Length - at); n++)
            {
                // "Thanks" has six letters as well, so a reference needs its dash or a digit.
                var typed = string.Concat(said.Skip(at).Take(n)).TrimEnd(Behind);
                if (typed.Any(c => char.IsPunctuation(c) || char.IsAsciiDigit(c)) && Reference.TryParse(typed, out var reference))
                {
                    var rest = string.Join(' ', said.Take(at).Select(w => w.TrimEnd(Behind)).Concat(said.Skip(at + n)));
                    var command = words.Command(rest) is { } begins && IsOne(begins.Keyword) ? begins
                        : words.WholeCommand(rest) is { } whole && IsOne(whole) ? new Phrase(whole, "")
                        : (Phrase?)null;
                    return command is not { } meant ? null
                        : text.TrimEnd().EndsWith('?') ? new DeskIntent.Show(reference)
                        : Meant(meant.Keyword, reference, meant.Rest);
                }
            }
        }

        return null;
    }

    private static DeskIntent Meant(Keyword keyword, Reference reference, string behind) => keyword switch
    {
        Keyword.Undo => new DeskIntent.Undo(reference),
        Keyword.Invite => new DeskIntent.Invite(reference),
        Keyword.Reword => new DeskIntent.Reword(reference, behind),
        _ => new DeskIntent.Reopen(reference),
    };

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
