using System.Collections.Immutable;
using System.Globalization;
using SamBot.Cards;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>
/// Decides which notices follow from the events, and what happens to each notice later. Pure: each function takes a document and returns a new
/// one, so that one write saves events and notices together.
/// </summary>
public static class NoticePlan
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LateWait = TimeSpan.FromHours(1);

    /// <summary>The time of failing after which a notice counts as late, so that an operator should look at it.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromDays(1);

    /// <summary>The time of failing after which a notice is given up.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(30);

    /// <summary>The same where the channel answers in a way that is not known to pass.</summary>
    public static readonly TimeSpan OddGivenUpAfter = TimeSpan.FromDays(3);

    /// <summary>The number of copies of a card in one chat that are kept up to date.</summary>
    public const int MostCopies = 5;

    /// <summary>The document after these events, with the notices that follow from them.</summary>
    public static RequestDocument Happened(RequestDocument document, IEnumerable<RequestEvent> events, string chairId, DateTimeOffset now) =>
        events.Aggregate(document, (d, happened) =>
        {
            var after = d with { Events = d.Events.Add(happened) };
            var isHeld = happened is RequestEvent.Approved or RequestEvent.Declined or RequestEvent.Postponed && after.Request is MeetingRequest.Held;
            // A message has a card of its own, and the contact does not see what can still be undone.
            ReadOnlySpan<NoticeKind> changed = happened is RequestEvent.PassedOn or RequestEvent.ChairReminded ? []
                : isHeld || happened is RequestEvent.Undone or RequestEvent.Reworded ? [NoticeKind.Card]
                : [NoticeKind.Card, NoticeKind.Receipt];
            var next = Revise(after, now, changed);
            return happened switch
            {
                RequestEvent.Submitted => Add(next, NoticeKind.Card, chairId, now),
                RequestEvent.PromisePassed => Add(next, NoticeKind.Delay, next.ContactId!, now),
                RequestEvent.Withdrawn => WithoutDelay(next),
                RequestEvent.Approved or RequestEvent.Declined or RequestEvent.Postponed when isHeld => WithoutDelay(next),
                RequestEvent.Postponed => Add(WithoutDelay(next), NoticeKind.Postponed, next.ContactId!, now),
                RequestEvent.Settled when next.Request is MeetingRequest.Open => Add(WithoutDelay(next), NoticeKind.Postponed, next.ContactId!, now),
                RequestEvent.ChairReminded => Add(next, NoticeKind.ChairReminder, chairId, now),
                RequestEvent.ChairAway => Add(WithoutDelay(next), NoticeKind.ChairAway, next.ContactId!, now),
                RequestEvent.Returned => Add(next, NoticeKind.Card, chairId, now),
                RequestEvent.Approved or RequestEvent.Declined or RequestEvent.Settled => Add(WithoutDelay(next), NoticeKind.Answer, next.ContactId!, now),
                // The word that the decision took away is owed again.
                RequestEvent.Undone when next.Request is MeetingRequest.Open { IsOverdue: true } && next.Notices.All(n => n.Kind is not NoticeKind.Delay) =>
                    Add(next, NoticeKind.Delay, next.ContactId!, now),
                RequestEvent.Reopened => Reopened(next, now),
                // An answer that is still to come says it itself.
                RequestEvent.Invited when next.Notices.All(n => n.Kind is not NoticeKind.Answer || n.IsTold) =>
                    Add(next, NoticeKind.Invited, next.ContactId!, now),
                RequestEvent.PassedOn e => Add(next, NoticeKind.Message, chairId, now, e.Id),
                _ => next,
            };
        });

    /// <summary>Notes a card that reached a chat in another way than by a notice, for instance as a reply. It is kept up to date from now on.</summary>
    public static RequestDocument Copied(RequestDocument document, NoticeKind kind, string to, string activityId, int shown, DateTimeOffset now) =>
        document.Notices.Any(n => n.ActivityId == activityId)
            ? document
            : document with
            {
                Notices = Newest(document.Notices, kind, to).Add(new Notice
                {
                    Id = NewId(document),
                    Kind = kind,
                    To = to,
                    ActivityId = activityId,
                    About = document.Revision,
                    Shown = shown,
                    Due = shown < document.Revision ? now : null,
                }),
            };

    /// <summary>The notice that is to be delivered next; null when none is due.</summary>
    /// <param name="document">The request.</param>
    /// <param name="isPassedOver">Whether to skip a notice, because another instance has claimed it or it was tried just now.</param>
    /// <param name="now">The present time, UTC.</param>
    // The answer to the contact goes first, so that the chair's card can say that it was received.
    public static Notice? Next(RequestDocument document, Func<Notice, bool> isPassedOver, DateTimeOffset now) => document.Notices
        .Where(n => n.Due <= now && !isPassedOver(n))
        .OrderByDescending(n => n.Kind)
        .FirstOrDefault();

    /// <summary>Claims a notice for this instance. The claim is saved before the delivery, so that only one of two instances delivers.</summary>
    public static RequestDocument Claimed(RequestDocument document, string noticeId, DateTimeOffset now) =>
        With(document, noticeId, n => n with { ClaimedUntil = now + Notice.LongestClaim });

    /// <summary>Notes that this revision was shown. When the contact has received the answer, the chair's card says so.</summary>
    public static RequestDocument Told(RequestDocument document, string noticeId, int shown, string? activityId, DateTimeOffset now)
    {
        var told = With(document, noticeId, n => n with
        {
            Shown = Math.Max(shown, n.Shown),
            ActivityId = activityId ?? n.ActivityId,
            Due = shown < n.About ? now : null,
            Attempts = 0,
            LastError = null,
            FailingSince = null,
            Late = false,
            GivenUp = false,
            ClaimedUntil = null,
        });
        return IsAnswer(document, noticeId) ? Revise(told, now, NoticeKind.Card) : told;
    }

    /// <summary>
    /// Notes a failure. The wait before the next attempt gets longer each time. A notice that cannot succeed is given up, and the chair's card says
    /// so. Nothing changes when the notice is gone, because the request was erased meanwhile.
    /// </summary>
    /// <param name="document">The request.</param>
    /// <param name="noticeId">The notice's id within it.</param>
    /// <param name="error">The code of the failure, for operators.</param>
    /// <param name="tryFor">How long it makes sense to try again, counted from the first failure; nothing when it cannot succeed.</param>
    /// <param name="wait">The wait that the channel asks for; null when it asks for none.</param>
    /// <param name="now">The present time, UTC.</param>
    public static RequestDocument Failed(
        RequestDocument document, string noticeId, string? error, TimeSpan tryFor, TimeSpan? wait, DateTimeOffset now)
    {
        if (document.Notices.FirstOrDefault(n => n.Id == noticeId) is not { } before)
        {
            return document;
        }

        var since = before.FailingSince ?? now;
        var after = before with
        {
            Attempts = before.Attempts + 1,
            LastError = error,
            ClaimedUntil = null,
            FailingSince = since,
            Late = now - since >= LateAfter,
            GivenUp = now - since >= tryFor,
        };
        after = after with { Due = after.GivenUp ? null : now + Wait(after.Late ? LateWait : wait, before.Attempts) };
        var failed = With(document, noticeId, _ => after);
        // The chair's card changes at the first failure, after a day, and when the notice is given up, but not at each attempt in between.
        var isNews = before.Attempts == 0 || (after.Late, after.GivenUp) != (before.Late, before.GivenUp);
        return isNews && after.Kind is NoticeKind.Answer ? Revise(failed, now, NoticeKind.Card) : failed;
    }

    /// <summary>
    /// Notes that the person can be written to again. Notices that they have not received are tried again now, also those that were given up.
    /// Returns the same instance when nothing changes.
    /// </summary>
    public static RequestDocument Reachable(RequestDocument document, string personId, DateTimeOffset now)
    {
        bool IsOwed(Notice notice) => notice.To == personId && !notice.IsTold && (notice.GivenUp || notice.Due > now);
        var revived = document.Notices.Any(IsOwed)
            ? document with { Notices = [.. document.Notices.Select(n => !IsOwed(n) ? n : n.GivenUp ? Again(n, now) : n with { Due = now })] }
            : document;
        return document.ContactAbsent && document.ContactId == personId
            ? Revise(revived with { ContactAbsent = false }, now, NoticeKind.Card)
            : revived;
    }

    /// <summary>
    /// Notes that the contact cannot be written to. The chair's card says so, as long as it matters. Returns the same instance when nothing changes.
    /// </summary>
    public static RequestDocument ContactAbsent(RequestDocument document, DateTimeOffset now) =>
        document.ContactAbsent
        || !(document.Request is MeetingRequest.Open or MeetingRequest.Held || document.Notices.Any(n => n.Kind is NoticeKind.Answer && !n.IsTold))
            ? document
            : Revise(document with { ContactAbsent = true }, now, NoticeKind.Card);

    /// <summary>Notes that a decider asked for the card and that it could not be sent at once.</summary>
    public static RequestDocument Asked(RequestDocument document, string personId, DateTimeOffset now) =>
        document.Notices.Any(n => n.Kind is NoticeKind.Card && n.To == personId && n.ActivityId is null)
            ? document
            : Add(document, NoticeKind.Card, personId, now);

    /// <summary>
    /// Notes that the notice waits for something other than the channel: the person never spoke with the bot, or their conversation cannot be read.
    /// It is tried again every quarter of an hour, and never given up.
    /// </summary>
    public static RequestDocument Waits(RequestDocument document, string noticeId, string reason, DateTimeOffset now) =>
        With(document, noticeId, n => n with
        {
            LastError = reason,
            ClaimedUntil = null,
            FailingSince = n.FailingSince ?? now,
            Late = now - (n.FailingSince ?? now) >= LateAfter,
            Due = now + LongestWait,
        });

    /// <summary>The request with all owed notices to be tried again now, as an operator asked.</summary>
    public static RequestDocument Retried(RequestDocument document, DateTimeOffset now) =>
        document with { Notices = [.. document.Notices.Select(n => n.IsTold ? n : Again(n, now))] };

    /// <summary>The owed reply, to be tried again now as if it had failed only once.</summary>
    public static OwedReply Retried(OwedReply owed, DateTimeOffset now) => owed with { Attempts = 1, Due = now, FailingSince = null };

    /// <summary>The owed reply after a failure; null when it is given up.</summary>
    /// <param name="before">The owed reply before it; null when this was the first attempt.</param>
    /// <param name="tryFor">How long it makes sense to try again, counted from the first failure; nothing when it cannot succeed.</param>
    /// <param name="wait">The wait that the channel asks for; null when it asks for none.</param>
    /// <param name="now">The present time, UTC.</param>
    public static OwedReply? Owed(OwedReply? before, TimeSpan tryFor, TimeSpan? wait, DateTimeOffset now)
    {
        var (attempts, since) = (before?.Attempts ?? 0, before?.FailingSince ?? now);
        return now - since >= tryFor ? null
            : new(attempts + 1, now + Wait(now - since >= LateAfter ? LateWait : wait, attempts))
            {
                FailingSince = since,
                Kind = before?.Kind ?? OwedKind.Reply,
            };
    }

    /// <summary>
    /// The request without people's words and without their identities. Only the notices of the cards in the deciders' chats are left, each due for
    /// an update. Returns the same instance when it was erased before.
    /// </summary>
    /// <param name="document">The request.</param>
    /// <param name="left">What is left of it; null when nothing is, because its time is over.</param>
    /// <param name="now">The present time, UTC.</param>
    public static RequestDocument Erased(RequestDocument document, ErasedRequest? left, DateTimeOffset now) => document.Erased ? document : new()
    {
        Id = document.Id,
        Erased = true,
        Left = left,
        Revision = document.Revision + 1,
        Notices =
        [
            // A claimed card may be on its way to a chat just now, so its notice stays as well.
            .. document.Notices.Where(n => (n.Kind is NoticeKind.Card or NoticeKind.Message) && (n.ActivityId is not null || n.ClaimedUntil is not null))
                .Select(n => new Notice
                {
                    Id = n.Id,
                    Kind = n.Kind,
                    To = n.To,
                    ActivityId = n.ActivityId,
                    About = document.Revision + 1,
                    Shown = n.Shown,
                    Due = now,
                    ClaimedUntil = n.ClaimedUntil,
                }),
        ],
    };

    /// <summary>Whether the contact has received the decision.</summary>
    public static Telling TellingOf(RequestDocument document) => document.Notices.LastOrDefault(n => n.Kind is NoticeKind.Answer) switch
    {
        { IsTold: true } => Telling.Told,
        _ when document.ContactAbsent => Telling.Absent,
        null => Telling.Waiting,
        { GivenUp: true } => Telling.GivenUp,
        { Late: true } => Telling.Late,
        { Attempts: > 0 } => Telling.Retrying,
        _ => Telling.Waiting,
    };

    /// <summary>The wait after this many failures: 2 s at first, doubled each time, at most 15 minutes.</summary>
    public static TimeSpan Wait(int failures) => failures > 12 ? LongestWait : TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << failures, LongestWait.Ticks));

    /// <summary>The wait after this many failures when the channel asks for a time of its own. That time counts up to an hour.</summary>
    public static TimeSpan Wait(TimeSpan? asked, int failures) =>
        TimeSpan.FromTicks(Math.Clamp((asked ?? TimeSpan.Zero).Ticks, Wait(failures).Ticks, TimeSpan.FromHours(1).Ticks));

    // Only the newest copies of a card are kept up to date. An older one shows the present state when it is opened or pressed.
    private static ImmutableArray<Notice> Newest(ImmutableArray<Notice> notices, NoticeKind kind, string to)
    {
        var copies = notices.Where(n => n.Kind == kind && n.To == to && n.ActivityId is not null).ToArray();
        return copies.Length < MostCopies ? notices : notices.Remove(copies[0]);
    }

    // Raises the revision and marks the cards of these kinds as out of date.
    private static RequestDocument Revise(RequestDocument document, DateTimeOffset now, params ReadOnlySpan<NoticeKind> kinds)
    {
        var revision = document.Revision + 1;
        var notices = document.Notices.ToBuilder();
        for (var i = 0; i < notices.Count; i++)
        {
            if (kinds.Contains(notices[i].Kind))
            {
                notices[i] = notices[i] with { About = revision, Due = notices[i].GivenUp ? null : notices[i].Due ?? now };
            }
        }

        return document with { Revision = revision, Notices = notices.ToImmutable() };
    }

    // The answer is there, or none is wanted any more.
    private static RequestDocument WithoutDelay(RequestDocument document) =>
        document with
        {
            Notices = document.Notices.RemoveAll(
                n => n.Kind is NoticeKind.Delay or NoticeKind.Reopened or NoticeKind.Postponed or NoticeKind.ChairAway or NoticeKind.ChairReminder && !n.IsTold),
        };

    // A contact who never got the answer hears nothing of it. An answer that is claimed may be on its way.
    private static RequestDocument Reopened(RequestDocument document, DateTimeOffset now)
    {
        var left = document.Notices.RemoveAll(n => n.Kind is NoticeKind.Answer && !n.IsTold && n.ClaimedUntil is null);
        // A word of an earlier delay is no word about the new promise.
        var next = document with { Notices = left.RemoveAll(n => n.Kind is NoticeKind.Delay) };
        return left.Any(n => n.Kind is NoticeKind.Answer) ? Add(next, NoticeKind.Reopened, document.ContactId!, now) : next;
    }

    private static RequestDocument Add(RequestDocument document, NoticeKind kind, string to, DateTimeOffset now, string? of = null) => document with
    {
        Notices = document.Notices.Add(new Notice { Id = NewId(document), Kind = kind, To = to, Of = of, About = document.Revision, Due = now }),
    };

    private static RequestDocument With(RequestDocument document, string noticeId, Func<Notice, Notice> change) => document with
    {
        Notices = [.. document.Notices.Select(n => n.Id == noticeId ? change(n) : n)],
    };

    // Resets the notice, except its claim: an instance may be delivering it.
    private static Notice Again(Notice notice, DateTimeOffset now) =>
        notice with { GivenUp = false, Late = false, FailingSince = null, Attempts = 0, Due = now };

    private static bool IsAnswer(RequestDocument document, string noticeId) =>
        document.Notices.Any(n => n.Id == noticeId && n.Kind is NoticeKind.Answer);

    private static string NewId(RequestDocument document) =>
        (document.Notices.Select(n => int.Parse(n.Id, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);
}
