using System.Collections.Immutable;
using System.Globalization;

namespace SamBot.Dialogs.Pitches;

/// <summary>An answer as words in sentences. The words keep their place in the text, so that a finding can quote them as they were typed.</summary>
internal sealed class PitchText
{
    private const int LongestWord = 40;
    private const int LongestLink = 300;

    private PitchText(string text, ImmutableArray<Word> words, int sentences)
    {
        Text = text;
        Words = words;
        Sentences = sentences;
    }

    /// <summary>The text as it was typed.</summary>
    public string Text { get; }

    /// <summary>Its words, in order. A link or an e-mail address is one word.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>The number of its sentences.</summary>
    public int Sentences { get; }

    /// <summary>Takes a text apart. Hyphens part words; apostrophes and the signs inside a number do not.</summary>
    public static PitchText Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var (sentence, isStart) = (0, true);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is '€' or '£' or '$' or '%')
            {
                words.Add(new(text[at].ToString(), at, 1, sentence, WordKind.Plain, IsAsked: false));
                isStart = false;
                at++;
                continue;
            }

            if (!IsLetter(text[at]))
            {
                if (EndsSentence(text, at))
                {
                    words = AskIf(words, text[at] == '?');
                    sentence += isStart ? 0 : 1;
                    isStart = true;
                }

                at++;
                continue;
            }

            var end = IsLink(text, at, out var length) ? at + length : EndOfWord(text, at);
            words.Add(new(
                Vocabulary.Normal(text[at..Math.Min(end, at + LongestWord)]).Replace('’', '\''),
                at,
                end - at,
                sentence,
                length > 0 ? WordKind.Link : char.IsAsciiDigit(text[at]) ? WordKind.Number : !isStart && char.IsUpper(text[at]) ? WordKind.Name : WordKind.Plain,
                IsAsked: false));
            isStart = false;
            at = end;
        }

        return new(text, words.ToImmutable(), sentence + (isStart ? 0 : 1));
    }

    /// <summary>The words from the one to the other, as they were typed.</summary>
    public string Quote(int first, int last) => Text[Words[first].At..(Words[last].At + Words[last].Length)];

    private static ImmutableArray<Word>.Builder AskIf(ImmutableArray<Word>.Builder words, bool isAsked)
    {
        if (isAsked && words.Count > 0)
        {
            words[^1] = words[^1] with { IsAsked = true };
        }

        return words;
    }

    private static bool EndsSentence(string text, int at) => text[at] is '.' or '!' or '?' or ';' or '\n' or '…' or '•';

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

    private static bool IsLink(string text, int at, out int length)
    {
        length = 0;
        var end = at;
        while (end < text.Length && end - at < LongestLink && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '(' or ')'))
        {
            end++;
        }

        var word = text.AsSpan(at, end - at).TrimEnd(".,;:!?");
        var isLink = word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && word.Contains("://", StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (word.Contains('@') && word.Contains('.'))
            || IsHost(word);
        length = isLink ? word.Length : 0;
        return isLink;
    }

    private static bool IsHost(ReadOnlySpan<char> word)
    {
        var host = word.IndexOf('/') is var slash and >= 0 ? word[..slash] : word;
        var dot = host.LastIndexOf('.');
        if (dot < 3 || host.Length - dot is < 3 or > 8)
        {
            return false;
        }

        foreach (var c in host)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'))
            {
                return false;
            }
        }

        return !host.ContainsAnyInRange('0', '9') && word.Contains('/') || host[(dot + 1)..] is "nl" or "com" or "eu" or "org" or "be" or "net" or "example" or "io" or "app";
    }
}
