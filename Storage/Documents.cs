using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// The store, with documents instead of bytes. Each save names the version that was read, so two instances or a double click never decide
/// twice. A document that this instance cannot read is a value: it is logged once, and everybody else goes on.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="retention">Until when documents are kept; for ever where there is none.</param>
/// <param name="logger">Where a document that cannot be read is named.</param>
/// <param name="reader">How stored bytes are read; null for this program's own way.</param>
public sealed partial class Documents(
    IDocumentStore store, RetentionPolicy? retention = null, ILogger<Documents>? logger = null, DocumentReader? reader = null) : IDisposable
{
    // Twenty losses in a row mean that something else is wrong than bad luck.
    private const int MostReplays = 20;
    private const int MostFaultsRemembered = 10_000;
    private readonly WarmDocuments warm = new();
    private readonly DocumentIndexes indexes = new(retention);
    private readonly DocumentReader reader = reader ?? DocumentReader.Standard;
    private readonly ConcurrentDictionary<(DocumentKey Key, string Version), byte> faults = new();
    private readonly ILogger logger = logger ?? NullLogger<Documents>.Instance;

    /// <summary>Raised after each save, in the process that saved: the document's key, the document, and when it must be looked at next.</summary>
    public event Action<DocumentKey, object, DateTimeOffset?>? Saved;

    /// <summary>A person's conversation.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="fresh">Whether to read it from the store; else the copy that this process read or wrote last will do. A copy may be out of date: only a save that succeeds confirms it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<Loaded<ConversationDocument>> ConversationAsync(string personId, bool fresh, CancellationToken cancellationToken) =>
        LoadAsync(Key(personId), fresh, reader.Conversation, cancellationToken);

    /// <summary>A request; read as a conversation is.</summary>
    public Task<Loaded<RequestDocument>> RequestAsync(string requestId, bool fresh, CancellationToken cancellationToken) =>
        LoadAsync(RequestKey(requestId), fresh, reader.Request, cancellationToken);

    /// <summary>Saves a conversation, if it still has that version. False is a conflict: nothing was written.</summary>
    public Task<bool> SaveAsync(ConversationDocument document, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SaveAsync(Key(document.Person.Id), DocumentJson.Stored.ConversationDocument, indexes.Of(document), document, version, cancellationToken);
    }

    /// <summary>Saves a request, if it still has that version. False is a conflict: nothing was written.</summary>
    public Task<bool> SaveAsync(RequestDocument document, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SaveAsync(RequestKey(document.Id), DocumentJson.Stored.RequestDocument, indexes.Of(document), document, version, cancellationToken);
    }

    /// <summary>Changes one conversation by a pure function; a conflict applies it to what is there by then.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="change">From the document (null: there is none) to what it becomes; null, or the same instance, leaves it as it is.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conversation as it is after that; null when there is none, or when it cannot be read and was left alone.</returns>
    public Task<ConversationDocument?> ChangeConversationAsync(string personId, Func<ConversationDocument?, ConversationDocument?> change, CancellationToken cancellationToken) =>
        ChangeAsync(fresh => ConversationAsync(personId, fresh, cancellationToken), change, (d, version) => SaveAsync(d, version, cancellationToken));

    /// <summary>Changes one request; as a conversation is changed.</summary>
    public Task<RequestDocument?> ChangeRequestAsync(string requestId, Func<RequestDocument?, RequestDocument?> change, CancellationToken cancellationToken) =>
        ChangeAsync(fresh => RequestAsync(requestId, fresh, cancellationToken), change, (d, version) => SaveAsync(d, version, cancellationToken));

    /// <summary>Whether this instance can read a document, or there is none.</summary>
    public async Task<bool> CanReadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Kind is DocumentKind.Request
            ? (await RequestAsync(key.Id, fresh: true, cancellationToken)).Unreadable is null
            : (await ConversationAsync(key.Id, fresh: true, cancellationToken)).Unreadable is null;
    }

    /// <summary>Writes a document again, as it is, with the hints that it calls for by today's settings.</summary>
    public Task IndexAgainAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Kind is DocumentKind.Request
            ? ChangeRequestAsync(key.Id, before => before is null ? null : before with { }, cancellationToken)
            : ChangeConversationAsync(key.Id, before => before is null ? null : before with { }, cancellationToken);
    }

    /// <summary>When somebody must look at a conversation next, by what it says itself; null when nobody must.</summary>
    public DateTimeOffset? DueOf(ConversationDocument document) => indexes.Of(document).DueAt;

    /// <summary>When somebody must look at a request next.</summary>
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

        throw new StoreUnavailableException("A document changed faster than it could be saved, twenty times in a row. Look for instances that write the same document in a loop.");
    }

    private async Task<bool> SaveAsync<T>(DocumentKey key, JsonTypeInfo<T> type, DocumentIndex index, T document, string? version, CancellationToken cancellationToken)
        where T : class
    {
        // Also when it is not known how the save ended.
        warm.Forget(key);
        var content = JsonSerializer.SerializeToUtf8Bytes(document, type);
        if (await store.SaveAsync(key, content, index, version, cancellationToken) is not { } saved)
        {
            return false;
        }

        warm.Keep(key, new Loaded<T>(document, saved), content.Length);
        Saved?.Invoke(key, document, index.DueAt);
        return true;
    }

    private void Name(DocumentKey key, string version, string? fault)
    {
        if (faults.Count >= MostFaultsRemembered)
        {
            // At worst one is named once more.
            faults.Clear();
        }

        if (faults.TryAdd((key, version), 0))
        {
            LogUnreadable(key.Kind, key.Id, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Kind} {Id} cannot be read and is passed over: {Fault} If a newer release wrote it, run that release on all instances; else restore it from a backup. 'storage check' lists all such documents")]
    private partial void LogUnreadable(DocumentKind kind, string id, string? fault);
}
