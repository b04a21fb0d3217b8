using System.Collections.Immutable;
using System.Globalization;

namespace SamBot.Dialogs.Hearing;

/// <summary>The words of all languages together by their kind, made ready to be found.</summary>
public sealed class Grammar
{
    private const int ShortestStem = 4;
    private const int ShortestSlip = 6;
    private const int ShortestTwoSlips = 11;

    private static readonly char[] Signs = [' ', '-', '\'', '’', '.', ',', '?', '·'];

    // By kind.
    private readonly ImmutableArray<string>[][] phrases;
    private readonly HashSet<string>[] single;
    private readonly Dictionary<string, int> ordinals;
    private readonly ImmutableArray<(ImmutableArray<string> Words, int Number)> numerals;
    private readonly HashSet<string> known;

    /// <summary>The grammar of these words.</summary>
    public Grammar(IReadOnlyDictionary<WordKind, ImmutableArray<string>> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        phrases =
        [
            .. Enum.GetValues<WordKind>().Select(kind => kind is WordKind.Numeral or WordKind.Ordinal
                ? []
                : words[kind].Select(Cut).OrderByDescending(p => p.Length).ToArray()),
        ];
        single = [.. phrases.Select(kind => kind.Where(w => w.Length == 1).Select(w => w[0]).ToHashSet())];
        numerals = [.. Numbers(words, WordKind.Numeral).Select(n => (Cut(n.Word), n.Number)).OrderByDescending(n => n.Item1.Length)];
        ordinals = Numbers(words, WordKind.Ordinal).DistinctBy(n => n.Word).ToDictionary(n => n.Word, n => n.Number);
        known = [.. single.Take((int)WordKind.Ending).SelectMany(s => s), .. ordinals.Keys, .. numerals.SelectMany(n => n.Words)];
    }

    /// <summary>The words of an entry, in the form in which they are compared.</summary>
    public static ImmutableArray<string> Cut(string entry) =>
        entry.Length == 1 ? [entry.ToLowerInvariant()] : [.. Vocabulary.Normal(entry).Split(Signs, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether the word is of this kind.</summary>
    internal bool Is(WordKind kind, string word) => kind is WordKind.Ordinal ? ordinals.ContainsKey(word) : single[(int)kind].Contains(word);

    /// <summary>Whether the word is of any kind.</summary>
    internal bool IsKnown(string word) => known.Contains(word);

    /// <summary>The number of words, from this place on, that are an entry of this kind; 0 when none is.</summary>
    internal int Length(WordKind kind, ImmutableArray<string> words, int at)
    {
        foreach (var phrase in phrases[(int)kind])
        {
            if (Stands(phrase, words, at))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>The places of an entry's words, in their order, with at most this many others between two of them; null when none is there.</summary>
    internal ImmutableArray<int>? Spread(WordKind kind, ImmutableArray<string> words, int between) =>
        phrases[(int)kind].Select(p => Places(p, words, between)).FirstOrDefault(p => p is not null);

    /// <summary>The number that begins here in words or digits, and how many words it takes; null when there is none.</summary>
    internal (double Number, int Length)? NumberAt(ImmutableArray<string> words, int at)
    {
        if (char.IsAsciiDigit(words[at][0]))
        {
            var digits = words[at].Replace(',', '.');
            return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? (number, 1) : null;
        }

        foreach (var (entry, number) in numerals)
        {
            if (Stands(entry, words, at))
            {
                return (number, entry.Length);
            }
        }

        return null;
    }

    /// <summary>The number of an ordinal, such as 2 of "second"; null when the word is none.</summary>
    internal int? Ordinal(string word) => ordinals.TryGetValue(word, out var number) ? number : null;

    /// <summary>
    /// Whether a typed word means this word: it is the same, has another ending, or has a slip of the finger. Short words must be the same.
    /// </summary>
    internal bool IsLike(string typed, string word) => typed == word || (!IsKnown(typed) && (HasStemOf(typed, word) || IsSlipOf(typed, word)));

    private static bool Stands(ImmutableArray<string> phrase, ImmutableArray<string> words, int at) =>
        Stands(phrase.AsSpan(), words.AsSpan(), at);

    private static bool Stands(ReadOnlySpan<string> phrase, ReadOnlySpan<string> words, int at)
    {
        if (at + phrase.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (!IsMeant(words[at + i], phrase[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a typed word is like one of this kind.</summary>
    internal bool HasLike(WordKind kind, string typed)
    {
        foreach (var word in single[(int)kind])
        {
            if (IsLike(typed, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The places of these words in a text, in their order, with at most this many others between two of them; null when they are not there.</summary>
    internal static ImmutableArray<int>? Places(ImmutableArray<string> phrase, ImmutableArray<string> words, int between)
    {
        for (var first = 0; first < words.Length; first++)
        {
            // Nearly all entries end here, so they cost nothing.
            if (!IsMeant(words[first], phrase[0]))
            {
                continue;
            }

            var places = ImmutableArray.CreateBuilder<int>(phrase.Length);
            for (var at = first; at < words.Length && places.Count < phrase.Length && (places.Count == 0 || at - places[^1] <= between + 1); at++)
            {
                if (IsMeant(words[at], phrase[places.Count]))
                {
                    places.Add(at);
                }
            }

            if (places.Count == phrase.Length)
            {
                return places.ToImmutable();
            }
        }

        return null;
    }

    private static bool IsMeant(string typed, string word) => word is [.., '*'] ? typed.AsSpan().StartsWith(word.AsSpan(..^1)) : typed == word;

    private static IEnumerable<(string Word, int Number)> Numbers(IReadOnlyDictionary<WordKind, ImmutableArray<string>> words, WordKind kind) =>
        from entry in words[kind]
        let parts = entry.Split('=')
        from word in parts[1].Split(',')
        select (Vocabulary.Normal(word), int.Parse(parts[0], CultureInfo.InvariantCulture));

    private bool HasStemOf(string typed, string word)
    {
        var (shorter, longer) = typed.Length < word.Length ? (typed, word) : (word, typed);
        return shorter.Length >= ShortestStem
            && longer.StartsWith(shorter, StringComparison.Ordinal)
            && single[(int)WordKind.Ending].GetAlternateLookup<ReadOnlySpan<char>>().Contains(longer.AsSpan(shorter.Length));
    }

    private static bool IsSlipOf(string typed, string word)
    {
        if (typed[0] != word[0] || Math.Min(typed.Length, word.Length) < ShortestStem || Math.Abs(typed.Length - word.Length) > 2)
        {
            return false;
        }

        var slips = Distance(typed, word);
        var isSwap = typed.Length == word.Length && slips == 1 && typed.Order().SequenceEqual(word.Order());
        return isSwap || (slips == 1 && word.Length >= ShortestSlip) || (slips == 2 && word.Length >= ShortestTwoSlips);
    }

    // The optimal string alignment distance: letters left out, added, replaced, or swapped with their neighbour.
    private static int Distance(string a, string b)
    {
        var width = b.Length + 1;
        var d = (a.Length + 1) * width is var size && size <= 1024 ? stackalloc int[size] : new int[size];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[(i * width) + j] = i + j;
                    continue;
                }

                var (above, at) = ((i - 1) * width, (i * width) + j);
                d[at] = Math.Min(Math.Min(d[above + j], d[at - 1]) + 1, d[above + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[at] = Math.Min(d[at], d[above - width + j - 2] + 1);
                }
            }
        }

        return d[(a.Length * width) + b.Length];
    }
}
