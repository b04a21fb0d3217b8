using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>The word lists of one language, made ready to find their phrases in answers.</summary>
public sealed class PitchWords
{
    private const int ShortestTypo = 9;

    private readonly Dictionary<string, List<int>> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> parts = new(StringComparer.Ordinal);

    // By the number of a set: the sets that hold its words as well, the phrases that begin with it, and the list that it is.
    private readonly int[][] within;
    private readonly Phrase[][] phrases;
    private readonly WordList?[] listOfSet;

    // The words that are long enough to be known with a slip of the finger, by their first letter and their length.
    private readonly ILookup<(char First, int Length), string> longWords;
    private readonly int numbers;
    private readonly int functions;
    private readonly int longestPart;

    /// <summary>Reads the lists of a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="lists">The phrases of each list, written as <see cref="PhraseReader"/> says.</param>
    public PitchWords(Language language, IReadOnlyDictionary<WordList, ImmutableArray<string>> lists)
    {
        Language = language;
        var reader = new PhraseReader(lists.GetValueOrDefault(WordList.Inflection, []));
        foreach (var list in Enum.GetValues<WordList>().Where(l => l is not WordList.Inflection))
        {
            reader.SetOf(list);
            reader.Add(list, lists.GetValueOrDefault(list, []));
        }

        foreach (var (word, set) in reader.Words)
        {
            var plain = word.Trim('*');
            var into = (word[0] == '*', word[^1] == '*') switch
            {
                (true, true) => parts,
                (true, false) => ends,
                (false, true) => beginnings,
                _ => whole,
            };
            Add(into, plain, set);
        }

        longWords = reader.Words.Select(w => w.Word.Trim('*')).Where(w => w.Length >= ShortestTypo).Distinct().ToLookup(w => (w[0], w.Length));
        var listOf = Enum.GetValues<WordList>().ToDictionary(reader.SetOf, list => (WordList?)list);
        numbers = reader.Numbers;
        functions = reader.SetOf(WordList.Function);
        listOfSet = [.. Enumerable.Range(0, reader.Sets).Select(set => listOf.GetValueOrDefault(set))];
        within = BySet(reader.Sets, reader.Within.ToLookup(w => w.Part, w => w.Whole));
        phrases = BySet(reader.Sets, reader.Phrases.ToLookup(p => p.Parts[0]));
        longestPart = parts.Keys.Select(k => k.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The language of these words.</summary>
    public Language Language { get; }

    /// <summary>Whether a word holds this language's sentences together.</summary>
    internal bool IsFunction(string word) => whole.TryGetValue(word, out var sets) && sets.Contains(functions);

    /// <summary>Finds every word and phrase of the lists in an answer.</summary>
    internal PitchReading Read(PitchText text)
    {
        var known = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var found = new List<int>();
        var sets = new int[text.Words.Length][];
        var findings = new List<Found>();
        for (var at = 0; at < sets.Length; at++)
        {
            var word = text.Words[at];
            if (!known.TryGetValue(word.Normal, out var all))
            {
                found.Clear();
                FindSets(word, found);
                known.Add(word.Normal, all = [.. found]);
            }

            sets[at] = all;
        }

        for (var at = 0; at < sets.Length; at++)
        {
            foreach (var set in sets[at])
            {
                if (listOfSet[set] is { } list)
                {
                    findings.Add(new(list, at, at));
                }

                foreach (var phrase in phrases[set])
                {
                    if (phrase.EndsAt(text.Words, sets, at) is var end and >= 0)
                    {
                        findings.Add(new(phrase.List, at, end));
                    }
                }
            }
        }

        return new(text, findings);
    }

    private static T[][] BySet<T>(int sets, ILookup<int, T> lookup) => [.. Enumerable.Range(0, sets).Select(set => lookup[set].ToArray())];

    private void FindSets(Word word, List<int> found)
    {
        if (word.Kind is WordKind.Number)
        {
            Join(found, numbers);
        }

        if (word.Kind is WordKind.Link)
        {
            return;
        }

        Find(word.Normal, found);
        if (found.Count == 0 && word.Normal.Length >= ShortestTypo - 1 && Mended(word.Normal) is { } mended)
        {
            Find(mended, found);
        }
    }

    private void Find(ReadOnlySpan<char> word, List<int> found)
    {
        Take(whole, word, found);
        for (var length = 2; length <= word.Length; length++)
        {
            Take(beginnings, word[..length], found);
            Take(ends, word[^length..], found);
            for (var at = 0; length <= longestPart && at + length <= word.Length; at++)
            {
                Take(parts, word.Slice(at, length), found);
            }
        }
    }

    private void Take(Dictionary<string, List<int>> from, ReadOnlySpan<char> word, List<int> found)
    {
        if (from.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var sets))
        {
            foreach (var set in sets)
            {
                Join(found, set);
            }
        }
    }

    private void Join(List<int> found, int set)
    {
        if (!found.Contains(set))
        {
            found.Add(set);
            foreach (var wider in within[set])
            {
                Join(found, wider);
            }
        }
    }

    private string? Mended(string word)
    {
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            foreach (var known in longWords[(word[0], length)])
            {
                if (IsSlip(word, known))
                {
                    return known;
                }
            }
        }

        return null;
    }

    // One letter too many, too few, another, or at another place.
    private static bool IsSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> known)
    {
        var same = word.CommonPrefixLength(known);
        word = word[same..];
        known = known[same..];
        while (word is [.., var a] && known is [.., var b] && a == b)
        {
            word = word[..^1];
            known = known[..^1];
        }

        return word.Length + known.Length <= 2
            || (word.Length == known.Length && (word[1..].SequenceEqual(known[..^1]) || word[..^1].SequenceEqual(known[1..])));
    }

    private static void Add(Dictionary<string, List<int>> to, string word, int set)
    {
        if (!to.TryGetValue(word, out var sets))
        {
            to.Add(word, sets = []);
        }

        sets.Add(set);
    }
}
