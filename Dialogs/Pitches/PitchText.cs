using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace SamBot.Dialogs.Pitches;

/// <summary>An answer as words in sentences. The words keep their place in the text, so that a finding can quote them as they were typed.</summary>
internal sealed class PitchText
{
    private const int LongestWord = 40;
    private const int LongestLink = 300;

    private static readonly SearchValues<char> HostSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-.");

    private PitchText(string text, ImmutableArray<Word> words)
    {
        Text = text;
        Words = words;
    }

    /// <summary>The text as it was typed.</summary>
    public string Text { get; }

    /// <summary>Its words, in order. A link or an e-mail address is one word.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>Takes a text apart. Hyphens part words; apostrophes and the signs inside a number do not.</summary>
    public static PitchText Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var (sentence, isStart) = (0, true);
        for (var at = 0; at < text.Length;)
        {
            var (length, kind) = WordAt(text, at);
            if (length > 0)
            {
                var normal = Vocabulary.Normal(text[at..(at + Math.Min(length, LongestWord))]).Replace('’', '\'');
                words.Add(new(normal, at, length, sentence, kind, IsAsked: false));
                isStart = false;
            }
            else if (text[at] is '.' or '!' or '?' or ';' or '\n' or '…' or '•')
            {
                if (text[at] == '?' && words.Count > 0)
                {
                    words[^1] = words[^1] with { IsAsked = true };
                }

                sentence += isStart ? 0 : 1;
                isStart = true;
            }

            at += Math.Max(1, length);
        }

        return new(text, words.ToImmutable());
    }

    /// <summary>The words from the one to the other, as they were typed.</summary>
    public string Quote(int first, int last) => Text[Words[first].At..(Words[last].At + Words[last].Length)];

    // A sign of money or of a share is a word of its own, as in "€ 50" and "10 %".
    private static (int Length, WordKind Kind) WordAt(string text, int at) => text[at] switch
    {
        '€' or '£' or '$' or '%' => (1, WordKind.Plain),
        var c when !IsLetter(c) => (0, WordKind.Plain),
        _ when LinkAt(text, at) is var link and > 0 => (link, WordKind.Link),
        var c => (EndOfWord(text, at) - at, char.IsAsciiDigit(c) ? WordKind.Number : WordKind.Plain),
    };

    private static int EndOfWord(string text, int at)
    {
        var isNumber = char.IsAsciiDigit(text[at]);
        for (at++; at < text.Length; at++)
        {
            var isInside = at + 1 < text.Length && (isNumber
                ? text[at] is '.' or ',' or ':' or '\'' && char.IsAsciiDigit(text[at + 1])
                : text[at] is '\'' or '’' && char.IsLetter(text[at + 1]));
            if (!IsLetter(text[at]) && !isInside)
            {
                break;
            }
        }

        return at;
    }

    // A mark is part of the letter before it.
    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static int LinkAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestLink && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '(' or ')'))
        {
            end++;
        }

        var word = text.AsSpan(at, end - at).TrimEnd(".,;:!?");
        var isLink = word.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (word.Contains('@') && word.Contains('.'))
            || IsHost(word);
        return isLink ? word.Length : 0;
    }

    // A host without http before it: letters around dots, behind the last of which a common domain or a path follows.
    private static bool IsHost(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        var host = slash < 0 ? word : word[..slash];
        var dot = host.LastIndexOf('.');
        return dot > 2
            && host.Length - dot > 2
            && !host.ContainsAnyExcept(HostSigns)
            && (slash > 0 || host[(dot + 1)..] is "nl" or "com" or "eu" or "org" or "be" or "net" or "example" or "io" or "app");
    }
}
