using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// Keeps documents. Each is one aggregate: opaque bytes, a version for conditional writes, and a few hints by which it is found again.
/// No operation spans two documents. Safe for concurrent use, also by several processes on the same data.
/// </summary>
/// <remarks>
/// A conflict is a value. Any member throws <see cref="StoreUnavailableException"/> on an outage. A write that ends with it, or that is
/// cancelled, may still have happened: load the document to find out. After a save has completed, every load sees it.
/// Listings are hints. A listed document may have changed or be gone by then, so load and check it.
/// </remarks>
public interface IDocumentStore
{
    /// <summary>Creates or migrates the tables or container of the store. Call it once at the start; a second call does nothing.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>The document, or null when there is none.</summary>
    Task<StoredDocument?> LoadAsync(DocumentKey key, CancellationToken cancellationToken);

    /// <summary>Writes content and hints in one step, durably, if the document still has that version.</summary>
    /// <param name="key">The document's key.</param>
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

    /// <summary>The requests with a reference, in no promised order. Two may share one.</summary>
    /// <param name="reference">As saved in <see cref="DocumentIndex.Reference"/>; case-sensitive.</param>
    /// <param name="limit">The most keys to return, at least 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<DocumentKey>> RequestsByReferenceAsync(string reference, int limit, CancellationToken cancellationToken);

    /// <summary>The requests that have a word which begins like this: by word, and then the newest first. A request may come more than once.</summary>
    /// <param name="beginning">The beginning, as words are saved in <see cref="DocumentIndex.Words"/>; not empty.</param>
    /// <param name="limit">The most keys to return, at least 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<DocumentKey>> RequestsByWordAsync(string beginning, int limit, CancellationToken cancellationToken);

    /// <summary>Duties of all kinds of documents that are due at <paramref name="until"/> or before, the earliest first.</summary>
    /// <param name="until">The last instant that counts.</param>
    /// <param name="limit">The most duties to return, at least 1. The caller saves or drops each duty, and then asks again.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<DueDuty>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>All documents, each once, in no promised order. A document that is created or deleted during the listing may be in it or not.</summary>
    /// <param name="kind">Of this kind only, or of all kinds when null.</param>
    /// <param name="limit">The most keys to return, at least 1.</param>
    /// <param name="continuation">From the page before, or null to start.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The continuation is not one of this listing's.</exception>
    Task<DocumentPage> AllAsync(DocumentKind? kind, int limit, string? continuation, CancellationToken cancellationToken);

    /// <summary>
    /// Drops a due marker that its document no longer backs. Does nothing when the duty has moved to another time. Content and version do not
    /// change.
    /// </summary>
    Task DropDueAsync(DueDuty duty, CancellationToken cancellationToken);

    /// <summary>
    /// Compares the hints in the store with those that the documents ask for, one part of the store at a time. Others may write meanwhile: a hint
    /// that a save in progress may still be writing is no finding.
    /// </summary>
    /// <param name="indexOf">
    /// Returns the hints that a document asks for, or null when it cannot be read; then its hints are left alone. It is called again when the
    /// document changes meanwhile, and for several documents at once.
    /// </param>
    /// <param name="repair">
    /// Whether to repair. A document's hints are written again with the same content, on condition of its version. Hints that no document backs
    /// are removed.
    /// </param>
    /// <param name="limit">The most documents, or hints, to look at in this part, at least 1.</param>
    /// <param name="continuation">From the part before, or null to start.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The continuation is not one of this check's.</exception>
    Task<HintCheck> CheckHintsAsync(
        Func<StoredDocument, DocumentIndex?> indexOf, bool repair, int limit, string? continuation, CancellationToken cancellationToken);

    /// <summary>
    /// Makes sure that no byte is left of content or hints that were deleted or replaced before this call. It takes longer the larger the store
    /// is, and holds up writes. So call it after deletions, never in a turn.
    /// </summary>
    /// <exception cref="StoreUnavailableException">
    /// Also thrown when a reader holds it up. Some bytes may be left then; a later call removes them.
    /// </exception>
    Task PurgeAsync(CancellationToken cancellationToken);
}
