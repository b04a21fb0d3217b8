using System.Buffers.Text;
using System.Text;
using Azure.Core;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs;
using Azure;
using SamBot.Records;

namespace SamBot.Storage.Blobs;

/// <summary>
/// Documents in Azure Blob Storage, for many machines. The document's blob is the truth, written on condition of its ETag; its hints are
/// empty blobs, written before it and removed after it, so that a crash in between leaves a hint too many, never one too few.
/// Names: <see cref="BlobNames"/>. Why that holds: docs/storage.md.
/// </summary>
public sealed partial class BlobDocumentStore : IDocumentStore
{
    // Azure Blob Storage lists at most this many at once.
    private const int MostListed = 5000;
    private const string ContinuationMark = "blobs:";
    // A file goes up in parts, each with the time of a call. The condition counts when they are put together.
    private static readonly StorageTransferOptions InParts = new() { InitialTransferSize = 2 << 20, MaximumTransferSize = 2 << 20 };
    private static readonly BlobHttpHeaders Json = new() { ContentType = "application/json" };

    private readonly BlobContainerClient container;
    private readonly BlobMemory memory = new();
    private readonly TimeSpan dropAfter;

    /// <summary>Creates the store. Nothing is opened until <see cref="PrepareAsync"/>.</summary>
    public BlobDocumentStore(BlobOptions options)
        : this(options, configure: null)
    {
    }

