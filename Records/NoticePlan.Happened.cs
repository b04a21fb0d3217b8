using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <content>Which notices follow from the events.</content>
public static partial class NoticePlan
{
    /// <summary>The document after these events, with the notices that follow from them.</summary>
    public static RequestDocument Happened(RequestDocument document, IEnumerable<RequestEvent> events, string chairId, DateTimeOffset now) =>
        events.Aggregate(document, (d, happened) => Happened(d, happened, chairId, now));

    private static RequestDocument Happened(RequestDocument document, RequestEvent happened, string chairId, DateTimeOffset now)
    {
        var after = document with { Events = document.Events.Add(happened) };
        var isHeld = after.Request is MeetingRequest.Held
            && happened is RequestEvent.Approved or RequestEvent.Declined or RequestEvent.Postponed or RequestEvent.Arranged;
        var next = Revise(after, now, Changed(after, happened, isHeld));
        return happened switch
        {
            RequestEvent.Submitted => Add(next, NoticeKind.Card, chairId, now),
            RequestEvent.PromisePassed => Add(next, NoticeKind.Delay, next.ContactId!, now),
            RequestEvent.Withdrawn => Closed(next),
            _ when isHeld => WithoutDelay(next),
            RequestEvent.Postponed => Add(WithoutDelay(next), NoticeKind.Postponed, next.ContactId!, now),
            RequestEvent.Settled when next.Request is MeetingRequest.Open => Add(WithoutDelay(next), NoticeKind.Postponed, next.ContactId!, now),
            RequestEvent.ChairReminded => Add(next, NoticeKind.ChairReminder, chairId, now),
            RequestEvent.ChairAway => Add(WithoutDelay(next), NoticeKind.ChairAway, next.ContactId!, now),
            RequestEvent.Returned => Add(next, NoticeKind.Card, chairId, now),
            RequestEvent.Approved or RequestEvent.Declined or RequestEvent.Arranged or RequestEvent.Settled =>
                Add(Closed(next), NoticeKind.Answer, next.ContactId!, now),
            // The word that the decision took away is owed again.
            RequestEvent.Undone when next.Request is MeetingRequest.Open { IsOverdue: true } && next.Notices.All(n => n.Kind is not NoticeKind.Delay) =>
                Add(next, NoticeKind.Delay, next.ContactId!, now),
            RequestEvent.Reopened => Reopened(next, now),
            // An answer that is still to come says it itself.
            RequestEvent.Invited when next.Notices.All(n => n.Kind is not NoticeKind.Answer || n.IsTold) =>
                Add(next, NoticeKind.Invited, next.ContactId!, now),
            RequestEvent.PassedOn e => Add(next, NoticeKind.Message, chairId, now, e.Id),
            RequestEvent.Asked e => Add(WithoutReminder(WithoutDelay(next)), NoticeKind.Question, next.ContactId!, now, e.Id),
            // A card that is brought up to date where it stands is not noticed, so whoever asked gets it once more.
            RequestEvent.Answered => Add(WithoutReminder(next), NoticeKind.Card, AskerOf(next) ?? chairId, now),
            RequestEvent.Reminded => Add(next, NoticeKind.Reminder, next.ContactId!, now),
            RequestEvent.Lapsed => Add(Closed(next), NoticeKind.Lapsed, next.ContactId!, now),
            _ => next,
        };
    }

    // A message has a card of its own, and the contact does not see what can still be undone.
    private static NoticeKind[] Changed(RequestDocument after, RequestEvent happened, bool isHeld) => happened switch
    {
        RequestEvent.PassedOn or RequestEvent.Reminded or RequestEvent.ChairReminded => [],
        RequestEvent.Undone or RequestEvent.Reworded => [NoticeKind.Card],
        RequestEvent.Asked when after.Request is not MeetingRequest.Open => [NoticeKind.Card],
        RequestEvent.Asked or RequestEvent.Added => [NoticeKind.Card, NoticeKind.Receipt],
        _ when isHeld => [NoticeKind.Card],
        _ => [NoticeKind.Card, NoticeKind.Receipt, NoticeKind.Question],
    };

    private static string? AskerOf(RequestDocument document) =>
        (document.Request as MeetingRequest.Submitted)?.AsSent().Questions.LastOrDefault()?.By.Id;

    // The answer is there, or none is wanted any more.
    private static RequestDocument WithoutDelay(RequestDocument document) => document with
    {
        Notices = document.Notices.RemoveAll(
            n => n.Kind is NoticeKind.Delay or NoticeKind.Reopened or NoticeKind.Postponed or NoticeKind.ChairAway or NoticeKind.ChairReminder && !n.IsTold),
    };

    // A question that never reached the contact need not be asked any more. One that is claimed may be on its way.
    private static RequestDocument Closed(RequestDocument document) => WithoutReminder(WithoutDelay(document)) is var next
        ? next with { Notices = next.Notices.RemoveAll(n => n is { Kind: NoticeKind.Question, ActivityId: null, Shown: 0, ClaimedUntil: null }) }
        : document;

    private static RequestDocument WithoutReminder(RequestDocument document) => document with
    {
        Notices = document.Notices.RemoveAll(n => n is { Kind: NoticeKind.Reminder or NoticeKind.Lapsed, IsTold: false, ClaimedUntil: null }),
    };

    // A contact who never got the answer hears nothing of it. An answer that is claimed may be on its way.
    private static RequestDocument Reopened(RequestDocument document, DateTimeOffset now)
    {
        var left = document.Notices.RemoveAll(n => n.Kind is NoticeKind.Answer or NoticeKind.Lapsed && !n.IsTold && n.ClaimedUntil is null);
        // A word of an earlier delay is no word about the new promise.
        var next = document with { Notices = left.RemoveAll(n => n.Kind is NoticeKind.Delay) };
        return left.Any(n => n.Kind is NoticeKind.Answer or NoticeKind.Lapsed) ? Add(next, NoticeKind.Reopened, document.ContactId!, now) : next;
    }
}
