using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>Computes until when a document is kept, from the document and the settings.</summary>
/// <param name="requestMonths">The number of months after its decision or withdrawal at which a request is erased.</param>
/// <param name="conversationMonths">The number of months after the last message at which a conversation is erased.</param>
/// <param name="deciders">The deciders, whose conversations are kept.</param>
public sealed class RetentionPolicy(int requestMonths, int conversationMonths, Deciders deciders)
{
    /// <summary>
    /// The instant at which a request is to be erased; null while it waits for a decision. What is left of an erased one goes at that time as well.
    /// </summary>
    public DateTimeOffset? EndOf(RequestDocument document) => document.Request switch
    {
        MeetingRequest.Decided { At: var at } => Later(at, requestMonths),
        MeetingRequest.Withdrawn { At: var at } => Later(at, requestMonths),
        MeetingRequest.Lapsed { At: var at } => Later(at, requestMonths),
        _ when document.Left is { IsDecided: true, Day: var day } => Later(new(day, TimeOnly.MinValue, TimeSpan.Zero), requestMonths),
        _ => null,
    };

    /// <summary>
    /// The instant at which a conversation is to be erased; null for a decider's. It is the start of a month, so that a turn of the dialog rarely changes it.
    /// </summary>
    public DateTimeOffset? EndOf(ConversationDocument document)
    {
        if (document.HeardAt is not { } heard || deciders.RoleOf(document.Person.Id) is not Role.Contact)
        {
            return null;
        }

        var end = NextMonth(Later(heard, conversationMonths));
        return document.KeptUntil > end ? document.KeptUntil : end;
    }

    /// <summary>The first instant of the next month, UTC.</summary>
    public static DateTimeOffset NextMonth(DateTimeOffset at) =>
        Later(new DateTimeOffset(at.UtcDateTime.Year, at.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero), 1);

    // A channel may give any time, also one so late that adding months would overflow.
    private static DateTimeOffset Later(DateTimeOffset at, int months) =>
        at < DateTimeOffset.MaxValue.AddMonths(-months) ? at.AddMonths(months) : DateTimeOffset.MaxValue;
}
