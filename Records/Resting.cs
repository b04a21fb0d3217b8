using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>
/// The rules of a decider's rest. Nothing is sent to them meanwhile; what came is shown at its end, in one list. Contacts who wait for the chair are told
/// the day, and the answer is promised from then on.
/// </summary>
public static class Resting
{
    /// <summary>The instant at which a rest begins or ends, UTC; null when there is none.</summary>
    public static DateTimeOffset? DueAt(ConversationDocument document) =>
        document.Rest is { } rest ? rest.HasBegun ? rest.Back : rest.Begins : null;

    /// <summary>The conversation at the beginning or the end of a rest that is due; the same instance when neither is.</summary>
    public static ConversationDocument Applied(ConversationDocument document, DateTimeOffset now) => document.Rest switch
    {
        { } rest when rest.Back <= now => document with { Rest = null, Owed = new(0, now) { Kind = OwedKind.Digest } },
        { HasBegun: false } rest when rest.Begins <= now => document with { Rest = rest with { HasBegun = true }, ReachChangedAt = now, ReachTold = null },
        _ => document,
    };

    /// <summary>Whether somebody rests at a moment.</summary>
    public static bool IsOn(ConversationDocument? document, DateTimeOffset now) => document?.Rest is { } rest && rest.Begins <= now && now < rest.Back;

    /// <summary>The request whose contact is told that the chair is away; the same instance when they know, or when it comes back later anyway.</summary>
    public static RequestDocument Told(RequestDocument document, Rest rest, string chairId, DateTimeOffset now) =>
        document.Request is MeetingRequest.Open open && open.PromisedFrom < rest.Back && open.ChairBackAt != rest.Back
            ? NoticePlan.Happened(document, [new RequestEvent.ChairAway(Person.SamBot, now, rest.Until, rest.Back)], chairId, now)
            : document;

    /// <summary>The request without a card that the list at the end of the rest shows; a contact's message waits until then.</summary>
    public static RequestDocument Folded(RequestDocument document, string noticeId, Rest rest) => document with
    {
        Notices =
        [
            .. document.Notices.Where(n => n.Id != noticeId || n.Kind is NoticeKind.Message)
                .Select(n => n.Id == noticeId ? n with { Due = rest.Back, ClaimedUntil = null } : n),
        ],
    };
}
