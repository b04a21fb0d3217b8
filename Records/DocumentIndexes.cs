using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>Computes the hints that a document asks for.</summary>
/// <param name="retention">Says until when documents are kept; without it, for ever.</param>
/// <param name="duties">The duties that time brings to requests; without it, none.</param>
/// <param name="reader">Reads stored bytes; without it, this program's own reader does.</param>
/// <param name="drafts">Says when somebody is reminded of a draft, and until when it is kept; without it, never and for ever.</param>
public sealed class DocumentIndexes(
    RetentionPolicy? retention = null, TimedDuties? duties = null, DocumentReader? reader = null, DraftKeeping? drafts = null)
{
    private readonly DocumentReader reader = reader ?? DocumentReader.Standard;

    /// <summary>The hints of a conversation.</summary>
    public DocumentIndex Of(ConversationDocument document) => new()
    {
        DueAt = document.Farewell is { } farewell
            ? document.Owed?.LookAt ?? farewell.AskedAt
            : Earliest(Earliest(document.Owed?.LookAt, document.ReachChangedAt), Earliest(
                Earliest(drafts?.DueAt(document), Resting.DueAt(document)), retention?.EndOf(document))),
    };

    /// <summary>The hints of a request.</summary>
    public DocumentIndex Of(RequestDocument document)
    {
        var request = document.Request as MeetingRequest.Submitted;
        var due = Earliest(document.Notices.Min(n => n.LookAt), duties?.DueAt(document));
        return new()
        {
            ContactId = request?.Contact.Id,
            CreatedAt = request?.SubmittedAt,
            Reference = request is null && document.Left is not { IsDecided: true } ? null : Reference.Of(document.Id).ToString(),
            Words = request is null ? null : RequestWords.Of(document.Id, request),
            OpenSince = request is MeetingRequest.Open or MeetingRequest.Held ? request.SubmittedAt : null,
            // An erased request that no card shows any more is due at once, so that it is removed; what is left of a decided one stays for its time.
            DueAt = document is { Erased: true, Left: not { IsDecided: true } } ? due ?? DateTimeOffset.UnixEpoch : Earliest(due, retention?.EndOf(document)),
        };
    }

    /// <summary>The hints of a file.</summary>
    public static DocumentIndex Of(FileDocument document) => new() { DueAt = document.LookAt };

    /// <summary>The hints of a document, from its bytes.</summary>
    /// <param name="key">The document's key.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="fault">Tells operators why it cannot be read, without any of its content; null when it can.</param>
    /// <returns>Its hints; null when it cannot be read.</returns>
    public DocumentIndex? Of(DocumentKey key, ReadOnlySpan<byte> content, out string? fault) => key.Kind switch
    {
        DocumentKind.Conversation => reader.Conversation(content, out fault) is { } conversation ? Of(conversation) : null,
        DocumentKind.Request => reader.Request(content, out fault) is { } request ? Of(request) : null,
        DocumentKind.File => reader.File(content, out fault) is { } file ? Of(file) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "A kind of document that nobody can read."),
    };

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one < other || other is null ? one : other;
}
