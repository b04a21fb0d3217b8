using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads the messages of the chair. Everything that a card's button does can be typed, with the request's reference.</summary>
public static class ChairDesk
{
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

        if (words.LanguageNamed(text) is (var named, ""))
        {
            return new DeskIntent.ChooseLanguage(named);
        }

        return words.Command(text) switch
        {
            (Keyword.List or Keyword.Status, "")  => new DeskIntent.List(),
            (Keyword.Help, "")                    => new DeskIntent.Help(),
            (Keyword.Language, var rest)          => words.LanguageNamed(rest) is var (language, _)
                ? new DeskIntent.ChooseLanguage(language)
                : new DeskIntent.AskLanguage(),
            (Keyword.Show or Keyword.Approve or Keyword.Decline, var rest) p => About(p.Keyword, rest, words, about),
            (Keyword.Continue or Keyword.Back or Keyword.Stop or Keyword.Restart or Keyword.Withdraw, "") => new DeskIntent.NotForDeciders(),
            // "Thanks" has six letters as well, so a bare reference needs its dash or a digit.
            _ => text.Any(c => c == '-' || char.IsAsciiDigit(c)) && Reference.TryParse(text, out var reference)
                ? new DeskIntent.Show(reference)
                : new DeskIntent.Unknown(),
        };
    }

    private static DeskIntent About(Keyword keyword, string rest, Vocabulary words, Reference? about)
    {
        if (!TrySplit(rest, out var reference, out var note))
        {
            if (about is not { } quoted)
            {
                return new DeskIntent.MissReference();
            }

            (reference, note) = (quoted, rest);
        }

        switch (keyword)
        {
            case Keyword.Show:
                return new DeskIntent.Show(reference);
            case Keyword.Approve:
                return new DeskIntent.Approve(reference, note);
            default:
                var (reason, remark) = words.Reason(note);
                return new DeskIntent.Decline(reference, reason, remark);
        }
    }

    // Reads "K7F-3QD thank you" and "K7F 3QD thank you".
    private static bool TrySplit(string text, out Reference reference, out string rest)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var n = 1; n <= Math.Min(2, words.Length); n++)
        {
            if (Reference.TryParse(string.Concat(words.Take(n)).TrimEnd(':', ',', '.'), out reference))
            {
                var end = words.Take(n).Aggregate(0, (at, word) => text.IndexOf(word, at, StringComparison.Ordinal) + word.Length);
                rest = text[end..].Trim();
                return true;
            }
        }

        reference = default;
        rest = "";
        return false;
    }
}
