using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>What the chair asked and the contact answered, on the chair's card: the last round whole, the ones before by their beginning.</summary>
internal static class ExchangePart
{
    private const int Shown = 3;
    private const int Shortest = 120;

    /// <summary>The rounds, oldest first.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isShort">Whether only the beginnings of the last round fit the card.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static IEnumerable<CardElement> Of(MeetingRequest.Submitted request, bool isShort, Texts t, Foundation foundation)
    {
        var (all, shown) = (request.AsSent().Questions, isShort ? 1 : Shown);
        var name = PersonText.Escape(request.Contact.Name);
        return
        [
            .. all.Length > shown ? [Quiet(t.ExchangeBefore((all.Length - shown).ToString(CultureInfo.InvariantCulture)))] : Array.Empty<CardElement>(),
            .. all.TakeLast(shown).SelectMany(q => Round(q, isLast: q == all[^1] && !isShort)),
        ];

        IReadOnlyList<CardElement> Words(string label, string words, bool isWhole) =>
            Said(label, isWhole ? words : SummaryAnswers.Excerpt(words, isShort ? Shortest : Sizes.Excerpt));

        IEnumerable<CardElement> Round(ChairQuestion q, bool isLast) =>
        [
            .. Words(t.AskedOn(PersonText.Escape(q.By.Name), Day(q.At)), q.Text, isLast),
            .. q.Answer is { Text.Length: > 0 } answer ? Words(t.AnsweredOn(name, Day(answer.At)), answer.Text, isLast) : [],
        ];

        string Day(DateTimeOffset at) => t.Day(foundation.DayOf(at));
    }
}
