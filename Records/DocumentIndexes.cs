using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>The hints that a document calls for: by them it is found again.</summary>
/// <param name="retention">Until when documents are kept; for ever where there is none.</param>
/// <param name="reader">How bytes are read; null for this program's own way.</param>
public sealed class DocumentIndexes(RetentionPolicy? retention, DocumentReader? reader = null)
{
    private readonly DocumentReader reader = reader ?? DocumentReader.Standard;

    /// <summary>Of a conversation.</summary>
    public DocumentIndex Of(ConversationDocument document) => new()
    {
        DueAt = Earliest(Earliest(document.Owed?.LookAt, document.ReachChangedAt), retention?.EndOf(document)),
    };

    /// <summary>Of a request.</summary>
    public DocumentIndex Of(RequestDocument document)
    {
        var request = document.Request as MeetingRequest.Submitted;
        var due = document.Notices.Min(n => n.LookAt);
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
        DocumentKind.Conversation => reader.Conversation(content, out fault) is { } conversation ? Of(conversation) : null,
        DocumentKind.Request => reader.Request(content, out fault) is { } request ? Of(request) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "A kind of document that nobody can read."),
    };

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
