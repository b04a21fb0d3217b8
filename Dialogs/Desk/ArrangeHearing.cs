using System.Collections.Immutable;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>
/// Reads what the chair gives instead of a talk, and to whom a contact is referred: "put K7F-3QD on the agenda", "refer K7F-3QD to Els Kok,
/// els@…". Whatever else is said fills in the card.
/// </summary>
internal static class ArrangeHearing
{
    private const int MostBetween = 4;
    private const int MostOfAName = 5;

    private static readonly ImmutableArray<(DeskWord Word, Arrangement Kind)> Kinds =
    [
        (DeskWord.Agenda, Arrangement.NetworkMeeting), (DeskWord.Ideas, Arrangement.ProductIdeas), (DeskWord.Introduce, Arrangement.Introduction),
        (DeskWord.ReferTo, Arrangement.Referral), (DeskWord.WriteAnswer, Arrangement.WrittenAnswer),
    ];

    /// <summary>What is given; null when the message gives nothing of the kind.</summary>
    /// <param name="said">The message.</param>
    /// <param name="words">The words that may be typed.</param>
    /// <param name="isNameless">Whether it names no request yet: then a name may stand anywhere.</param>
    public static HeardVerb? Of(DeskSentence said, Vocabulary words, bool isNameless)
    {
        var desk = words.Desk;
        foreach (var (word, kind) in Kinds)
        {
            foreach (var saying in desk.Sayings(word))
            {
                if (Grammar.Places(saying, said.Words, MostBetween) is { } places
                    && Enumerable.Range(0, places[^1]).Count(at => !places.Contains(at) && !IsAround(said.Words[at])) <= (isNameless ? MostOfAName : 0))
                {
                    return kind.NamesSomebody() ? ToSomebody(kind, places[^1] + 1) : Given(kind, places[^1] + 1);
                }
            }
        }

        return null;

        bool IsAround(string w) => w is DeskSentence.Request || desk.Is(DeskWord.Around, w) || desk.Is(DeskWord.ArrangeAround, w);

        HeardVerb Given(Arrangement kind, int next)
        {
            while (next < said.Words.Length && (said.Words[next] is DeskSentence.Request || (desk.Is(DeskWord.Them, said.Words[next]) && !IsClosed(next))))
            {
                next++;
            }

            if (next == said.Words.Length)
            {
                return new(new Leaning(false) { Kind = kind }, kind is not Arrangement.WrittenAnswer && !said.IsQuestion, next);
            }

            var text = said.Text[said[next].Start..].Trim();
            return NoteHearing.IsCourtesy(text, desk)
                ? new(new Leaning(false) { Kind = kind }, kind is not Arrangement.WrittenAnswer, next)
                : new(new Leaning(false, null, text) { Kind = kind }, IsClosed(next) && said.Words.Length - next > 1, next);
        }

        HeardVerb ToSomebody(Arrangement kind, int next)
        {
            while (next < said.Words.Length && !desk.Is(DeskWord.Toward, said.Words[next])
                && (IsAround(said.Words[next]) || desk.Is(DeskWord.Them, said.Words[next])))
            {
                next++;
            }

            if (next + 1 >= said.Words.Length || !desk.Is(DeskWord.Toward, said.Words[next]))
            {
                return new(new Leaning(false) { Kind = kind }, false, next);
            }

            var (name, reach) = Parted(said.Text[said[next + 1].Start..].Trim().TrimEnd('?', '!'));
            return new(
                new Leaning(false) { Kind = kind, To = name, Reach = reach },
                name.Length > 0 && name.Split(' ').Length <= MostOfAName && !said.IsQuestion,
                next + 1);
        }

        // A colon or a new line stands before this word.
        bool IsClosed(int at) => at > 0 && said.Text[said[at - 1].End..said[at].Start].AsSpan().ContainsAny(':', '\n');
    }

    // "Els Kok, els@sam.example", "Els Kok (06-12345678)", "Els Kok els@sam.example".
    private static (string Name, string? Reach) Parted(string text)
    {
        var at = text.IndexOfAny([',', ';', '(', ':', '\n']);
        if (at < 0)
        {
            var token = text.Split(' ').FirstOrDefault(w => w.Contains('@', StringComparison.Ordinal) || w.Count(char.IsAsciiDigit) >= 6);
            at = token is null ? -1 : text.IndexOf(token, StringComparison.Ordinal);
        }

        if (at < 0)
        {
            return (text.TrimEnd('.'), null);
        }

        var reach = text[at..].Trim(',', ';', '(', ')', ':', ' ', '\n', '.');
        return (text[..at].Trim(), reach.Length > 0 ? reach : null);
    }
}
