using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>
/// Whom the chair is dealing with, on the card of a request that waits: a few facts in sight, and the requests before it with everything else. A first
/// request has none of it.
/// </summary>
internal static class LedgerPart
{
    private const int Shown = 3;

    /// <summary>
    /// The facts, a sentence each: which request this is, what became of those before it, and within how many days the contact answered what they were
    /// asked. A first request has none.
    /// </summary>
    /// <param name="known">The request that waits.</param>
    /// <param name="earlier">What the same contact asked before.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static string[] Facts(KnownRequest known, EarlierRequests earlier, Texts t, Foundation foundation)
    {
        if (known.Request is not MeetingRequest.Open || earlier.Requests.IsEmpty)
        {
            return [];
        }

        var ledger = Ledger.Of(earlier.Requests);
        var count = ledger.Count + 1;
        var since = t.Month(foundation.DayOf(ledger.Since));
        return
        [
            !earlier.IsWhole ? t.LedgerAtLeast(Number(count, t))
                : t.LedgerOrdinals.Split('|').ElementAtOrDefault(ledger.Count - 1) is { } ordinal ? t.LedgerAgain(ordinal, since)
                : t.LedgerMany(Number(count, t), since),
            t.LedgerBefore(ledger.Parts(t)),
            .. DaysToAnswer(earlier.Requests.Append(known)) switch
            {
                null => Array.Empty<string>(),
                1 => [t.LedgerAnsweredInADay],
                { } days => [t.LedgerAnsweredInDays(Number(days, t))],
            },
        ];
    }

    /// <summary>The newest of the earlier requests, and the button that shows all of them.</summary>
    public static IEnumerable<CardElement> Folded(KnownRequest known, EarlierRequests earlier, Texts t, Foundation foundation)
    {
        var more = earlier.Requests.Length - Shown;
        return
        [
            Label(t.LedgerEarlier),
            .. earlier.Requests.Take(Shown).Select(r =>
                Line($"**{r.Reference}** {PersonText.Escape(PersonText.Line(r.Title))} ({SearchCards.Became(r.Request, t, foundation)})") with
                {
                    Spacing = Spacing.None,
                }),
            .. more > 0 && earlier.IsWhole ? [Quiet(t.DeskHistoryMore(Number(more, t)))] : Array.Empty<CardElement>(),
            new ActionSet([Button.Press(t.DeskHistory, new ActionData(Verbs.History, known.Id))]),
        ];
    }

    // The longest that an answer took, so that the sentence holds for all of them.
    private static int? DaysToAnswer(IEnumerable<KnownRequest> requests) => requests
        .SelectMany(r => r.Request.AsSent().Questions)
        .Select(q => q.Answer is { } answer ? (int?)Math.Max(1, (int)Math.Ceiling((answer.At - q.At).TotalDays)) : null)
        .Max();

    private static string Number(int number, Texts t) => number.ToString("N0", t.Culture);
}
