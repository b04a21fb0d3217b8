using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>The hints that a document calls for: by them it is found again.</summary>
/// <param name="duties">What time does to requests; nothing where there are none.</param>
/// <param name="retention">Until when documents are kept; for ever where there is none.</param>
public sealed class DocumentIndexes(RetentionPolicy? retention = null, TimedDuties? duties = null)
{
    /// <summary>Of a conversation.</summary>
    public DocumentIndex Of(ConversationDocument document) => new()
    {
        DueAt = Earliest(Earliest(document.Owed?.LookAt, document.ReachChangedAt), retention?.EndOf(document)),
    };

    /// <summary>Of a request.</summary>
    public DocumentIndex Of(RequestDocument document)
    {
        var request = document.Request as MeetingRequest.Submitted;
        var due = Earliest(document.Notices.Min(n => n.LookAt), duties?.DueAt(document));
        return new()
        {
            ContactId = request?.Contact.Id,
            CreatedAt = request?.SubmittedAt,
            OpenSince = request is MeetingRequest.Open ? request.SubmittedAt : null,
            // What is erased and shown nowhere any more is removed at the next look.
            DueAt = document.Erased ? due ?? DateTimeOffset.UnixEpoch : Earliest(due, retention?.EndOf(document)),
        };
    }

    /// <summary>Of a document's bytes.</summary>
    /// <param name="key">Which.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="fault">Why it cannot be read, in an operator's words and without anything that it says; null when it can.</param>
    /// <returns>Its hints; null when it cannot be read.</returns>
    public DocumentIndex? Of(DocumentKey key, ReadOnlySpan<byte> content, out string? fault) => key.Kind switch
    {
        DocumentKind.Conversation => DocumentReader.Conversation(content, out fault) is { } conversation ? Of(conversation) : null,
        DocumentKind.Request => DocumentReader.Request(content, out fault) is { } request ? Of(request) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "A kind of document that nobody can read."),
    };

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
