using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// Keeps documents: one aggregate each, opaque bytes with a version for conditional writes and a few hints by which they are found again.
/// No operation spans two documents. Safe for concurrent use, also by several processes on the same data.
/// </summary>
/// <remarks>
/// A conflict is a value. An outage is a <see cref="StoreUnavailableException"/>, from any member; a write that ends so, or is cancelled,
/// may still have happened: load to know. What a completed save wrote, every later load sees.
/// Listings are hints: a listed document may have moved on or be gone, so load and check it.
/// </remarks>
public interface IDocumentStore
{
    /// <summary>Creates or migrates what the store needs. Call once at the start; calling again does nothing.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>The document, or null when there is none.</summary>
    Task<StoredDocument?> LoadAsync(DocumentKey key, CancellationToken cancellationToken);

    /// <summary>Writes content and hints in one step, durably, if the document still has that version.</summary>
    /// <param name="key">Which document.</param>
    /// <param name="content">Its bytes; copied before the call returns.</param>
    /// <param name="index">Its hints, replacing all earlier ones.</param>
    /// <param name="version">The version that was read, or null when the document must not exist yet.</param>
    /// <param name="cancellationToken">Ends the waiting; the write may still happen.</param>
    /// <returns>The new version, or null on a conflict: then nothing was written.</returns>
    Task<string?> SaveAsync(DocumentKey key, ReadOnlyMemory<byte> content, DocumentIndex index, string? version, CancellationToken cancellationToken);

    /// <summary>Removes the document and its hints, if it still has that version.</summary>
    /// <returns>False on a conflict, also when it is gone already: then nothing was removed.</returns>
    Task<bool> DeleteAsync(DocumentKey key, string version, CancellationToken cancellationToken);

    /// <summary>Requests that wait for a decision, the longest waiting first.</summary>
    /// <param name="limit">The most keys to return, at least 1.</param>
    /// <param name="continuation">From the page before, or null to start.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The continuation is not one of this listing's.</exception>
    Task<DocumentPage> OpenRequestsAsync(int limit, string? continuation, CancellationToken cancellationToken);

    /// <summary>All requests of one contact, open or not, the newest first.</summary>
    /// <param name="contactId">As saved in <see cref="DocumentIndex.ContactId"/>; case-sensitive.</param>
    /// <param name="limit">The most keys to return, at least 1.</param>
    /// <param name="continuation">From the page before, or null to start.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The continuation is not one of this listing's.</exception>
    Task<DocumentPage> RequestsOfAsync(string contactId, int limit, string? continuation, CancellationToken cancellationToken);

    /// <summary>Duties of all kinds of documents that are due at <paramref name="until"/> or before, the earliest first.</summary>
    /// <param name="until">The last instant that counts.</param>
    /// <param name="limit">The most duties to return, at least 1. Whoever handles them saves (or drops) each, and asks again.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<DueDuty>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>All documents, each once, in no promised order. One that is created or deleted meanwhile may come or not.</summary>
    /// <param name="kind">Of this kind only, or of all kinds when null.</param>
    /// <param name="limit">The most keys to return, at least 1.</param>
    /// <param name="continuation">From the page before, or null to start.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The continuation is not one of this listing's.</exception>
    Task<DocumentPage> AllAsync(DocumentKind? kind, int limit, string? continuation, CancellationToken cancellationToken);

    /// <summary>Drops a marker that its document no longer backs; does nothing when the duty has moved to another time. Content and version stay as they are.</summary>
    Task DropDueAsync(DueDuty duty, CancellationToken cancellationToken);

    /// <summary>
    /// Compares the hints that really stand with those that the documents call for, a part of the store at a time; may be used while others
    /// write. Hints that a save under way may still be writing are no findings.
    /// </summary>
    /// <param name="indexOf">The hints that a document calls for, or null when it cannot be read: then its hints are left alone. Asked again when the document changes meanwhile, and for several documents at once.</param>
    /// <param name="repair">Whether to put right what is found: a document's hints are written anew, with its same content, on condition of its version; hints that no document backs are removed.</param>
    /// <param name="limit">The most documents, or hints, to look at in this part, at least 1.</param>
    /// <param name="continuation">From the part before, or null to start.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The continuation is not one of this check's.</exception>
    Task<HintCheck> CheckHintsAsync(Func<StoredDocument, DocumentIndex?> indexOf, bool repair, int limit, string? continuation, CancellationToken cancellationToken);

    /// <summary>
    /// Makes sure that no byte is left of what was deleted or replaced before this call, neither content nor hints. Takes as long as the
    /// store is large and holds writes up meanwhile, so it is for after deletions, not for turns.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Also when somebody who reads holds it up: then something may be left, and calling again later removes it.</exception>
    Task PurgeAsync(CancellationToken cancellationToken);
}
