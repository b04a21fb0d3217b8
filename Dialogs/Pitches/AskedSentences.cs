using System.Buffers;
using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>Finds the sentences in which somebody asks for something, so that a reader sees what is asked in the person's own words.</summary>
public static class AskedSentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?;\n…");

    /// <summary>Those sentences, in the order of the text and as they were typed.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="facts">What was found in it.</param>
    public static ImmutableArray<string> Of(string text, PitchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        return [.. Sentences(text).Where(s => IsAsked(s, facts)).Distinct()];
    }

    /// <summary>The text without the sentences that only ask.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="facts">What was found in it.</param>
    public static string Without(string text, PitchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        var left = Sentences(text).Where(s => !IsAsked(s, facts) || Has(s, facts, Brings)).ToArray();
        return left.Length == Sentences(text).Count() ? text : string.Join(' ', left);
    }

    private static bool Has(string sentence, PitchFacts facts, Func<Finding, bool> such) =>
        facts.Findings.Any(f => such(f) && sentence.Contains(f.Words, StringComparison.Ordinal));

    // Words such as "learn from" may ask for anything, and "half an hour" is said of gifts too, so they alone ask for nothing.
    private static bool IsAsked(string sentence, PitchFacts facts) =>
        Has(sentence, facts, f => Asks(f) && !facts.Findings.Any(o => Brings(o) && o.Words == f.Words))
        || (Has(sentence, facts, f => f.Signal is Signal.AsksAttention or Signal.AsksAcquaintance or Signal.AsksInterview) && !Has(sentence, facts, Brings));

    private static bool Asks(Finding found) =>
        found.Signal is Signal.AsksContacts or Signal.AsksCustomers or Signal.AsksWork or Signal.AsksMoney or Signal.Sells;

    private static bool Brings(Finding found) => found.Signal is <= Signal.Unselfish and not Signal.ForWhom;

    // A dot inside a word or a number ends no sentence.
    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isEnd = Ends.Contains(text[at]) && (at + 1 == text.Length || char.IsWhiteSpace(text[at]) || char.IsWhiteSpace(text[at + 1]));
            if (isEnd || at + 1 == text.Length)
            {
                if (text[start..(at + 1)].Trim() is { Length: > 0 } sentence)
                {
                    yield return sentence;
                }

                start = at + 1;
            }
        }
    }
}
