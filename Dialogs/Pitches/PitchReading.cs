using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>A word or phrase of a list that stands in an answer.</summary>
/// <param name="List">The list.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal readonly record struct Found(WordList List, int First, int Last);

/// <summary>An answer with the words and phrases of the lists that stand in it.</summary>
internal sealed class PitchReading
{
    private const int NegationReach = 3;

    private static readonly int Lists = Enum.GetValues<WordList>().Length;
    private static readonly ulong Everybodys = Bits(
        WordList.Function, WordList.Common, WordList.Empty, WordList.Abstract, WordList.Goal, WordList.Resume, WordList.Vague);

    private readonly ImmutableArray<Word> words;

    // For each word: the lists that have it, a bit each; and whether it asks.
    private readonly ulong[] lists;
    private readonly bool[] taken;
    private readonly int[] counts = new int[Lists];
    private readonly int[] countsBeforeTurn = new int[Lists];

    public PitchReading(PitchText text, List<Found> all)
    {
        Text = text;
        words = text.Words;
        (lists, taken) = (new ulong[words.Length], new bool[words.Length]);
        foreach (var found in all)
        {
            lists[found.First] |= found.First == found.Last ? Bits(found.List) : 0;
        }

        var standing = Apart(all);
        Denied = standing.RemoveAll(f => Signals.Takes(f.List) && IsDenied(f));
        Take(standing, f => Signals.Takes(f.List) && f.List is not WordList.AskOther);
        // "We are looking for customers" asks once: the list that says what for counts.
        standing.RemoveAll(f => f.List is WordList.AskOther && taken.AsSpan(f.First, f.Last - f.First + 1).Contains(true));
        Take(standing, f => f.List is WordList.AskOther);
        // A "free demo" is sold: neither the demo nor its being free is brought.
        standing.RemoveAll(f => f.List is WordList.Thing or WordList.Free or WordList.Giving && !taken.AsSpan(f.First, f.Last - f.First + 1).Contains(false));
        All = [.. standing];
        Turn = TurnIn(All);
        foreach (var found in All)
        {
            counts[(int)found.List]++;
            countsBeforeTurn[(int)found.List] += found.Last < Turn ? 1 : 0;
        }

        BestSentence = All.GroupBy(f => words[f.First].Sentence).Select(Gift).DefaultIfEmpty().Max();
        OwnWords = Own();
    }

    /// <summary>The answer.</summary>
    public PitchText Text { get; }

    /// <summary>What was found. Two findings of one list never share a word.</summary>
    public ImmutableArray<Found> All { get; }

    /// <summary>The number of times that taking is denied, as in "no sales pitch".</summary>
    public int Denied { get; }

    /// <summary>The number of kinds of bringing that stand together with a thing or an activity in one sentence, less what that sentence asks.</summary>
    public int BestSentence { get; }

    /// <summary>The words that only this answer has.</summary>
    public ImmutableArray<int> OwnWords { get; }

    /// <summary>The last word of contrast behind which something is given, as in "but what I bring is"; -1 where there is none.</summary>
    public int Turn { get; }

    /// <summary>The number of findings of a list.</summary>
    public int Count(WordList list) => counts[(int)list];

    /// <summary>The number of findings of a list that stand before <see cref="Turn"/>.</summary>
    public int CountBeforeTurn(WordList list) => countsBeforeTurn[(int)list];

    /// <summary>Whether the list has the word itself.</summary>
    public bool Has(int word, WordList list) => (lists[word] & Bits(list)) != 0;

    private static ulong Bits(params ReadOnlySpan<WordList> lists)
    {
        var bits = 0UL;
        foreach (var list in lists)
        {
            bits |= 1UL << (int)list;
        }

        return bits;
    }

    private static int Gift(IEnumerable<Found> sentence)
    {
        var found = sentence.ToArray();
        if (!found.Any(f => f.List is WordList.Thing or WordList.Activity))
        {
            return 0;
        }

        var kinds = found.Where(f => Signals.Brings(f.List)).Select(f => f.List switch
        {
            WordList.Activity => WordList.Thing,
            WordList.Place => WordList.Done,
            _ => f.List,
        });
        return Math.Max(0, kinds.Distinct().Count() - (2 * found.Count(f => Signals.Takes(f.List))));
    }

    // For each list, in the order in which they are met: from the left, and the longest first.
    private static List<Found> Apart(List<Found> all)
    {
        var met = new int[Lists];
        for (var i = all.Count - 1; i >= 0; i--)
        {
            met[(int)all[i].List] = i;
        }

        var sorted = new List<Found>(all);
        sorted.Sort((a, b) => (met[(int)a.List], a.First, b.Last).CompareTo((met[(int)b.List], b.First, a.Last)));
        var apart = new List<Found>(sorted.Count);
        foreach (var found in sorted)
        {
            if (apart.Count == 0 || apart[^1].List != found.List || found.First > apart[^1].Last)
            {
                apart.Add(found);
            }
        }

        return apart;
    }

    private static int TurnIn(ImmutableArray<Found> all)
    {
        var (given, turn) = (-1, -1);
        foreach (var found in all)
        {
            given = found.List is WordList.Giving or WordList.Free ? Math.Max(given, found.Last) : given;
        }

        foreach (var found in all)
        {
            turn = found.List is WordList.Contrast && found.First < given ? Math.Max(turn, found.First) : turn;
        }

        return turn;
    }

    private bool IsDenied(Found found)
    {
        for (var at = Math.Max(0, found.First - NegationReach); at <= found.Last; at++)
        {
            if (words[at].Sentence == words[found.First].Sentence && Has(at, WordList.Negation))
            {
                return true;
            }
        }

        return false;
    }

    private void Take(List<Found> all, Func<Found, bool> such)
    {
        foreach (var found in all)
        {
            if (such(found))
            {
                taken.AsSpan(found.First, found.Last - found.First + 1).Fill(true);
            }
        }
    }

    private ImmutableArray<int> Own()
    {
        var own = ImmutableArray.CreateBuilder<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Length; at++)
        {
            if (IsOwn(at) && seen.Add(words[at].Normal))
            {
                own.Add(at);
            }
        }

        return own.DrainToImmutable();
    }

    private bool IsOwn(int at) => words[at].Kind is not WordKind.Link
        && (words[at].Normal.Length > 2 || words[at].Kind is WordKind.Number)
        && (lists[at] & Everybodys) == 0
        && !taken[at];
}
