using System.Collections.Immutable;
using SamBot.Dialogs.Hearing;

namespace SamBot.Dialogs.Desk;

/// <summary>Finds the decision in a message: the command, around the request that it is about, and where the note begins.</summary>
internal static class DecisionHearing
{
    private const int MostBetween = 4;

    /// <summary>The sayings that approve or decline, the longest first.</summary>
    public static IEnumerable<ImmutableArray<string>> Commands(Vocabulary words, bool approves) => words.SayingsOf(approves ? Keyword.Approve : Keyword.Decline)
        .Concat(words.Desk.Sayings(approves ? DeskWord.Approve : DeskWord.Decline)).OrderByDescending(s => s.Length);

    /// <summary>
    /// The decision that a message begins with: nothing but courtesies stand before and between its words and its request. Null when there is none.
    /// </summary>
    /// <param name="said">The message, with its request as one word.</param>
    /// <param name="words">The words that may be typed.</param>
    /// <param name="isNamed">Whether the request is among the words.</param>
    /// <returns>Whether it approves, and the place of its last word.</returns>
    public static (bool Approves, int Last)? Plain(DeskSentence said, Vocabulary words, bool isNamed)
    {
        var request = isNamed ? said.Words.IndexOf(DeskSentence.Request) : -1;
        foreach (var approves in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var command in Commands(words, approves))
            {
                if (Grammar.Places(command, said.Words, MostBetween) is { } places
                    && Enumerable.Range(0, Math.Max(places[^1], request) + 1).All(at =>
                        at == request || places.Contains(at) || words.Desk.Is(DeskWord.Around, said.Words[at])))
                {
                    return (approves, Math.Max(places[^1], request));
                }
            }
        }

        return null;
    }

    /// <summary>Whether words that approve or decline stand anywhere.</summary>
    public static bool HasCommand(ImmutableArray<string> said, Vocabulary words) =>
        Commands(words, true).Concat(Commands(words, false)).Any(c => Grammar.Places(c, said, MostBetween) is not null);

    /// <summary>Whether words that approve, or decline, stand anywhere; null when none do. A denied yes leans to a no.</summary>
    public static bool? Leans(ImmutableArray<string> said, Vocabulary words)
    {
        var denies = said.Any(w => words.Grammar.Is(WordKind.Not, w) || words.Desk.Is(DeskWord.Denies, w));
        return Has(approves: false) ? denies : Has(approves: true) ? !denies
            : words.Desk.Stands(DeskWord.LeansToNo, said) ? false
            : words.Desk.Stands(DeskWord.LeansToYes, said) ? !denies
            : null;

        bool Has(bool approves) => Commands(words, approves).Any(c => Grammar.Places(c, said, MostBetween) is not null);
    }
}
