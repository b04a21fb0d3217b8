using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>What the chair typed, cut into words that know their place in the text. The request that it names is one word of it.</summary>
internal sealed partial class DeskSentence
{
    /// <summary>Stands among the words for the request that is named.</summary>
    public const string Request = "";

    private readonly ImmutableArray<(int Start, int End)> places;

    private DeskSentence(string text, ImmutableArray<string> words, ImmutableArray<(int Start, int End)> places) =>
        (Text, Words, this.places) = (text, words, places);

    /// <summary>The text as it was typed.</summary>
    public string Text { get; }

    /// <summary>The words: lower case, without accents and apostrophes.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Whether it ends with a question mark.</summary>
    public bool IsQuestion => Text.TrimEnd(' ', '"', ')', '”', '\n', '\r').EndsWith('?');

    /// <summary>The place of a word in the text.</summary>
    public (int Start, int End) this[int word] => places[word];

    /// <summary>The words of a text, of which a part names a request.</summary>
    public static DeskSentence Of(string text, Range? request = null)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var places = ImmutableArray.CreateBuilder<(int, int)>();
        var (from, length) = request?.GetOffsetAndLength(text.Length) ?? (text.Length, 0);
        var isNamed = false;
        foreach (var word in Word().EnumerateMatches(text))
        {
            var end = word.Index + word.Length;
            if (length > 0 && end > from && word.Index < from + length)
            {
                if (!isNamed)
                {
                    Add(Request, from, from + length);
                }

                isNamed = true;
                continue;
            }

            var said = Vocabulary.Normal(text[word.Index..end]).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
            Add(said.Length == 0 ? text[word.Index..end] : said, word.Index, end);
        }

        return new(text, words.ToImmutable(), places.ToImmutable());

        void Add(string said, int start, int end)
        {
            words.Add(said);
            places.Add((start, end));
        }
    }

    /// <summary>
    /// The reference that a text names most plainly, and its place: with its dash or in one word rather than in two. A word of six letters needs a
    /// dash or a digit, because "thanks" has six letters as well.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isSmall">Whether a word is a small one, which is no half of a reference in two words.</param>
    public static (Reference Reference, Range Place)? Named(string text, Func<string, bool> isSmall)
    {
        (Reference Reference, Range Place, int Rank)? best = null;
        for (var match = Referring().Match(text); match.Success; match = Referring().Match(text, match.Index + 1))
        {
            var (typed, first, second) = (match.Value, match.Groups["first"].Value, match.Groups["second"].Value);
            var isWhole = typed.Any(char.IsPunctuation) || (second.Length == 0 && typed.Any(char.IsAsciiDigit) && typed.Any(char.IsAsciiLetter));
            var rank = isWhole ? 0 : first.Any(char.IsAsciiDigit) && second.Any(char.IsAsciiDigit) ? 1 : typed.Any(char.IsAsciiDigit) ? 2 : 3;
            if (rank < (best?.Rank ?? 3) && (isWhole || (typed.Any(char.IsAsciiLetter) && !isSmall(first) && !isSmall(second)))
                && Reference.TryParse(string.Concat(typed.Where(c => !char.IsWhiteSpace(c))), out var reference))
            {
                best = (reference, match.Index..(match.Index + match.Length), rank);
            }
        }

        return best is { } found ? (found.Reference, found.Place) : null;
    }

    /// <summary>The words from a place on.</summary>
    public ImmutableArray<string> From(int word) => [.. Words.Skip(word)];

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:['’][\p{L}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])(?:(?<first>[a-z0-9]{3})(?:\s*[-‐‑–—]\s*|\s+)(?<second>[a-z0-9]{3})|[a-z0-9]{6})(?![\p{L}\p{Nd}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Referring();
}
