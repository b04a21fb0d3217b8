using Azure.Storage.Blobs.Models;
using SamBot.Records;

namespace SamBot.Storage.Blobs;

/// <content>Listing, checking and forgetting.</content>
public sealed partial class BlobDocumentStore
{
    // Each save of a document writes its hints as well. A document that changes this often needs no repair.
    private const int MostLooks = 20;

    // The client keeps this many connections to the service.
    private const int AtOnce = 16;

    /// <inheritdoc/>
    public Task<DocumentPage> AllAsync(DocumentKind? kind, int limit, string? continuation, CancellationToken cancellationToken) =>
        PageAsync(kind is { } one ? BlobNames.DocumentFolder(one) : BlobNames.DocumentsFolder, BlobNames.KeyOf, limit, continuation, cancellationToken);

    /// <inheritdoc/>
    public Task<HintCheck> CheckHintsAsync(
        Func<StoredDocument, DocumentIndex?> indexOf, bool repair, int limit, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(indexOf);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var (folder, token) = continuation is null ? (Folders[0], null) : PartOf(continuation);
        return GuardAsync(
            async () =>
            {
                await foreach (var page in List(folder, cancellationToken).AsPages(token, Math.Min(limit, MostListed)))
                {
                    var next = string.IsNullOrEmpty(page.ContinuationToken) ? After(folder) : ContinuationOf($"{folder} {page.ContinuationToken}");
                    // Both times are the service's, so this machine's clock does not matter.
                    var now = page.GetRawResponse().Headers.Date ?? DateTimeOffset.MinValue;
                    return folder == BlobNames.DocumentsFolder
                        ? await CheckDocumentsAsync(page.Values, indexOf, repair, next, cancellationToken)
                        : await CheckStraysAsync(page.Values, now - dropAfter, repair, next, cancellationToken);
                }

                return new HintCheck([], 0, 0, After(folder));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Does nothing. The service removes a deleted or replaced blob itself, unless the account's settings keep versions or deleted blobs.
    /// </remarks>
    public Task PurgeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static readonly string[] Folders =
        [BlobNames.DocumentsFolder, BlobNames.OpenFolder, BlobNames.ContactsFolder, BlobNames.DueFolder, BlobNames.ReferencesFolder, BlobNames.WordsFolder];

    private async Task<HintCheck> CheckDocumentsAsync(
        IReadOnlyList<BlobItem> blobs, Func<StoredDocument, DocumentIndex?> indexOf, bool repair, string? next, CancellationToken cancellationToken)
    {
        DocumentKey[] keys = [.. blobs.Select(blob => BlobNames.KeyOf(blob.Name, BlobHints.IdOf(blob.Metadata))).OfType<DocumentKey>()];
        var found = new HintFinding[keys.Length][];
        await Parallel.ForAsync(
            0,
            keys.Length,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, cancel) => found[i] = await CheckDocumentAsync(keys[i], indexOf, repair, cancel));
        return new([.. found.SelectMany(f => f)], keys.Length, 0, next);
    }

    private async Task<HintFinding[]> CheckDocumentAsync(
        DocumentKey key, Func<StoredDocument, DocumentIndex?> indexOf, bool repair, CancellationToken cancellationToken)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            if (await LoadAsync(key, cancellationToken) is not { } document || indexOf(document) is not { } wanted)
            {
                return [];
            }

            // LoadAsync remembered the hints of that version. Null means that another instance has saved the document since.
            if (await HintsAsync(key, document.Version, cancellationToken) is not { } stand)
            {
                continue;
            }

            var faults = stand.Faults(BlobHints.For(key, wanted, BlobHints.None)).ToList();
            foreach (var (hint, name) in stand.All)
            {
                if (!faults.Exists(f => f.Hint == hint) && !await IsThereAsync(key, name, cancellationToken))
                {
                    faults.Add((hint, HintFault.Missing));
                }
            }

            if (faults.Count == 0)
            {
                return [];
            }

            // A save that ended meanwhile may have removed the hints that were looked for.
            var isStill = repair
                ? await SaveAsync(key, new BinaryData(document.Content), wanted, document.Version, keepsHints: false, cancellationToken) is not null
                : await IsStillAsync(key, document.Version, cancellationToken);
            if (isStill)
            {
                return [.. faults.OrderBy(f => f.Hint).Select(f => new HintFinding(key, f.Hint, f.Fault, repair))];
            }
        }

        return [];
    }

    private async Task<HintCheck> CheckStraysAsync(
        IReadOnlyList<BlobItem> blobs, DateTimeOffset youngAfter, bool repair, string? next, CancellationToken cancellationToken)
    {
        var strays = new (BlobItem Blob, HintFinding Finding)?[blobs.Count];
        await Parallel.ForAsync(
            0, blobs.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (i, cancel) =>
        {
            if (BlobNames.HintOf(blobs[i].Name, BlobHints.IdOf(blobs[i].Metadata)) is var (key, hint)
                && !(await LookAsync(key, write: "", cancel)).Standing.Names.Contains(blobs[i].Name))
            {
                strays[i] = (blobs[i], new(key, hint, HintFault.Stray, repair));
            }
        });
        var old = strays.OfType<(BlobItem Blob, HintFinding Finding)>().ToLookup(s => s.Blob.Properties.LastModified <= youngAfter);
        if (repair)
        {
            await Task.WhenAll(old[true].Select(s => container.GetBlobClient(s.Blob.Name).DeleteIfExistsAsync(cancellationToken: cancellationToken)));
        }

        return new([.. old[true].Select(s => s.Finding)], 0, old[false].Count(), next);
    }

    private async Task<bool> IsThereAsync(DocumentKey key, string hint, CancellationToken cancellationToken)
    {
        try
        {
            var metadata = (await container.GetBlobClient(hint).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.Metadata;
            return !BlobNames.IsTooLong(key.Id) || BlobHints.IdOf(metadata) == key.Id;
        }
        catch (Azure.RequestFailedException e) when (IsMissing(e))
        {
            return false;
        }
    }

    private async Task<bool> IsStillAsync(DocumentKey key, string version, CancellationToken cancellationToken)
    {
        try
        {
            await Document(key).GetPropertiesAsync(On(version), cancellationToken);
            return true;
        }
        catch (Azure.RequestFailedException e) when (IsConflict(e))
        {
            return false;
        }
    }

    private static string? After(string folder) =>
        Array.IndexOf(Folders, folder) is var i && i + 1 < Folders.Length ? ContinuationOf($"{Folders[i + 1]} ") : null;

    private static (string Folder, string? Token) PartOf(string continuation) =>
        TokenOf(continuation).Split(' ', 2) is [var folder, var token] && Folders.Contains(folder)
            ? (folder, token.Length == 0 ? null : token)
            : throw new ArgumentException("This is not a continuation of a check.", nameof(continuation));
}
