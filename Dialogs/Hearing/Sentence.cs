using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SamBot.Dialogs.Hearing;

/// <summary>What a person typed, cut into words: lower case, without accents. A number with a comma is one word.</summary>
internal sealed partial class Sentence
{
    // One message is heard by many rules, one after another, and is cut once for all of them.
    [ThreadStatic]
    private static (string Text, Grammar Grammar, Sentence Cut) last;

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
        if (last.Text != text || last.Grammar != grammar)
        {
            last = (text, grammar, Cut(Vocabulary.Normal(text.ReplaceLineEndings(", ")), grammar));
        }

        return last.Cut;
    }

    private static Sentence Cut(string said, Grammar grammar)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var clauses = ImmutableArray.CreateBuilder<int>();
        var clause = 0;
        foreach (var match in Parts().EnumerateMatches(said))
        {
            var part = said.AsSpan(match.Index, match.Length);
            if (IsEnd(part[0]))
            {
                clause++;
                continue;
            }

            // "15min" is a number and a word, while "2nd" is one word.
            var letters = char.IsDigit(part[0]) ? FirstLetter(part) : 0;
            if (letters > 0 && !grammar.Is(WordKind.Ordinal, part.ToString()))
            {
                Add(part[..letters]);
                Add(part[letters..]);
            }
            else
            {
                Add(part);
            }
        }

        return new(words.DrainToImmutable(), clauses.DrainToImmutable(), said.AsSpan().TrimEnd() is [.., '?']);

        void Add(ReadOnlySpan<char> word)
        {
            words.Add(word.ToString());
            clauses.Add(clause);
        }
    }

    // A dash between two thoughts has spaces around it.
    private static bool IsEnd(char first) => first is ',' or ';' or ':' or '.' or '!' or '?' or '(' or ')' || char.IsWhiteSpace(first);

    // 0 when there is none.
    private static int FirstLetter(ReadOnlySpan<char> part)
    {
        for (var at = 1; at < part.Length; at++)
        {
            if (char.IsLetter(part[at]))
            {
                return at;
            }
        }

        return 0;
    }

    [GeneratedRegex(@"\d+(?:[.,:]\d+)?(?:\p{L}+)?|\p{L}+|(?<=\d\s?)[-–](?=\s?\d)|[&+/]|[,;:.!?()]|\s[-–—]\s")]
    private static partial Regex Parts();
}
