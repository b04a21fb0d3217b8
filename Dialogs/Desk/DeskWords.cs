using System.Collections.Immutable;
using SamBot.Dialogs.Hearing;

namespace SamBot.Dialogs.Desk;

/// <summary>The words that the chair's messages are read by, of all languages together.</summary>
public sealed class DeskWords
{
    private readonly Dictionary<DeskWord, ImmutableArray<ImmutableArray<string>>> sayings;
    private readonly Dictionary<DeskWord, HashSet<string>> single;

    /// <summary>These words.</summary>
    public DeskWords(IReadOnlyDictionary<DeskWord, ImmutableArray<string>> words)
    {
        sayings = Enum.GetValues<DeskWord>().ToDictionary(
            kind => kind,
            kind => words.GetValueOrDefault(kind, []).Select(Grammar.Cut).Where(s => !s.IsEmpty).OrderByDescending(s => s.Length).ToImmutableArray());
        single = sayings.ToDictionary(s => s.Key, s => s.Value.Where(w => w.Length == 1).Select(w => w[0]).ToHashSet());
    }

    /// <summary>No words.</summary>
    public static DeskWords None { get; } = new(ImmutableDictionary<DeskWord, ImmutableArray<string>>.Empty);

    /// <summary>The sayings of a kind, the longest first.</summary>
    internal ImmutableArray<ImmutableArray<string>> Sayings(DeskWord kind) => sayings[kind];

    /// <summary>Whether a word by itself is of this kind.</summary>
    internal bool Is(DeskWord kind, string word) => single[kind].Contains(word);

    /// <summary>Whether a saying of this kind stands in the words, with at most this many others between two of its words.</summary>
    internal bool Stands(DeskWord kind, ImmutableArray<string> words, int between = 0) =>
        sayings[kind].Any(saying => Grammar.Places(saying, words, between) is not null);

    /// <summary>Whether the words begin with a saying of this kind.</summary>
    internal bool Begins(DeskWord kind, ImmutableArray<string> words) =>
        sayings[kind].Any(saying => Grammar.Places(saying, words, 0) is [0, ..]);
}
