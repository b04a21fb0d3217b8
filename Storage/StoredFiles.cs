using SamBot.Dialogs.Files;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// The bytes of the files that contacts send, each a document of its own. A file is saved before the document that names it, and removed after the
/// document that no longer does. A crash in between leaves bytes that nobody names; time finds and removes them.
/// </summary>
public sealed class StoredFiles(IDocumentStore store, Documents documents, DocumentReader reader)
{
    private const int ReadAtOnce = 100;

    /// <summary>Saves a file. A file that is there under its id, from an earlier attempt of the same turn, is written again.</summary>
    public async Task SaveAsync(string personId, SentFile file, ReadOnlyMemory<byte> content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var document = new FileDocument { PersonId = personId, File = file, LookAt = now + FileDocument.FirstLook, Content = content };
        var stored = document.ToStored();
        string? version = null;
        while (await store.SaveAsync(Key(file.Id), stored, DocumentIndexes.Of(document), version, cancellationToken) is null)
        {
            version = (await store.LoadAsync(Key(file.Id), cancellationToken))?.Version;
        }
    }

    /// <summary>A file; null when there is none, or when it cannot be read.</summary>
    public async Task<FileDocument?> LoadAsync(string fileId, CancellationToken cancellationToken) =>
        await store.LoadAsync(Key(fileId), cancellationToken) is { } stored ? reader.File(stored.Content.Span, out _) : null;

    /// <summary>Removes files, whatever they hold. One that is gone already counts as removed.</summary>
    public async Task RemoveAsync(IEnumerable<SentFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in files)
        {
            while (await store.LoadAsync(Key(file.Id), cancellationToken) is { Version: var version }
                && !await store.DeleteAsync(Key(file.Id), version, cancellationToken))
            {
            }
        }
    }

    /// <summary>
    /// Looks whether a file is still named, when it is time to. If not, it is removed. What cannot be read may name it.
    /// </summary>
    /// <returns>The instant of the next look; null when it is gone, or cannot be read. And whether there was nothing to do.</returns>
    public async Task<(DateTimeOffset? Due, bool WasIdle)> LookAsync(string fileId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await store.LoadAsync(Key(fileId), cancellationToken) is not { } stored || reader.File(stored.Content.Span, out _) is not { } document)
        {
            return (null, true);
        }

        if (document.LookAt > now)
        {
            return (document.LookAt, true);
        }

        if (!await IsNamedAsync(document, cancellationToken))
        {
            await store.DeleteAsync(stored.Key, stored.Version, cancellationToken);
            return (null, false);
        }

        var next = document with { LookAt = now + FileDocument.NextLook };
        await store.SaveAsync(stored.Key, next.ToStored(), DocumentIndexes.Of(next), stored.Version, cancellationToken);
        return (next.LookAt, false);
    }

    private async Task<bool> IsNamedAsync(FileDocument file, CancellationToken cancellationToken)
    {
        bool Names(IEnumerable<SentFile> files) => files.Any(f => f.Id == file.File.Id);
        var conversation = await documents.ConversationAsync(file.PersonId, fresh: true, cancellationToken);
        if (conversation.Unreadable is not null || Names(NamedFiles.In(conversation.Document)))
        {
            return true;
        }

        string? continuation = null;
        do
        {
            var page = await store.RequestsOfAsync(file.PersonId, ReadAtOnce, continuation, cancellationToken);
            foreach (var key in page.Keys)
            {
                var request = await documents.RequestAsync(key.Id, fresh: true, cancellationToken);
                if (request.Unreadable is not null || Names(NamedFiles.In(request.Document)))
                {
                    return true;
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return false;
    }

    private static DocumentKey Key(string fileId) => new(DocumentKind.File, fileId);
}