    // Tests pass a function that counts the calls, or makes them fail.
    internal BlobDocumentStore(BlobOptions options, Action<BlobClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(options);
        var client = new BlobClientOptions();
        // A turn has about twelve seconds in all, so the client may not retry for long.
        client.Retry.Mode = RetryMode.Exponential;
        client.Retry.MaxRetries = 2;
        client.Retry.Delay = TimeSpan.FromMilliseconds(200);
        client.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        client.Retry.NetworkTimeout = options.CallTimeout;
        configure?.Invoke(client);
        container = (options.ServiceUri is { } address
            ? new BlobServiceClient(address, new DefaultAzureCredential(), client)
            : new BlobServiceClient(options.ConnectionString, client)).GetBlobContainerClient(options.Container);
        dropAfter = options.DropAfter;
    }

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => GuardAsync<object?>(
        async () =>
        {
            if (!await container.ExistsAsync(cancellationToken))
            {
                await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            }

            return null;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredDocument?> LoadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return GuardAsync(
            async () =>
            {
                try
                {
                    var blob = (await Document(key).DownloadContentAsync(cancellationToken)).Value;
                    var version = VersionOf(blob.Details.ETag);
                    memory.Remember(key, version, BlobHints.Of(blob.Details.Metadata));
                    return new StoredDocument(key, blob.Content.ToMemory(), version);
                }
                catch (RequestFailedException e) when (IsMissing(e))
                {
                    memory.Forget(key);
                    return null;
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string?> SaveAsync(DocumentKey key, ReadOnlyMemory<byte> content, DocumentIndex index, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(index);
        // A caller that cancels may reuse its buffer before the write happens, so the bytes are copied.
        var bytes = content.ToArray();
        return version is not null && !IsVersion(version)
            ? Task.FromResult<string?>(null)
            : GuardAsync(() => SaveAsync(key, new BinaryData(bytes), index, version, keepsHints: true, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(DocumentKey key, string version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(version);
        return !IsVersion(version) ? Task.FromResult(false) : GuardAsync(
            async () =>
            {
                if (await HintsAsync(key, version, cancellationToken) is not { } hints)
                {
                    return false;
                }

                try
                {
                    await Document(key).DeleteAsync(conditions: On(version), cancellationToken: cancellationToken);
                }
                catch (RequestFailedException e) when (IsConflict(e))
                {
                    return false;
                }

                memory.Forget(key);
                await RemoveAsync(hints.Names, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DocumentPage> OpenRequestsAsync(int limit, string? continuation, CancellationToken cancellationToken) =>
        PageAsync(BlobNames.OpenFolder, BlobNames.RequestOf, limit, continuation, cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentPage> RequestsOfAsync(string contactId, int limit, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contactId);
        return PageAsync(BlobNames.ContactFolder(contactId), BlobNames.RequestOf, limit, continuation, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DocumentKey>> RequestsByReferenceAsync(string reference, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return (await PageAsync(BlobNames.ReferenceFolder(reference), BlobNames.RequestOf, limit, null, cancellationToken)).Keys;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DocumentKey>> RequestsByWordAsync(string beginning, int limit, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(beginning);
        return (await PageAsync(BlobNames.Words(beginning), BlobNames.RequestOf, limit, null, cancellationToken)).Keys;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueDuty>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return GuardAsync<IReadOnlyList<DueDuty>>(
            async () =>
            {
                List<DueDuty> due = [];
                await foreach (var page in List(BlobNames.DueFolder, cancellationToken).AsPages(pageSizeHint: Math.Min(limit, MostListed)))
                {
                    foreach (var duty in page.Values.Select(blob => BlobNames.DutyOf(blob.Name, BlobHints.IdOf(blob.Metadata))).OfType<DueDuty>())
                    {
                        if (duty.DueAt > until || due.Count == limit)
                        {
                            return due;
                        }

                        if (!due.Contains(duty))
                        {
                            due.Add(duty);
                        }
                    }
                }

                return due;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DropDueAsync(DueDuty duty, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return GuardAsync<object?>(
            async () =>
            {
                await foreach (var page in List(BlobNames.Due(duty.Key, duty.DueAt), cancellationToken).AsPages())
                {
                    // Both times are the service's, so this machine's clock does not matter.
                    var now = page.GetRawResponse().Headers.Date ?? DateTimeOffset.MinValue;
                    await RemoveAsync(page.Values.Where(blob => blob.Properties.LastModified + dropAfter <= now).Select(blob => blob.Name), cancellationToken);
                }

                return null;
            },
            cancellationToken);
    }

    // With keepsHints, hints that are at the right place already are not written again. A repair writes all of them, since it doubts the metadata.
    private async Task<string?> SaveAsync(
        DocumentKey key, BinaryData content, DocumentIndex index, string? version, bool keepsHints, CancellationToken cancellationToken)
    {
        if (await HintsAsync(key, version, cancellationToken) is not { } old)
        {
            return null;
        }

        var hints = BlobHints.For(key, index, keepsHints ? old : BlobHints.None);
        var write = BlobHints.Draw();
        var added = hints.Names.Except(old.Names).ToArray();
        await Parallel.ForEachAsync(added, AFew(cancellationToken), async (name, cancel) => await container.GetBlobClient(name).UploadAsync(
            new BinaryData(ReadOnlyMemory<byte>.Empty), new BlobUploadOptions { Metadata = BlobHints.MetadataOf(key) }, cancel));
        ETag? saved;
        try
        {
            saved = (await Document(key).UploadAsync(
                content,
                new BlobUploadOptions { Conditions = On(version), Metadata = hints.ToMetadata(key, write), HttpHeaders = Json, TransferOptions = InParts },
                cancellationToken)).Value.ETag;
        }
        catch (RequestFailedException e) when (IsConflict(e))
        {
            // When an answer gets lost the client tries again, and its second try conflicts with its own first write.
            (saved, var standing) = await LookAsync(key, write, cancellationToken);
            if (saved is null)
            {
                memory.Forget(key);
                await RemoveAsync(added.Except(standing.Names), cancellationToken);
                return null;
            }
        }

        var next = VersionOf(saved.Value);
        memory.Remember(key, next, hints);
        await RemoveAsync(old.Names.Except(hints.Names), cancellationToken);
        return next;
    }

    /// <summary>After a conflict: the document's version if this very write made it, and the hints that stand now.</summary>
    private async Task<(ETag? Saved, BlobHints Standing)> LookAsync(DocumentKey key, string write, CancellationToken cancellationToken)
    {
        try
        {
            var now = (await Document(key).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return (BlobHints.WriteOf(now.Metadata) == write ? now.ETag : null, BlobHints.Of(now.Metadata));
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            return (null, BlobHints.None);
        }
    }

    /// <summary>The hints of the document at that version; null when the document has another version now.</summary>
    private async Task<BlobHints?> HintsAsync(DocumentKey key, string? version, CancellationToken cancellationToken)
    {
        if (version is null)
        {
            return BlobHints.None;
        }

        if (memory.Find(key, version) is { } known)
        {
            return known;
        }

        try
        {
            return BlobHints.Of((await Document(key).GetPropertiesAsync(On(version), cancellationToken)).Value.Metadata);
        }
        catch (RequestFailedException e) when (IsConflict(e))
        {
            return null;
        }
    }

    // The document is written by now. A hint that cannot be removed does no harm: readers load the document and see that it does not belong.
    private async Task RemoveAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                names, AFew(cancellationToken), async (name, cancel) => await container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel));
        }
        catch (Exception e) when (BlobFaults.IsOutage(e, cancellationToken) || e is OperationCanceledException)
        {
        }
    }

    // An import saves many documents at once, and each has tens of words. More calls than connections would wait until they are too late.
    private static ParallelOptions AFew(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken };

    private Task<DocumentPage> PageAsync(
        string folder, Func<string, string?, DocumentKey?> keyOf, int limit, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var token = continuation is null ? null : TokenOf(continuation);
        return GuardAsync(
            async () =>
            {
                try
                {
                    return await ReadPageAsync();
                }
                catch (RequestFailedException e) when (e.Status == 400 && token is not null)
                {
                    throw new ArgumentException("The service does not take this continuation of a listing.", nameof(continuation), e);
                }
            },
            cancellationToken);

        async Task<DocumentPage> ReadPageAsync()
        {
            await foreach (var page in List(folder, cancellationToken).AsPages(token, Math.Min(limit, MostListed)))
            {
                DocumentKey[] keys = [.. page.Values.Select(blob => keyOf(blob.Name, BlobHints.IdOf(blob.Metadata))).OfType<DocumentKey>().Distinct()];
                return new DocumentPage(keys, string.IsNullOrEmpty(page.ContinuationToken) ? null : ContinuationOf(page.ContinuationToken));
            }

            return new DocumentPage([], null);
        }
    }

    private AsyncPageable<BlobItem> List(string prefix, CancellationToken cancellationToken) =>
        container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellationToken);

    private Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return BlobFaults.GuardAsync(container.Name, work, cancellationToken);
    }

    private BlobClient Document(DocumentKey key) => container.GetBlobClient(BlobNames.Document(key));

    private static BlobRequestConditions On(string? version) =>
        version is null ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = new ETag($"\"{version}\"") };

    private static string VersionOf(ETag etag) => etag.ToString("G").Trim('"');

    // The service's versions look like 0x8DCA1B2C3D4E5F6. Any other text is no document's version.
    private static bool IsVersion(string version) => version.Length is > 2 and <= 64 && version.All(char.IsAsciiLetterOrDigit);

    private static bool IsMissing(RequestFailedException e) => e.Status == 404 && e.ErrorCode != BlobErrorCode.ContainerNotFound;

    private static bool IsConflict(RequestFailedException e) => IsMissing(e) || e.Status == 412 || e.ErrorCode == BlobErrorCode.BlobAlreadyExists;

    private static string ContinuationOf(string token) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(ContinuationMark + token));

    private static string TokenOf(string continuation) =>
        Base64Url.IsValid(continuation)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation)) is var text && text.StartsWith(ContinuationMark, StringComparison.Ordinal)
            ? text[ContinuationMark.Length..]
            : throw new ArgumentException("This is not a continuation of a listing.", nameof(continuation));
}
