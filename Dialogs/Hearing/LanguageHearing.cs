using System.Collections.Frozen;
using System.Collections.Immutable;
using SamBot.Dialogs.Pitches;

namespace SamBot.Dialogs.Hearing;

/// <summary>
/// Tells the language of a text by the words that hold sentences together and that everybody uses. It answers only where it is sure: a greeting, a
/// name and a text in a language that it does not know have none. Two languages need no larger model, such as the hundred megabytes of Lingua.
/// </summary>
public sealed class LanguageHearing
{
    private const int FewestWords = 3;
    private const double SmallestShare = 0.3;

    // A text in one language may hold a title or a term in another.
    private const double LargestShareOfOthers = 0.4;

    private readonly FrozenDictionary<string, Language> told;

    /// <summary>Learns the words of each language.</summary>
    /// <param name="words">The words by language. One that two languages share tells nothing, and an entry that is no single word is passed over.</param>
    public LanguageHearing(IReadOnlyDictionary<Language, ImmutableArray<string>> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        told = words.SelectMany(w => w.Value.Where(IsWord).Select(word => (Word: Vocabulary.Normal(word), Language: w.Key))).Distinct()
            .GroupBy(w => w.Word).Where(g => g.Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.First().Language);
    }

    /// <summary>The language that a text is written in; null where its words do not make that sure.</summary>
    public Language? Of(string text)
    {
        string[] words = [.. PitchText.Of(text).Words.Where(w => w.Kind is Pitches.WordKind.Plain).Select(w => w.Normal).Distinct()];
        var found = words.Where(told.ContainsKey).CountBy(w => told[w]).OrderByDescending(l => l.Value).ToArray();
        return found is [var (language, count), .. var others]
            && count >= FewestWords
            && count >= words.Length * SmallestShare
            && others.Sum(o => o.Value) <= count * LargestShareOfOthers
                ? language
                : null;
    }

    private static bool IsWord(string entry) => entry.Length > 0 && entry.All(c => char.IsLetter(c) || c is '\'');
}
