using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SamBot.Dialogs.Hearing;

/// <summary>Finds the names of choices in a text: their synonyms whole, and each word of the name that is shown.</summary>
internal static class NameHearing
{
    private const int ShortestWithASlip = 8;

    // The choices of a question stay the same, and so do their phrases.
    private static readonly ConditionalWeakTable<Choice[], List<(ImmutableArray<string> Phrase, ImmutableArray<string> Ids)>> Known = [];

    /// <summary>The names that stand in the text. Their words are marked.</summary>
    public static ImmutableArray<Evidence> Find(Marks marks, ImmutableArray<Choice> choices)
    {
        var found = ImmutableArray.CreateBuilder<Evidence>();
        var phrases = Known.GetValue(ImmutableCollectionsMarshal.AsArray(choices)!, _ => [.. Phrases(choices, marks.Grammar)]);
        foreach (var (phrase, ids) in phrases)
        {
            for (var at = 0; at < marks.Words.Length; at++)
            {
                if (Match(marks, at, phrase) is { } places)
                {
                    var isWeak = phrase is [var word] && marks.Grammar.Is(WordKind.Common, word);
                    found.Add(new(at, marks.ClauseOf(at), ids) { IsWeak = isWeak });
                    foreach (var place in isWeak ? [] : places)
                    {
                        marks.Take(place);
                    }
                }
            }
        }

        return found.ToImmutable();
    }

    // The longest first, so that "new product" counts before "product". Choices that share a word share its evidence.
    private static IEnumerable<(ImmutableArray<string> Phrase, ImmutableArray<string> Ids)> Phrases(ImmutableArray<Choice> choices, Grammar grammar) =>
        choices.SelectMany(c => Entries(c, grammar).Select(phrase => (Phrase: phrase, c.Id)))
            .GroupBy(e => string.Join(' ', e.Phrase))
            .Select(g => (g.First().Phrase, g.Select(e => e.Id).Distinct().ToImmutableArray()))
            .OrderByDescending(e => e.Phrase.Length);

    private static IEnumerable<ImmutableArray<string>> Entries(Choice choice, Grammar grammar)
    {
        foreach (var entry in choice.Words)
        {
            yield return WithoutSmall(Grammar.Cut(entry), grammar);
        }

        foreach (var name in choice.Names)
        {
            var words = WithoutSmall(Grammar.Cut(name), grammar);
            yield return words;
            foreach (var word in words)
            {
                yield return [word];
            }
        }
    }

    // A name of small words alone, such as "how", keeps them.
    private static ImmutableArray<string> WithoutSmall(ImmutableArray<string> words, Grammar grammar)
    {
        ImmutableArray<string> left = [.. words.Where(w => !grammar.Is(WordKind.Small, w) && !grammar.Is(WordKind.Polite, w))];
        return left.IsEmpty ? words : left;
    }

    private static List<int>? Match(Marks marks, int at, ImmutableArray<string> phrase)
    {
        if (!marks.IsFree(at) || phrase.IsEmpty || !IsLike(marks, marks.Words[at], phrase[0]))
        {
            return null;
        }

        var places = new List<int>(phrase.Length);
        for (var i = at; i < marks.Words.Length && places.Count < phrase.Length; i++)
        {
            if (marks.IsFree(i) && marks.ClauseOf(i) == marks.ClauseOf(at) && IsLike(marks, marks.Words[i], phrase[places.Count]))
            {
                places.Add(i);
            }
            else if (places.Count == 0 || !marks.IsSmall(i) || marks.IsJoint(i) || marks.ClauseOf(i) != marks.ClauseOf(at))
            {
                return null;
            }
        }

        return places.Count == phrase.Length ? places : null;
    }

    // A star stands for any ending: "phone*" means a phone call as well.
    private static bool IsLike(Marks marks, string typed, string word) => word is [.., '*']
        ? typed.AsSpan().StartsWith(word.AsSpan(..^1)) || IsSlip(typed, word.AsSpan(..^1))
        : marks.Grammar.IsLike(typed, word) || IsSlip(typed, word);

    // Two letters the other way round, one too many, one too few or another one, as thumbs type. Short words are too much alike for that.
    private static bool IsSlip(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWithASlip || Math.Abs(typed.Length - word.Length) > 1 || typed.SequenceEqual(word))
        {
            return false;
        }

        var start = typed.CommonPrefixLength(word);
        var a = typed[start..];
        var b = word[start..];
        return (a.Length - b.Length) switch
        {
            1  => a[1..].SequenceEqual(b),
            -1 => b[1..].SequenceEqual(a),
            _  => a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..])),
        };
    }
}
