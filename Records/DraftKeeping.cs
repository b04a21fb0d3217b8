using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;

namespace SamBot.Records;

/// <summary>
/// Reminds people of a request that they began and did not send, once, and erases it when it was kept long enough. Both follow from the conversation
/// and happen by day.
/// </summary>
/// <param name="foundation">The days, and the time zone.</param>
/// <param name="deciders">The deciders, who are not reminded.</param>
public sealed class DraftKeeping(Foundation foundation, Deciders deciders)
{
    // A reminder may come late, when the bot did not run. Its reader has a week then.
    private const int LeastAfterReminder = 7;

    /// <summary>The instant at which the reminder or the end is due, UTC; null when neither is.</summary>
    public DateTimeOffset? DueAt(ConversationDocument document) => RemindAt(document) ?? EndOf(document);

    /// <summary>The instant at which the draft is to be erased, UTC; null when there is none.</summary>
    public DateTimeOffset? EndOf(ConversationDocument document)
    {
        if (DraftOf(document) is not { } draft || SpokeAt(document) is not { } spoke)
        {
            return null;
        }

        var end = foundation.MorningAfter(spoke, foundation.Drafts.Kept);
        var least = document.RemindedOf == draft.RequestId && document.RemindedAt is { } reminded
            ? foundation.MorningAfter(reminded, LeastAfterReminder)
            : null;
        return least > end ? least : end;
    }

    /// <summary>The conversation with the reminder that is due, owed by day; the same instance when none is.</summary>
    public ConversationDocument Reminded(ConversationDocument document, DateTimeOffset now)
    {
        var day = foundation.Daytime(now);
        return RemindAt(document) <= now
            ? document with { RemindedOf = DraftOf(document)!.RequestId, RemindedAt = now, Owed = new(0, day) { Kind = OwedKind.DraftReminder } }
            : document.Owed is { Kind: not OwedKind.Reply } owed && owed.Due <= now && day > now ? document with { Owed = owed with { Due = day } }
            : document;
    }

    /// <summary>
    /// The conversation without a draft whose time is over, and with the word about it, owed by day; the same instance when there is none. Somebody who
    /// cannot be written to is not told.
    /// </summary>
    public ConversationDocument Erased(ConversationDocument document, DateTimeOffset now) => RemindAt(document) <= now || !(EndOf(document) <= now)
        ? document
        : document with
        {
            Intake = new IntakeState.NotStarted(Welcomed: true),
            DraftAt = null,
            RemindedOf = null,
            RemindedAt = null,
            Owed = document.Absent is null ? new(0, foundation.Daytime(now)) { Kind = OwedKind.DraftErased } : null,
        };

    private DateTimeOffset? RemindAt(ConversationDocument document) =>
        DraftOf(document) is { } draft && document is { Absent: null, Owed: null } && document.RemindedOf != draft.RequestId && SpokeAt(document) is { } spoke
            ? foundation.MorningAfter(spoke, foundation.Drafts.Reminder)
            : null;

    private static DateTimeOffset? SpokeAt(ConversationDocument document) => document.DraftAt ?? document.HeardAt;

    private Draft? DraftOf(ConversationDocument document) =>
        document.Intake is IntakeState.Drafting { Draft: var draft } && deciders.RoleOf(document.Person.Id) is Role.Contact ? draft : null;
}
