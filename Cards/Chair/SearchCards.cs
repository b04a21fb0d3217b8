using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The cards of what the chair looked for.</summary>
public static class SearchCards
{
    private const int LongestSought = 100;

    /// <summary>A sentence, with a field to look for something.</summary>
    public static Message Ask(string sentence, Texts t) =>
        DeskCards.Say(sentence, [Field(null, t)], [Button.Press(t.DeskSearch, new ActionData(Verbs.Search, ""))], t);

    /// <summary>The requests that were found, the newest first; or how to look otherwise.</summary>
    /// <param name="sought">What was looked for.</param>
    /// <param name="found">The requests.</param>
    /// <param name="isMore">Whether there may be others.</param>
    /// <param name="unreadable">How many cannot be read.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static Message Found(string sought, IReadOnlyList<KnownRequest> found, bool isMore, int unreadable, Texts t, Foundation foundation)
    {
        var title = t.DeskFound(PersonText.Escape(TextLimit.Cut(sought, LongestSought)));
        return found.Count == 0
            ? Ask(t.DeskFoundNone(PersonText.Escape(TextLimit.Cut(sought, LongestSought))), t)
            : new(
                Card(
                    t,
                    [
                        Title(title),
                        .. Rows(found, hasHistory: true, t, foundation),
                        .. isMore ? [Quiet(t.DeskFoundMore)] : Array.Empty<CardElement>(),
                        .. DeskCards.Unreadable(unreadable, t),
                    ]),
                PersonText.Line(title));
    }

    /// <summary>Everything that one contact asked, the newest first.</summary>
    /// <param name="requests">Their requests.</param>
    /// <param name="notShown">How many more there are.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static Message History(IReadOnlyList<KnownRequest> requests, int notShown, Texts t, Foundation foundation)
    {
        if (requests.Count == 0)
        {
            return DeskCards.Say(t.DeskHistoryGone, t);
        }

        var title = t.DeskHistoryTitle(PersonText.Escape(requests[0].Request.Contact.Name));
        var more = notShown + Math.Max(0, requests.Count - Sizes.Listed);
        return new(
            Card(
                t,
                [
                    Title(title),
                    Line(Ledger.Of(requests).Sentence(t, foundation)),
                    .. Rows(requests.Take(Sizes.Listed), hasHistory: false, t, foundation),
                    .. more > 0 ? [Quiet(t.DeskHistoryMore(more.ToString("N0", t.Culture)))] : Array.Empty<CardElement>(),
                ]),
            PersonText.Line(title));
    }

    private static TextInput Field(string? value, Texts t) => new(Fields.Search)
    {
        Label = t.DeskSearchLabel,
        Placeholder = t.DeskSearchPlaceholder,
        MaxLength = LongestSought,
        Value = value,
    };

    private static IEnumerable<CardElement> Rows(IEnumerable<KnownRequest> requests, bool hasHistory, Texts t, Foundation foundation) =>
        requests.SelectMany(r => new CardElement[]
        {
            Line($"**{r.Reference}** {DeskCards.Row(r, t)} ({Became(r.Request, t, foundation)})"),
            new ActionSet(
            [
                DeskCards.Opens(r, null, t),
                .. hasHistory ? [Button.Press(t.DeskHistory, new ActionData(Verbs.History, r.Id))] : Array.Empty<CardAction>(),
            ]),
        });

    /// <summary>What became of a request, with the day; or until when it waits.</summary>
    internal static string Became(MeetingRequest.Submitted request, Texts t, Foundation foundation)
    {
        string Day(DateTimeOffset at) => t.DayOfYear(foundation.DayOf(at));
        return request switch
        {
            MeetingRequest.Approved r => t.BecameApproved(Day(r.At)),
            MeetingRequest.Arranged r => t.BecameArranged(t.Arrange(r.Kind), Day(r.At)),
            MeetingRequest.Lapsed r => t.BecameLapsed(Day(r.At)),
            MeetingRequest.Declined r => t.BecameDeclined(Day(r.At), t.Reason(r.Reason)),
            MeetingRequest.Withdrawn r => t.BecameWithdrawn(Day(r.At)),
            _ => DeskCards.Waits(request, t, foundation),
        };
    }
}
