using System.Collections.Immutable;
using SamBot.Dialogs.Dates;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads how the chair puts a request off: "later K7F-3QD volgende maand", or only "volgende maand" about a card that is quoted.</summary>
public static class PostponeHearing
{
    private const int MostBetween = 6;

    /// <summary>The command in a message about a request; null when it puts nothing off, or decides as well.</summary>
    internal static DeskIntent.Postpone? Of(Reference reference, DeskSentence said, Vocabulary words)
    {
        ImmutableArray<string> others = [.. said.Words.Where(w => w != DeskSentence.Request)];
        if (others.IsEmpty || DecisionHearing.HasCommand(others, words))
        {
            return null;
        }

        var command = words.Desk.Sayings(DeskWord.Postpone).Select(s => Grammar.Places(s, said.Words, MostBetween)).FirstOrDefault(p => p is not null);
        return command is not { } places
            ? SpeaksOfTime(others, words) ? new(reference, Left(said, [])) { IsCertain = !said.IsQuestion } : null
            : new(reference, Left(said, places)) { IsCertain = !said.IsQuestion && Enumerable.Range(0, places[0]).All(at => IsSmall(said.Words[at], words)) };
    }

    /// <summary>Whether a message says that something is to be put off, whatever it is about.</summary>
    internal static bool IsIn(DeskSentence said, Vocabulary words) => words.Desk.Stands(DeskWord.Postpone, said.Words, MostBetween);

    /// <summary>Whether a word may stand around a time that is named, and says nothing else.</summary>
    internal static bool IsAroundATime(string word, Vocabulary words) => IsTime(word, words) || IsSmall(word, words);

    /// <summary>Whether the word belongs to a saying that puts something off.</summary>
    internal static bool IsPartOfOne(string word, Vocabulary words) => words.Desk.Sayings(DeskWord.Postpone).Any(s => s.Contains(word));

    /// <summary>The command, now that the day is known, and whether it leaves no doubt.</summary>
    /// <param name="said">The intent.</param>
    /// <param name="found">The day in its words; null when there is none.</param>
    /// <param name="by">The decider.</param>
    /// <param name="words">The words that may be typed.</param>
    public static (RequestCommand.Postpone Command, bool IsCertain) Command(DeskIntent.Postpone said, DateHeard? found, Actor by, Vocabulary words)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(words);
        var (before, behind) = found is null ? (said.Words, "") : (said.Words[..found.Start], said.Words[found.End..]);
        var around = DeskSentence.Of(before).Words;
        // "Not this month", "deze maand niet": the time that is named is not the one that is meant.
        if (found is null || around.Any(IsDenial) || DeskSentence.Of(behind).Words is [var next, ..] && IsDenial(next))
        {
            return (new(by, null, null), true);
        }

        var note = NoteHearing.Of(behind);
        note = NoteHearing.IsCourtesy(note, words.Desk) || DeskSentence.Of(note).Words.All(w => IsSmall(w, words)) ? "" : note;
        var isCertain = said.IsCertain && around.All(w => IsSmall(w, words)) && !NoteHearing.IsDoubtful(note, approves: false, words);
        return (new(by, Day(found, before, words), note.Length == 0 ? null : note) { IsUnreal = !found.IsReal }, isCertain);

        bool IsDenial(string word) => words.Grammar.Is(WordKind.Not, word) || words.Desk.Is(DeskWord.Denies, word);
    }

    // What is put off to a month comes back on its first day; what is put off through a day, on the next.
    private static DateOnly? Day(DateHeard found, string before, Vocabulary words) =>
        (found.From ?? found.To) is { } day && words.Desk.Stands(DeskWord.Through, DeskSentence.Of(before).Words) ? day.AddDays(1) : found.From ?? found.To;

    // Nothing but a time: "in maart", "over twee weken", "nu niet".
    private static bool SpeaksOfTime(ImmutableArray<string> said, Vocabulary words) =>
        (said.Any(w => IsTime(w, words)) || words.Desk.Stands(DeskWord.Later, said, between: 1))
        && said.All(w => IsTime(w, words) || IsSmall(w, words) || words.Desk.Sayings(DeskWord.Later).Any(s => s.Contains(w)));

    private static bool IsTime(string word, Vocabulary words) => words.Grammar.Length(WordKind.When, [word], 0) > 0;

    private static bool IsSmall(string word, Vocabulary words) => word == DeskSentence.Request || words.Desk.Is(DeskWord.Around, word)
        || words.Grammar.Is(WordKind.Polite, word) || words.Grammar.Is(WordKind.Small, word) || words.Grammar.NumberAt([word], 0) is not null
        || words.Desk.Sayings(DeskWord.Through).Any(s => s.Contains(word));

    // The message without the command and the request.
    internal static string Left(DeskSentence said, ImmutableArray<int> command)
    {
        var text = said.Text.ToCharArray();
        foreach (var at in Enumerable.Range(0, said.Words.Length).Where(at => command.Contains(at) || said.Words[at] == DeskSentence.Request))
        {
            Array.Fill(text, ' ', said[at].Start, said[at].End - said[at].Start);
        }

        return string.Join(' ', new string(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Trim(' ', ',', ':', ';', '-', '–', '—', '(', ')', '"');
    }
}
