using System.Buffers;
using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>A sentence of an answer.</summary>
/// <param name="Text">The sentence as it was typed.</param>
/// <param name="Found">The findings of the answer whose words stand in it.</param>
internal sealed record AnswerSentence(string Text, ImmutableArray<Finding> Found)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?;\n…");

    /// <summary>Whether something is brought in it, besides words that are part of what it asks.</summary>
    public bool Brings => Found.Any(f => IsBrought(f)
        && !Found.Any(o => IsWish(o) && o.Words != f.Words && o.Words.Contains(f.Words, StringComparison.Ordinal)));

    /// <summary>
    /// Whether it asks for something. Softer words of asking ask only where nothing is brought: "learn from" and "half an hour" are said of gifts too.
    /// </summary>
    public bool IsAsked => Found.Any(f => IsHard(f) && !Found.Any(o => IsBrought(o) && o.Words == f.Words)) || (Found.Any(IsSoft) && !Brings);

    /// <summary>Whether it brings a thing or something done for others, beside a second kind of bringing, and asks nothing.</summary>
    public bool IsGift => !Found.Any(f => Signals.Taking.Contains(f.Signal) || f.Signal is Signal.InConversation)
        && Found.Any(f => f.Signal is Signal.Thing or Signal.Activity or Signal.Giving)
        && Found.Where(f => f.Signal is <= Signal.Unselfish or Signal.Number).Select(f => f.Signal).Distinct().Skip(1).Any();

    /// <summary>The sentences of an answer, in order. A dot inside a word or a number ends none.</summary>
    public static IEnumerable<AnswerSentence> All(string text, PitchFacts facts)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isEnd = Ends.Contains(text[at]) && (at + 1 == text.Length || char.IsWhiteSpace(text[at]) || char.IsWhiteSpace(text[at + 1]));
            if (isEnd || at + 1 == text.Length)
            {
                if (text[start..(at + 1)].Trim() is { Length: > 0 } sentence)
                {
                    yield return new(sentence, [.. facts.Findings.Where(f => sentence.Contains(f.Words, StringComparison.Ordinal))]);
                }

                start = at + 1;
            }
        }
    }

    private static bool IsHard(Finding found) =>
        found.Signal is Signal.AsksContacts or Signal.AsksCustomers or Signal.AsksWork or Signal.AsksMoney or Signal.Sells;

    private static bool IsSoft(Finding found) => IsWish(found) && !IsHard(found);

    private static bool IsWish(Finding found) => Signals.Taking.Contains(found.Signal);

    private static bool IsBrought(Finding found) => found.Signal is <= Signal.Unselfish and not Signal.ForWhom;
}
