using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>A phrase of a list, as sets of words that follow each other.</summary>
/// <param name="List">The list that it stands in.</param>
/// <param name="Parts">The set of each word, or <see cref="Gap"/>.</param>
internal sealed record Phrase(WordList List, ImmutableArray<int> Parts)
{
    /// <summary>Up to four words of any kind.</summary>
    public const int Gap = -1;

    private const int LongestGap = 4;

    /// <summary>The last word of the phrase where it begins at a word; -1 where it does not stand there.</summary>
    /// <param name="words">The words of the answer.</param>
    /// <param name="sets">The sets that each word belongs to.</param>
    /// <param name="at">The word at which it must begin.</param>
    public int EndsAt(ImmutableArray<Word> words, int[][] sets, int at) =>
        EndsAt(words, sets, at, part: 0, words[at].Sentence);

    private int EndsAt(ImmutableArray<Word> words, int[][] sets, int at, int part, int sentence)
    {
        for (; part < Parts.Length; part++)
        {
            if (Parts[part] == Gap)
            {
                for (var skipped = 0; skipped <= LongestGap; skipped++)
                {
                    if (EndsAt(words, sets, at + skipped, part + 1, sentence) is var end and >= 0)
                    {
                        return end;
                    }
                }

                return -1;
            }

            if (at >= words.Length || words[at].Sentence != sentence || !sets[at].Contains(Parts[part]))
            {
                return -1;
            }

            at++;
        }

        return at - 1;
    }
}
