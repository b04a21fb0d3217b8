using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SamBot.Dialogs.Hearing;

/// <summary>What a person typed, cut into words: lower case, without accents. A number with a comma is one word.</summary>
internal sealed partial class Sentence
{
    private Sentence(ImmutableArray<string> words, ImmutableArray<int> clauses, bool isQuestion) => (Words, Clauses, IsQuestion) = (words, clauses, isQuestion);

    /// <summary>The words.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>For each word, the number of the clause that it stands in. A comma or another sign ends a clause.</summary>
    public ImmutableArray<int> Clauses { get; }

    /// <summary>Whether the text ends with a question mark.</summary>
    public bool IsQuestion { get; }

    /// <summary>The words of a text.</summary>
    public static Sentence Of(string text, Grammar grammar)
    {
        var said = Vocabulary.Normal(text.ReplaceLineEndings(", "));
        var words = ImmutableArray.CreateBuilder<string>();
        var clauses = ImmutableArray.CreateBuilder<int>();
        var clause = 0;
        foreach (var match in Parts().Matches(said).Cast<Match>())
        {
            if (match.Groups["end"].Success)
            {
                clause++;
                continue;
            }

            // "15min" is a number and a word, while "2nd" is one word.
            string[] found = match.Groups["letters"].Success && !grammar.Is(WordKind.Ordinal, match.Value)
                ? [match.Groups["number"].Value, match.Groups["letters"].Value]
                : [match.Value.Trim()];
            words.AddRange(found);
            clauses.AddRange(found.Select(_ => clause));
        }

        return new(words.ToImmutable(), clauses.ToImmutable(), said.TrimEnd().EndsWith('?'));
    }

    [GeneratedRegex(@"(?<number>\d+(?:[.,:]\d+)?)(?<letters>\p{L}+)?|\p{L}+|(?<=\d\s?)[-–](?=\s?\d)|[&+/]|(?<end>[,;:.!?()]|\s[-–—]\s)")]
    private static partial Regex Parts();
}
