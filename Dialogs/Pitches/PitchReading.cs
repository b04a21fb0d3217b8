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

    private static readonly ImmutableHashSet<WordList> Everybodys =
        [WordList.Function, WordList.Common, WordList.Empty, WordList.Abstract, WordList.Goal, WordList.Resume, WordList.Vague];

    private readonly ImmutableArray<Word> words;
    private readonly HashSet<WordList>[] lists;
    private readonly HashSet<int> taken = [];

    public PitchReading(PitchText text, List<Found> all)
    {
        Text = text;
        words = text.Words;
        lists = [.. words.Select(_ => new HashSet<WordList>())];
        foreach (var found in all.Where(f => f.First == f.Last))
        {
            lists[found.First].Add(found.List);
        }

        var apart = all.GroupBy(f => f.List).SelectMany(Apart).ToArray();
        Denied = apart.Count(f => Signals.Takes(f.List) && IsDenied(f));
        var standing = apart.Where(f => !(Signals.Takes(f.List) && IsDenied(f))).ToArray();
        taken.UnionWith(standing.Where(f => Signals.Takes(f.List) && f.List is not WordList.AskOther).SelectMany(Words));
        // "We are looking for customers" asks once: the list that says what for counts.
        standing = [.. standing.Where(f => f.List is not WordList.AskOther || !Words(f).Any(taken.Contains))];
        taken.UnionWith(standing.Where(f => f.List is WordList.AskOther).SelectMany(Words));
        // A "free demo" is sold: neither the demo nor its being free is brought.
        All = [.. standing.Where(f => !(f.List is WordList.Thing or WordList.Free or WordList.Giving && IsTaken(f)))];
        Turn = All.Where(f => f.List is WordList.Giving or WordList.Free).Select(f => f.Last).DefaultIfEmpty(-1).Max() is var given and >= 0
            ? All.Where(f => f.List is WordList.Contrast && f.First < given).Select(f => f.First).DefaultIfEmpty(-1).Max()
            : -1;
        BestSentence = All.GroupBy(f => words[f.First].Sentence).Select(Gift).DefaultIfEmpty().Max();
        OwnWords = [.. Enumerable.Range(0, words.Length).Where(IsOwn).DistinctBy(i => words[i].Normal)];
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
    public int Count(WordList list) => All.Count(f => f.List == list);

    /// <summary>The number of findings of a list that stand before <see cref="Turn"/>.</summary>
    public int CountBeforeTurn(WordList list) => All.Count(f => f.List == list && f.Last < Turn);

    /// <summary>Whether the list has the word itself.</summary>
    public bool Has(int word, WordList list) => lists[word].Contains(list);

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

    // From the left, and the longest first.
    private static IEnumerable<Found> Apart(IEnumerable<Found> found)
    {
        var end = -1;
        foreach (var one in found.OrderBy(f => f.First).ThenByDescending(f => f.Last))
        {
            if (one.First > end)
            {
                yield return one;
                end = one.Last;
            }
        }
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

    private bool IsTaken(Found found) => Words(found).All(taken.Contains);

    private static IEnumerable<int> Words(Found found) => Enumerable.Range(found.First, found.Last - found.First + 1);

    private bool IsOwn(int at) => words[at].Kind is not WordKind.Link
        && (words[at].Normal.Length > 2 || words[at].Kind is WordKind.Number)
        && !lists[at].Overlaps(Everybodys)
        && !taken.Contains(at);
}
