using System.Collections.Immutable;

namespace SamBot.Dialogs.Hearing;

/// <summary>Finds out whether a whole message is a known saying with small words around it: "stop please", "can I go back?".</summary>
internal static class SayingHearing
{
    private const int MostWords = 10;
    private const int MostBetween = 3;

    /// <summary>The meaning of a message that holds the words of one of these and courtesies besides; the longest first.</summary>
    public static T? Whole<T>(IEnumerable<(ImmutableArray<string> Words, T Meant)> sayings, Sentence sentence, Grammar grammar)
        where T : struct
    {
        if (sentence.Words.Length is 0 or > MostWords)
        {
            return null;
        }

        foreach (var (words, meant) in sayings)
        {
            if (Rest(words, sentence) is { } rest && rest.All(w => grammar.Is(WordKind.Polite, w)))
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>The same, where so many other words may stand besides.</summary>
    public static T? Part<T>(IEnumerable<(ImmutableArray<string> Words, T Meant)> sayings, Sentence sentence, Grammar grammar, int others)
        where T : struct
    {
        foreach (var (words, meant) in sayings)
        {
            if (Rest(words, sentence) is { } rest && rest.Count(w => !grammar.Is(WordKind.Polite, w) && !grammar.Is(WordKind.Small, w)) <= others)
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>The words of a message without those of a saying; null when the saying is not in it.</summary>
    public static ImmutableArray<string>? Rest(ImmutableArray<string> saying, Sentence sentence) =>
        Grammar.Places(saying, sentence.Words, MostBetween) is { } places ? Others(sentence.Words, places) : null;

    private static ImmutableArray<string> Others(ImmutableArray<string> words, ImmutableArray<int> places) =>
        [.. words.Where((_, at) => !places.Contains(at))];
}
