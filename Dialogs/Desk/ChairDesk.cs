using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>
/// Reads the messages of the chair. Everything that a card's button does can be typed. A message decides only where it leaves no doubt; otherwise it
/// fills in the card.
/// </summary>
public static class ChairDesk
{
    /// <summary>The intent of a message. A reference alone shows its request.</summary>
    /// <param name="text">The message; null when it has no words.</param>
    /// <param name="words">The words that may be typed.</param>
    /// <param name="about">The request that a command is about when it names none, because the message quotes that request's card; null for none.</param>
    /// <param name="names">The names by which a request may be named; null when they are not known yet.</param>
    public static DeskIntent Read(string? text, Vocabulary words, Reference? about = null, OpenNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (text is null)
        {
            return new DeskIntent.Unknown();
        }

        if (words.LanguageAsked(text) is { } named)
        {
            return new DeskIntent.ChooseLanguage(named);
        }

        if (words.Command(text) is (Keyword.Language, var rest))
        {
            return words.LanguageNamed(rest) is var (language, _) ? new DeskIntent.ChooseLanguage(language) : new DeskIntent.AskLanguage();
        }

        if (DeskSearch.Asked(text, words) is { } looksFor)
        {
            return looksFor;
        }

        if (DecidedCommands.Read(text, words, about) is { } aboutDecided)
        {
            return aboutDecided;
        }

        if (VerbHearing.Read(text, words, about, names) is { } verb)
        {
            return verb;
        }

        if (DeskSentence.Named(text, w => words.Desk.Is(DeskWord.Around, w)) is var (reference, place))
        {
            return About(reference, DeskSentence.Of(text, place), words, isCertain: true);
        }

        var said = DeskSentence.Of(text);
        return DeskListing.Asked(said, words) ?? Nameless(said, words, about, names);
    }

    private static DeskIntent Nameless(DeskSentence said, Vocabulary words, Reference? about, OpenNames? names)
    {
        if (about is { } card && PostponeHearing.Of(card, said, words) is { } putOff)
        {
            return putOff;
        }

        if (RestHearing.Of(said, words) is { } rest)
        {
            return rest;
        }

        var whole = words.WholeCommand(said.Text);
        if (whole is not (null or Keyword.Show or Keyword.Approve or Keyword.Decline or Keyword.Yes or Keyword.No or Keyword.Send or Keyword.Change
            or Keyword.NewestAlone or Keyword.Form))
        {
            return whole switch
            {
                Keyword.Help                      => new DeskIntent.Help(),
                Keyword.List or Keyword.Status    => new DeskIntent.List(),
                Keyword.MyData                    => new DeskIntent.MyData(),
                Keyword.Forget                    => new DeskIntent.Forget(),
                Keyword.Language                  => new DeskIntent.AskLanguage(),
                _ when DeskAnswers.Of(said, words) is DeskQuestion.Later => new DeskIntent.Ask(DeskQuestion.Later),
                _                                 => new DeskIntent.NotForDeciders(),
            };
        }

        var decision = DecisionHearing.Plain(said, words, isNamed: false);
        var sees = Sees(said, words);
        if (about is { } quoted && (decision is not null || sees || whole is Keyword.Yes or Keyword.No
            || DeskAnswers.Of(said, words) is null or DeskQuestion.Who or DeskQuestion.Other))
        {
            return decision is var (approves, last) ? Decided(quoted, approves, said, last, words, isCertain: true)
                : sees || DeskAnswers.Of(said, words) is DeskQuestion.Who ? new DeskIntent.Show(quoted)
                : new DeskIntent.Doubt(quoted, Lean(said, words, 0));
        }

        var mentions = decision is not null || sees || PostponeHearing.IsIn(said, words) || DecisionHearing.Leans(said.Words, words) is not null
            || words.Desk.Stands(DeskWord.Who, said.Words, between: 1);
        if (!mentions || said.Words.Length > 60)
        {
            return DeskAnswers.Of(said, words) is { } answer ? new DeskIntent.Ask(answer) : new DeskIntent.Unknown();
        }

        return AtPlace(said, words, decision) ?? Named(said, words, names)
            ?? (decision is not null || sees ? new DeskIntent.MissReference()
                : DeskAnswers.Of(said, words) is { } asked ? new DeskIntent.Ask(asked) : new DeskIntent.Unknown());
    }

