using System.Collections.Immutable;
using SamBot.Dialogs.Hearing;

namespace SamBot.Dialogs.Desk;

/// <summary>Judges the words that go with a decision: whether they are a note for the contact, or leave a doubt about the decision itself.</summary>
internal static class NoteHearing
{
    // Signs that may stand behind a decision and say nothing. More than one full stop hesitates.
    private static readonly char[] Silent = [' ', '\n', '\r', '\t', ',', ':', ';', '!', ')', ']', '}', '"', '\'', '”', '’', '»', '-', '–', '—'];

    /// <summary>The note without the sign that parts it from the decision.</summary>
    public static string Of(string behind)
    {
        var note = behind.Trim();
        while (note.Length > 0 && (Silent.Contains(note[0]) || (note[0] == '.' && !note.StartsWith("..", StringComparison.Ordinal))))
        {
            note = note[1..].TrimStart();
        }

        return note.Trim('"', '”', '»').TrimEnd();
    }

    /// <summary>Whether a note holds nothing but thanks and pleas.</summary>
    public static bool IsCourtesy(string note, DeskWords words)
    {
        var said = DeskSentence.Of(note).Words;
        return !said.IsEmpty && said.All(w => words.Is(DeskWord.Courtesy, w)) && !note.Contains('?', StringComparison.Ordinal);
    }

    /// <summary>Whether the words leave a doubt about the decision that they go with.</summary>
    public static bool IsDoubtful(string note, bool approves, Vocabulary words)
    {
        if (note.Length == 0)
        {
            return false;
        }

        var (said, desk) = (DeskSentence.Of(note).Words, words.Desk);
        return said.IsEmpty
            || note.Contains('?', StringComparison.Ordinal)
            || desk.Stands(DeskWord.TakesBack, said)
            || desk.Begins(DeskWord.Condition, said) || desk.Is(DeskWord.Condition, said[^1])
            || desk.Begins(DeskWord.AskContact, said) || desk.Begins(DeskWord.Refer, said) || desk.Begins(DeskWord.Later, said)
            || said.All(w => words.Grammar.Is(WordKind.Not, w) || desk.Is(DeskWord.Denies, w) || desk.Is(DeskWord.Around, w))
                && said.Any(w => words.Grammar.Is(WordKind.Not, w) || desk.Is(DeskWord.Denies, w))
            || DeskSentence.Named(note, w => desk.Is(DeskWord.Around, w)) is not null
            || (words.Grammar.Is(WordKind.And, said[0]) && said.Length < 5)
            || DecisionHearing.Commands(words, approves: !approves).Any(c => Grammar.Places(c, said, 1) is not null)
            || (approves && (desk.Stands(DeskWord.Agenda, said) || desk.Stands(DeskWord.Ideas, said)))
            || (approves && (Denies(said, words) || GoesOn(said, words)));
    }

    // "Not on Monday" is a condition that the contact can read; "don't" takes the yes back.
    private static bool Denies(ImmutableArray<string> said, Vocabulary words) => Enumerable.Range(0, said.Length)
        .Where(at => words.Grammar.Length(WordKind.Harmless, said, at) == 0)
        .Where(at => words.Grammar.Length(WordKind.Not, said, at) > 0 || words.Desk.Is(DeskWord.Denies, said[at]))
        .Any(at => !Enumerable.Range(at + 1, Math.Clamp(said.Length - at - 1, 0, 2)).Any(next => words.Grammar.Length(WordKind.When, said, next) > 0));

    // "Akkoord is nog te vroeg", "akkoord maar eerst bellen": the words go on about the decision, and are no greeting to the contact.
    private static bool GoesOn(ImmutableArray<string> said, Vocabulary words) => words.Grammar.Is(WordKind.Modal, said[0])
        || (words.Grammar.Is(WordKind.But, said[0]) && !Enumerable.Range(0, said.Length).Any(at => words.Grammar.Length(WordKind.When, said, at) > 0));
}
