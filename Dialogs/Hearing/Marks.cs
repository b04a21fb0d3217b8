using System.Collections.Immutable;

namespace SamBot.Dialogs.Hearing;

/// <summary>The words of a text, of which one after another is understood and marked.</summary>
internal sealed class Marks(Sentence sentence, Grammar grammar)
{
    private readonly WordKind?[] kinds = new WordKind?[sentence.Words.Length];
    private readonly bool[] taken = new bool[sentence.Words.Length];

    public ImmutableArray<string> Words => sentence.Words;

    public Grammar Grammar => grammar;

    public int ClauseOf(int at) => sentence.Clauses[at];

    public bool IsFree(int at) => at < taken.Length && !taken[at];

    public bool Is(WordKind kind, int at) => at >= 0 && at < kinds.Length && kinds[at] == kind;

    public bool Has(WordKind kind) => kinds.Contains(kind);

    public IEnumerable<int> All(WordKind kind) => Has(kind) ? Enumerable.Range(0, kinds.Length).Where(at => kinds[at] == kind) : [];

    /// <summary>Whether the word joins, parts or denies others.</summary>
    public bool IsJoint(int at) => kinds[at] is >= WordKind.And and <= WordKind.Otherwise;

    /// <summary>Whether the word says nothing of its own.</summary>
    public bool IsSmall(int at) =>
        kinds[at] is not null || grammar.Is(WordKind.Small, Words[at]) || grammar.Is(WordKind.Option, Words[at]) || grammar.Is(WordKind.Polite, Words[at]);

    public void Take(int at, int length = 1, WordKind? kind = null)
    {
        for (var i = at; i < at + length; i++)
        {
            taken[i] = true;
            kinds[i] = kind ?? kinds[i];
        }
    }

    /// <summary>Marks the entries of this kind whose words stand one after another.</summary>
    public void Mark(WordKind kind)
    {
        for (var at = 0; at < Words.Length; at++)
        {
            var length = grammar.Length(kind, Words, at);
            if (length > 0 && Enumerable.Range(at, length).All(IsFree))
            {
                Take(at, length, kind);
                at += length - 1;
            }
        }
    }

    /// <summary>Marks an entry of this kind between whose words a few others may stand.</summary>
    public void MarkSpread(WordKind kind)
    {
        if (grammar.Spread(kind, Words, between: 2) is { } places && places.Any(IsFree))
        {
            foreach (var at in places)
            {
                Take(at, kind: kind);
            }
        }
    }

    /// <summary>The words that nothing explains.</summary>
    public ImmutableArray<string> Others() => [.. Words.Where((_, at) => !taken[at] && !IsSmall(at))];

    /// <summary>The number of words of this clause, or of all, that nothing explains.</summary>
    public int Unknown(int? clause = null)
    {
        var unknown = 0;
        for (var at = 0; at < Words.Length; at++)
        {
            unknown += !taken[at] && !IsSmall(at) && (clause is null || ClauseOf(at) == clause) ? 1 : 0;
        }

        return unknown;
    }
}
