using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>
/// The changes that time makes to requests, one row each. A duty follows from the events, so both stores find it by the due time of the document, and it
/// is done once: its event takes it away.
/// </summary>
/// <param name="foundation">The working days and the time zone of the promise to answer.</param>
public sealed class TimedDuties(Foundation foundation)
{
    private readonly ImmutableArray<TimedDuty> all =
    [
        new(
            // The time to undo a decision ends, and the contact is told.
            document => document.Request is MeetingRequest.Held held ? held.Until : null,
            (_, now) => new RequestEvent.Settled(Person.SamBot, now)),
        new(
            // The day comes until which the request was put off.
            document => document.Request is MeetingRequest.Open { Later.Back: var back } ? back : null,
            (_, now) => new RequestEvent.Returned(Person.SamBot, now)),
        new(
            // The promised day of an answer passes. Nothing is promised while the contact has a question to answer.
            document => document.Request is MeetingRequest.Open { IsOverdue: false, Asked: null } open ? foundation.AnswerDayEnds(open.PromisedFrom) : null,
            (document, now) => new RequestEvent.PromisePassed(
                Person.SamBot, now, document.Request is MeetingRequest.Open open ? foundation.AnswerDay(open.PromisedFrom) : null)),
        new(
            // A contact who was asked something is reminded.
            document => document.Request is MeetingRequest.Open { Asked: { RemindedAt: null } asked }
                ? After(foundation, asked, foundation.Silence.Reminder)
                : null,
            (_, now) => new RequestEvent.Reminded(Person.SamBot, now)),
        new(
            // A contact who was asked something stays silent, and the request is closed.
            document => document.Request is MeetingRequest.Open { Asked: { } asked } ? After(foundation, asked, foundation.Silence.Closed) : null,
            (_, now) => new RequestEvent.Lapsed(Person.SamBot, now)),
        new(
            // The promised day comes near.
            document => foundation.RemindsChair && document.Request is MeetingRequest.Open { IsOverdue: false, Later: null, Asked: null } open
                && open.RemindedOf != foundation.AnswerDay(open) ? foundation.RemindAt(open) : null,
            (document, now) => new RequestEvent.ChairReminded(Person.SamBot, now, foundation.AnswerDay((MeetingRequest.Open)document.Request))),
    ];

    /// <summary>The instant at which the next duty is due, UTC; null when none is.</summary>
    public DateTimeOffset? DueAt(RequestDocument document) => document.Erased ? null : all.Min(duty => duty.DueAt(document));

    /// <summary>The request after the duties that are due now; the same instance when none is.</summary>
    /// <param name="document">The request.</param>
    /// <param name="chairId">To whom requests are shown.</param>
    /// <param name="now">The instant, UTC.</param>
    public RequestDocument Applied(RequestDocument document, string chairId, DateTimeOffset now) => document.Erased ? document : ByDay(
        all.Aggregate(document, (after, duty) => duty.DueAt(after) <= now ? NoticePlan.Happened(after, [duty.Happens(after, now)], chairId, now) : after), now);

    private static DateTimeOffset? After(Foundation foundation, ChairQuestion asked, int days) => days > 0 ? foundation.MorningAfter(asked.At, days) : null;

    // A contact who asked for nothing is not written to at night, also not when an earlier attempt failed.
    private RequestDocument ByDay(RequestDocument document, DateTimeOffset now)
    {
        var day = foundation.Daytime(now);
        bool IsUnasked(Notice notice) => notice.Kind is NoticeKind.Delay or NoticeKind.Reminder or NoticeKind.Lapsed && notice.Due <= now;
        return day == now || !document.Notices.Any(IsUnasked)
            ? document
            : document with { Notices = [.. document.Notices.Select(n => IsUnasked(n) ? n with { Due = day } : n)] };
    }
}