    // "Toon 1", "akkoord 2": a number in the list moves when others decide, so it only shows. A number behind a refusal is a reason.
    private static DeskIntent.AtPlace? AtPlace(DeskSentence said, Vocabulary words, (bool Approves, int Last)? decision)
    {
        ImmutableArray<string> numbers = [.. said.Words.Where(w => w.All(char.IsAsciiDigit))];
        var isAll = said.Words.All(w => w.All(char.IsAsciiDigit) || words.Desk.Is(DeskWord.Number, w) || words.Desk.Is(DeskWord.Around, w)
            || words.Desk.Is(DeskWord.See, w) || words.SayingsOf(Keyword.Show).Any(s => s.Contains(w))
            || DecisionHearing.Commands(words, true).Any(s => s.Contains(w)));
        return numbers is [var number] && isAll && decision is null or { Approves: true }
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place > 0
            ? new(place, decision is null ? null : new Leaning(true))
            : null;
    }

    private static DeskIntent? Named(DeskSentence said, Vocabulary words, OpenNames? names)
    {
        bool IsSmall(string word) => words.Desk.Is(DeskWord.Around, word) || words.Grammar.Is(WordKind.Polite, word)
            || words.Grammar.Is(WordKind.Small, word) || words.Grammar.Is(WordKind.Asking, word)
            || words.Desk.Is(DeskWord.Reason, word) || word.All(char.IsAsciiDigit);
        if (names is null)
        {
            return said.Words.All(w => IsSmall(w) || words.Desk.Is(DeskWord.See, w) || DecisionWord(w) || PostponeHearing.IsPartOfOne(w, words))
                ? null
                : new DeskIntent.MissReference { MayName = true };
        }

        var (fits, place) = names.In(said, w => words.Desk.Is(DeskWord.Around, w) || DecisionWord(w) || PostponeHearing.IsPartOfOne(w, words));
        if (fits.IsEmpty)
        {
            return Unmarked(said, words);
        }

        var with = DeskSentence.Of(said.Text, place);
        var one = About(fits[0], with, words, isCertain: names.IsAll, isName: true);
        return fits.Length == 1 ? one : new DeskIntent.Which(fits, one switch
        {
            DeskIntent.Approve i => new Leaning(true, null, i.Note),
            DeskIntent.Decline i => new Leaning(false, i.Reason, i.Note),
            DeskIntent.Doubt i   => i.Said,
            _                    => null,
        });

        bool DecisionWord(string word) => DecisionHearing.Commands(words, true).Concat(DecisionHearing.Commands(words, false))
            .Concat(words.SayingsOf(Keyword.Show)).Any(s => s.Contains(word));
    }

    // "Akkoord qrv sbs": letters alone are a reference only right behind the command, where no contact has that name.
    private static DeskIntent? Unmarked(DeskSentence said, Vocabulary words)
    {
        for (var at = 0; at < Math.Min(said.Words.Length, 6); at++)
        {
            for (var n = 1; n <= Math.Min(2, said.Words.Length - at); n++)
            {
                var range = said[at].Start..said[at + n - 1].End;
                if ((n == 1 || said.Words[at].Length == 3) && Reference.TryParse(string.Concat(said.Words.Skip(at).Take(n)), out var reference))
                {
                    var with = DeskSentence.Of(said.Text, range);
                    return DecisionHearing.Plain(with, words, isNamed: true) is not null || Sees(with, words)
                        ? About(reference, with, words, isCertain: true)
                        : null;
                }
            }
        }

        return null;
    }

