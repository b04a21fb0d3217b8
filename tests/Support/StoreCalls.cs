using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>Stands before a store, as <see cref="BlobCalls"/> does before Azurite: a test names the calls, holds them up, or has them fail.</summary>
internal sealed class StoreCalls(IDocumentStore inner) : IDocumentStore, IAsyncDisposable
{
    /// <summary>Before a call is made, by its name; throw to have it fail.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Hears of every document that is loaded.</summary>
    public Action<DocumentKey> Loading { get; set; } = _ => { };

    /// <summary>After it was done; throw to lose its answer.</summary>
    public Func<string, Task> After { get; set; } = _ => Task.CompletedTask;

    public Task PrepareAsync(CancellationToken cancellationToken) => inner.PrepareAsync(cancellationToken);

    public Task<StoredDocument?> LoadAsync(DocumentKey key, CancellationToken cancellationToken) =>
        CallAsync($"load {Name(key)}", () =>
        {
            Loading(key);
            return inner.LoadAsync(key, cancellationToken);
        });

    public Task<string?> SaveAsync(DocumentKey key, ReadOnlyMemory<byte> content, DocumentIndex index, string? version, CancellationToken cancellationToken) =>
        CallAsync($"save {Name(key)}", () => inner.SaveAsync(key, content, index, version, cancellationToken));

    public Task<bool> DeleteAsync(DocumentKey key, string version, CancellationToken cancellationToken) =>
        CallAsync($"delete {Name(key)}", () => inner.DeleteAsync(key, version, cancellationToken));

    public Task<DocumentPage> OpenRequestsAsync(int limit, string? continuation, CancellationToken cancellationToken) =>
        CallAsync("list open requests", () => inner.OpenRequestsAsync(limit, continuation, cancellationToken));

    public Task<DocumentPage> RequestsOfAsync(string contactId, int limit, string? continuation, CancellationToken cancellationToken) =>
        CallAsync("list the contact's requests", () => inner.RequestsOfAsync(contactId, limit, continuation, cancellationToken));

    public Task<IReadOnlyList<DocumentKey>> RequestsByReferenceAsync(string reference, int limit, CancellationToken cancellationToken) =>
        CallAsync("look up the reference", () => inner.RequestsByReferenceAsync(reference, limit, cancellationToken));

    public Task<IReadOnlyList<DocumentKey>> RequestsByWordAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        CallAsync("look up the word", () => inner.RequestsByWordAsync(beginning, limit, cancellationToken));

    public Task<IReadOnlyList<DueDuty>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        CallAsync("list duties", () => inner.DueAsync(until, limit, cancellationToken));

    public Task DropDueAsync(DueDuty duty, CancellationToken cancellationToken) => CallAsync("drop duty", async () =>
    {
        await inner.DropDueAsync(duty, cancellationToken);
        return 0;
    });

    public Task<DocumentPage> AllAsync(DocumentKind? kind, int limit, string? continuation, CancellationToken cancellationToken) =>
        CallAsync("list all", () => inner.AllAsync(kind, limit, continuation, cancellationToken));

    public Task<HintCheck> CheckHintsAsync(Func<StoredDocument, DocumentIndex?> indexOf, bool repair, int limit, string? continuation, CancellationToken cancellationToken) =>
        CallAsync("check hints", () => inner.CheckHintsAsync(indexOf, repair, limit, continuation, cancellationToken));

    public Task PurgeAsync(CancellationToken cancellationToken) => CallAsync("purge", async () =>
    {
        await inner.PurgeAsync(cancellationToken);
        return 0;
    });

    public ValueTask DisposeAsync() => inner is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;

    private async Task<T> CallAsync<T>(string name, Func<Task<T>> call)
    {
        await Before(name);
        var answer = await call();
        await After(name);
        return answer;
    }

    private static string Name(DocumentKey key) => key.Kind is DocumentKind.Request ? "the request"
        : key.Id.EndsWith(BotHost.ChairObjectId, StringComparison.Ordinal) ? "the chair" : "the contact";
}
