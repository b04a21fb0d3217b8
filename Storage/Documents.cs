using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// The store, with documents instead of bytes. Each save names the version that was read, so two instances or a double click never decide
/// twice. A document that this instance cannot read is returned as a value and logged once, so that it stops nothing else.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="indexes">Computes the hints of a document; without it, only those that need no settings.</param>
/// <param name="logger">Gets a line for each document that cannot be read.</param>
/// <param name="reader">Reads stored bytes; without it, this program's own reader does.</param>
public sealed partial class Documents(
    IDocumentStore store, DocumentIndexes? indexes = null, ILogger<Documents>? logger = null, DocumentReader? reader = null) : IDisposable
{
    // Twenty conflicts in a row are not bad luck: something else is wrong.
    private const int MostReplays = 20;
    private const int MostFaultsRemembered = 10_000;
    private readonly WarmDocuments warm = new();
    private readonly DocumentIndexes indexes = indexes ?? new();
    private readonly DocumentReader reader = reader ?? DocumentReader.Standard;
    private readonly ConcurrentDictionary<(DocumentKey Key, string Version), byte> faults = new();
    private readonly ILogger logger = logger ?? NullLogger<Documents>.Instance;

    /// <summary>The bytes of the files that these documents name.</summary>
    public StoredFiles Files => field ??= new(store, this, reader);

    /// <summary>
    /// Raised after a save of this process, with the document's key, the document, and when it is due next. It is a hint, and may be missing: a
    /// turn announces its conversation after the person was answered, and not at all when that failed.
    /// </summary>
    public event Action<DocumentKey, object, DateTimeOffset?>? Saved;

    /// <summary>A person's conversation.</summary>
    /// <param name="personId">The person's id.</param>
    /// <param name="fresh">
    /// True reads it from the store. Otherwise the copy that this process read or wrote last is enough; it may be out of date until a save
    /// succeeds.
    /// </param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<Loaded<ConversationDocument>> ConversationAsync(string personId, bool fresh, CancellationToken cancellationToken) =>
        LoadAsync(Key(personId), fresh, reader.Conversation, cancellationToken);

    /// <summary>A request, read in the same way as a conversation.</summary>
    public Task<Loaded<RequestDocument>> RequestAsync(string requestId, bool fresh, CancellationToken cancellationToken) =>
        LoadAsync(RequestKey(requestId), fresh, reader.Request, cancellationToken);

    /// <summary>
    /// Saves a conversation, if it still has that version. False is a conflict: nothing was written. <see cref="Saved"/> waits for
    /// <see cref="Announce"/>, so that the person is answered before anything else is sent to them.
    /// </summary>
    public Task<bool> SaveAsync(ConversationDocument document, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SaveAsync(Key(document.Person.Id), DocumentJson.Stored.ConversationDocument, indexes.Of(document), document, version, cancellationToken);
    }

    /// <summary>Raises <see cref="Saved"/> for a conversation that was saved.</summary>
    public void Announce(ConversationDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Saved?.Invoke(Key(document.Person.Id), document, indexes.Of(document).DueAt);
    }

    /// <summary>Saves a request, if it still has that version. False means a conflict: nothing was written.</summary>
    public async Task<bool> SaveAsync(RequestDocument document, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (key, index) = (RequestKey(document.Id), indexes.Of(document));
        if (!await SaveAsync(key, DocumentJson.Stored.RequestDocument, index, document, version, cancellationToken))
        {
            return false;
        }

        Saved?.Invoke(key, document, index.DueAt);
        return true;
    }

    /// <summary>Changes one conversation by a pure function. After a conflict the function is applied again, to the newer document.</summary>
    /// <param name="personId">The person's id.</param>
    /// <param name="change">Gets the document, or null when there is none, and returns the new one. Null, or the same instance, changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conversation as it is after that; null when there is none, or when it cannot be read and was left alone.</returns>
    public async Task<ConversationDocument?> ChangeConversationAsync(
        string personId, Func<ConversationDocument?, ConversationDocument?> change, CancellationToken cancellationToken)
    {
        var isSaved = false;
        var after = await ChangeAsync(
            fresh => ConversationAsync(personId, fresh, cancellationToken),
            change,
            async (d, version) => isSaved = await SaveAsync(d, version, cancellationToken));
        if (isSaved)
        {
            Announce(after!);
        }

        return after;
    }

    /// <summary>Changes one request, in the same way as a conversation.</summary>
    public Task<RequestDocument?> ChangeRequestAsync(string requestId, Func<RequestDocument?, RequestDocument?> change, CancellationToken cancellationToken) =>
        ChangeAsync(fresh => RequestAsync(requestId, fresh, cancellationToken), change, (d, version) => SaveAsync(d, version, cancellationToken));

    /// <summary>Whether this instance can read a document. True when there is none.</summary>
    public async Task<bool> CanReadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Kind switch
        {
            DocumentKind.Request => (await RequestAsync(key.Id, fresh: true, cancellationToken)).Unreadable is null,
            DocumentKind.File => await store.LoadAsync(key, cancellationToken) is not { } stored || reader.File(stored.Content.Span, out _) is not null,
            _ => (await ConversationAsync(key.Id, fresh: true, cancellationToken)).Unreadable is null,
        };
    }

    /// <summary>Writes an unchanged document again, with the hints that it asks for by the present settings.</summary>
    public Task IndexAgainAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Kind switch
        {
            DocumentKind.Request => ChangeRequestAsync(key.Id, before => before is null ? null : before with { }, cancellationToken),
            // A file's hints do not depend on the settings.
            DocumentKind.File => Task.CompletedTask,
            _ => ChangeConversationAsync(key.Id, before => before is null ? null : before with { }, cancellationToken),
        };
    }

    /// <summary>The instant at which a conversation is due next, computed from its content; null when it is not due.</summary>
    public DateTimeOffset? DueOf(ConversationDocument document) => indexes.Of(document).DueAt;

    /// <summary>The instant at which a request is due next.</summary>
    public DateTimeOffset? DueOf(RequestDocument document) => indexes.Of(document).DueAt;

    /// <inheritdoc/>
    public void Dispose() => warm.Dispose();

    private static DocumentKey Key(string personId) => new(DocumentKind.Conversation, personId);

    private static DocumentKey RequestKey(string requestId) => new(DocumentKind.Request, requestId);

    private delegate T? Reader<T>(ReadOnlySpan<byte> content, out string? fault)
        where T : class;

    private async Task<Loaded<T>> LoadAsync<T>(DocumentKey key, bool fresh, Reader<T> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!fresh && warm.Find<T>(key) is { Document: not null } known)
        {
            return known with { IsFresh = false };
        }

        var stored = await store.LoadAsync(key, cancellationToken);
        if (stored is null)
        {
            warm.Forget(key);
            return new(null, null);
        }

        var document = read(stored.Content.Span, out var fault);
        var loaded = new Loaded<T>(document, stored.Version, fault);
        if (document is null)
        {
            warm.Forget(key);
            Name(key, stored.Version, fault);
            return loaded;
        }

        warm.Keep(key, loaded, stored.Content.Length);
        return loaded;
    }

    private static async Task<T?> ChangeAsync<T>(Func<bool, Task<Loaded<T>>> loadAsync, Func<T?, T?> change, Func<T, string?, Task<bool>> saveAsync)
        where T : class
    {
        var fresh = false;
        for (var replays = 0; replays < MostReplays; replays++)
        {
            var before = await loadAsync(fresh);
            if (before.Unreadable is not null)
            {
                return null;
            }

            fresh = true;
            var after = change(before.Document);
            var isSame = after is null || ReferenceEquals(after, before.Document);
            if (isSame ? before.IsFresh : await saveAsync(after!, before.Version))
            {
                return after ?? before.Document;
            }
        }

        throw new StoreUnavailableException(
            "A document changed faster than it could be saved, twenty times in a row. Look for instances that write the same document in a loop.");
    }

    private async Task<bool> SaveAsync<T>(
        DocumentKey key, JsonTypeInfo<T> type, DocumentIndex index, T document, string? version, CancellationToken cancellationToken)
        where T : class
    {
        // The copy must go also when nobody learns how the save ended.
        warm.Forget(key);
        var content = JsonSerializer.SerializeToUtf8Bytes(document, type);
        if (await store.SaveAsync(key, content, index, version, cancellationToken) is not { } saved)
        {
            return false;
        }

        warm.Keep(key, new Loaded<T>(document, saved), content.Length);
        return true;
    }

    private void Name(DocumentKey key, string version, string? fault)
    {
        if (faults.Count >= MostFaultsRemembered)
        {
            // At worst a document is logged a second time.
            faults.Clear();
        }

        if (faults.TryAdd((key, version), 0))
        {
            LogUnreadable(key.Kind, key.Id, fault);
        }
    }

    [LoggerMessage(LogLevel.Error,
        "{Kind} {Id} cannot be read and is passed over: {Fault} If a newer release wrote it, run that release on all instances; else restore it from " +
        "a backup " +
        "with 'storage import --replace-unreadable'. 'storage check' lists all such documents")]
    private partial void LogUnreadable(DocumentKind kind, string id, string? fault);
}