    private static DeskIntent About(Reference reference, DeskSentence said, Vocabulary words, bool isCertain, bool isName = false)
    {
        if (DecisionHearing.Plain(said, words, isNamed: true) is var (approves, last))
        {
            return Decided(reference, approves, said, last, words, isCertain, isName);
        }

        if (PostponeHearing.Of(reference, said, words) is { } putOff)
        {
            return putOff;
        }

        var at = said.Words.IndexOf(DeskSentence.Request);
        ImmutableArray<string> others = [.. said.Words.Where((_, n) => n != at)];
        return Sees(said, words) && !DecisionHearing.HasCommand(others, words) ? new DeskIntent.Show(reference)
            : DecisionHearing.Leans(others, words) is not null ? new DeskIntent.Doubt(reference, Lean(said, words, at + 1))
            : others.All(w => words.Desk.Is(DeskWord.Around, w)) || said.IsQuestion || words.Grammar.Is(WordKind.Asking, others[0])
                ? new DeskIntent.Show(reference)
            : new DeskIntent.Doubt(reference, Lean(said, words, at + 1));
    }

    private static DeskIntent Decided(
        Reference reference, bool approves, DeskSentence said, int last, Vocabulary words, bool isCertain, bool isName = false)
    {
        var (before, behind) = (said.Text[..said[last].End], said.Text[said[last].End..]);
        // A name ends where a sign says so: the rest may be more of a name.
        isCertain &= !Asks(said, last, words) && !before.Contains('?', StringComparison.Ordinal) && !before.Contains("..", StringComparison.Ordinal)
            && (!isName || !approves || behind.TrimStart() is not [var next, ..] || !char.IsLetterOrDigit(next)
                || NoteHearing.IsCourtesy(NoteHearing.Of(behind), words.Desk));
        DeclineReason? reason = null;
        var (note, isMissing) = (NoteHearing.Of(behind), false);
        if (!approves)
        {
            (reason, note, var isRead) = ReasonHearing.Of(behind, words);
            // Without a reason nothing is declined, and the card asks for one.
            isMissing = reason is null && !behind.Any(char.IsAsciiDigit);
            isCertain &= isRead || isMissing;
        }

        if (NoteHearing.IsCourtesy(note, words.Desk))
        {
            note = "";
        }

        var isQuestion = behind.Contains('?', StringComparison.Ordinal);
        // "But 20 minutes by phone" says all that it wants.
        if (isCertain && !isQuestion && approves && ApprovalHearing.Of(reference, note, words) is { Note: null, IsChanged: true } changed)
        {
            return changed;
        }

        return !isCertain || isQuestion || NoteHearing.IsDoubtful(note, approves, words)
            ? new DeskIntent.Doubt(reference, new Leaning(approves, reason, note.Any(char.IsLetterOrDigit) ? note : null))
            : approves ? ApprovalHearing.Of(reference, note, words)
            : new DeskIntent.Decline(reference, reason, note);
    }

    // "Can I approve K7F-3QD" asks, "can you approve it" and "I would approve it" say so.
    private static bool Asks(DeskSentence said, int last, Vocabulary words) => Enumerable.Range(0, last + 1).Any(at =>
        words.Desk.Is(DeskWord.AsksMe, said.Words[at])
        && !(at > 0 && words.Grammar.Is(WordKind.Person, said.Words[at - 1]))
        && !(at + 1 < said.Words.Length && words.Desk.Is(DeskWord.Courtesy, said.Words[at + 1])));

    private static bool Sees(DeskSentence said, Vocabulary words) => words.Desk.Stands(DeskWord.See, said.Words, between: 3)
        || words.SayingsOf(Keyword.Show).Any(s => Grammar.Places(s, said.Words, 4) is not null);

    // Words that decide nothing for certain are filled in where they stand behind the request.
    private static Leaning Lean(DeskSentence said, Vocabulary words, int from)
    {
        var approves = DecisionHearing.Leans([.. said.Words.Where(w => w.Length > 0)], words) ?? true;
        var note = from < said.Words.Length ? said.Text[said[from].Start..].Trim() : null;
        return new(approves, null, note);
    }
}
