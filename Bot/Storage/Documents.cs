using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SamBot.Bot.Retention;

namespace SamBot.Bot.Storage;

/// <summary>
/// The store, with documents instead of bytes, and the one way to change one: load, decide, save with the version that was read; a conflict
/// starts again. So two instances or a double click never decide twice. What this process read or wrote last is tried first, without reading;
/// that copy is never the last word: only a save that succeeds confirms it.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="retention">Until when documents are kept; for ever where there is none.</param>
public sealed class Documents(IDocumentStore store, RetentionPolicy? retention = null) : IDisposable
{
    // Twenty losses in a row mean that something else is wrong than bad luck.
    private const int MostReplays = 20;
    private readonly WarmDocuments warm = new();
    private readonly DocumentIndexes indexes = new(retention);

    /// <summary>A person's conversation.</summary>
    public Task<Loaded<ConversationDocument>> ConversationAsync(string personId, CancellationToken cancellationToken) =>
        LoadAsync(new(DocumentKind.Conversation, personId), DocumentJson.Stored.ConversationDocument, cancellationToken);

    /// <summary>A request.</summary>
    public Task<Loaded<RequestDocument>> RequestAsync(string requestId, CancellationToken cancellationToken) =>
        LoadAsync(new(DocumentKind.Request, requestId), DocumentJson.Stored.RequestDocument, cancellationToken);

    /// <summary>Changes a conversation.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="change">From what is there (null: nothing) to what it becomes and what is to be made of it; a null document saves nothing. Called again after a conflict.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<TResult> ChangeConversationAsync<TResult>(
        string personId, Func<ConversationDocument?, Task<(ConversationDocument? Changed, TResult Result)>> change, CancellationToken cancellationToken) =>
        ChangeConversationAsync(personId, (before, _) => change(before), cancellationToken);

    /// <summary>Changes a conversation, where the change does more than that.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="change">
    /// As above, told whether what is there was just read. If it was not, it may be out of date, and nothing but the conversation may be
    /// changed for it: give a null document, and it is called again with what is read.
    /// </param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<TResult> ChangeConversationAsync<TResult>(
        string personId, Func<ConversationDocument?, bool, Task<(ConversationDocument? Changed, TResult Result)>> change, CancellationToken cancellationToken) =>
        ChangeAsync(new(DocumentKind.Conversation, personId), DocumentJson.Stored.ConversationDocument, indexes.Of, change, cancellationToken);

    /// <summary>Changes a request; as a conversation is.</summary>
    public Task<TResult> ChangeRequestAsync<TResult>(
        string requestId, Func<RequestDocument?, (RequestDocument? Changed, TResult Result)> change, CancellationToken cancellationToken) =>
        ChangeAsync(
            new(DocumentKind.Request, requestId), DocumentJson.Stored.RequestDocument, indexes.Of, (d, _) => Task.FromResult(change(d)), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => warm.Dispose();

    /// <summary>Removes a request, if there is one that meets the condition. Whether it did.</summary>
    public Task<bool> RemoveRequestAsync(string requestId, Func<RequestDocument, bool> condition, CancellationToken cancellationToken) =>
        RemoveAsync(new(DocumentKind.Request, requestId), DocumentJson.Stored.RequestDocument, condition, cancellationToken);

    /// <summary>Removes a conversation, if there is one that meets the condition. Whether it did.</summary>
    public Task<bool> RemoveConversationAsync(string personId, Func<ConversationDocument, bool> condition, CancellationToken cancellationToken) =>
        RemoveAsync(new(DocumentKind.Conversation, personId), DocumentJson.Stored.ConversationDocument, condition, cancellationToken);

    /// <summary>Writes a document again, as it is, with the hints that it calls for by today's settings.</summary>
    public Task IndexAgainAsync(DocumentKey key, CancellationToken cancellationToken) => key.Kind is DocumentKind.Request
        ? ChangeRequestAsync<object?>(key.Id, before => (before is null ? null : before with { }, null), cancellationToken)
        : ChangeConversationAsync<object?>(key.Id, before => Task.FromResult<(ConversationDocument?, object?)>((before is null ? null : before with { }, null)), cancellationToken);

    /// <summary>When somebody must look at a conversation next, by what it says itself; null when nobody must.</summary>
    public DateTimeOffset? DueOf(ConversationDocument document) => indexes.Of(document).DueAt;

    /// <summary>When somebody must look at a request next.</summary>
    public DateTimeOffset? DueOf(RequestDocument document) => indexes.Of(document).DueAt;

    private async Task<bool> RemoveAsync<T>(DocumentKey key, JsonTypeInfo<T> type, Func<T, bool> condition, CancellationToken cancellationToken)
        where T : class
    {
        while (await LoadAsync(key, type, cancellationToken) is { Document: { } document, Version: { } version } && condition(document))
        {
            if (await store.DeleteAsync(key, version, cancellationToken))
            {
                warm.Forget(key);
                return true;
            }
        }

        return false;
    }

    private async Task<Loaded<T>> LoadAsync<T>(DocumentKey key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var stored = await store.LoadAsync(key, cancellationToken);
        if (stored is null)
        {
            warm.Forget(key);
            return default;
        }

        DocumentSchema.Check(key, stored.Content.Span);
        var loaded = new Loaded<T>(JsonSerializer.Deserialize(stored.Content.Span, type), stored.Version);
        warm.Keep(key, loaded, stored.Content.Length);
        return loaded;
    }

    private async Task<TResult> ChangeAsync<T, TResult>(
        DocumentKey key, JsonTypeInfo<T> type, Func<T, DocumentIndex> index, Func<T?, bool, Task<(T? Changed, TResult Result)>> change, CancellationToken cancellationToken)
        where T : class
    {
        var known = warm.Find<T>(key);
        for (var replays = 0; replays < MostReplays; replays++)
        {
            var isRead = known.Document is null;
            var (document, version) = isRead ? await LoadAsync(key, type, cancellationToken) : known;
            known = default;
            var (changed, result) = await change(document, isRead);
            if (changed is null ? isRead : await SaveAsync(key, type, index(changed), changed, version, cancellationToken))
            {
                return result;
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
        return true;
    }
}
