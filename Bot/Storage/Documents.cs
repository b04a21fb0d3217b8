using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Storage;

/// <summary>
/// The store, with documents instead of bytes, and the one way to change one: load, decide, save with the version that was read; a conflict
/// starts again. So two instances or a double click never decide twice.
/// </summary>
public sealed class Documents(IDocumentStore store)
{
    // Twenty losses in a row mean that something else is wrong than bad luck.
    private const int MostReplays = 20;

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
        ChangeAsync(new(DocumentKind.Conversation, personId), DocumentJson.Stored.ConversationDocument, Index, change, cancellationToken);

    /// <summary>Changes a request; see <see cref="ChangeConversationAsync"/>.</summary>
    public Task<TResult> ChangeRequestAsync<TResult>(
        string requestId, Func<RequestDocument?, (RequestDocument? Changed, TResult Result)> change, CancellationToken cancellationToken) =>
        ChangeAsync(
            new(DocumentKind.Request, requestId), DocumentJson.Stored.RequestDocument, Index, d => Task.FromResult(change(d)), cancellationToken);

    private static DocumentIndex Index(ConversationDocument document) => new() { DueAt = document.Owed?.LookAt };

    private static DocumentIndex Index(RequestDocument document)
    {
        var request = document.Request as MeetingRequest.Submitted;
        return new()
        {
            ContactId = request?.Contact.Id,
            CreatedAt = request?.SubmittedAt,
            OpenSince = request is MeetingRequest.Open ? request.SubmittedAt : null,
            DueAt = document.Notices.Min(n => n.LookAt),
        };
    }

    private async Task<Loaded<T>> LoadAsync<T>(DocumentKey key, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var stored = await store.LoadAsync(key, cancellationToken);
        if (stored is null)
        {
            return default;
        }

        DocumentSchema.Check(key, stored.Content.Span);
        return new(JsonSerializer.Deserialize(stored.Content.Span, type), stored.Version);
    }

    private async Task<TResult> ChangeAsync<T, TResult>(
        DocumentKey key, JsonTypeInfo<T> type, Func<T, DocumentIndex> index, Func<T?, Task<(T? Changed, TResult Result)>> change, CancellationToken cancellationToken)
        where T : class
    {
        for (var replays = 0; replays < MostReplays; replays++)
        {
            var (document, version) = await LoadAsync(key, type, cancellationToken);
            var (changed, result) = await change(document);
            if (changed is null || await store.SaveAsync(key, JsonSerializer.SerializeToUtf8Bytes(changed, type), index(changed), version, cancellationToken) is not null)
            {
                return result;
            }
        }

        throw new StoreUnavailableException("A document changed faster than it could be saved, twenty times in a row. Look for instances that write the same document in a loop.");
    }
}
