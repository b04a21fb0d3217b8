using SamBot.Bot.Storage;

namespace SamBot.Tests.Support;

/// <summary>A store that writes down what is asked of it: for the turn that asks, where one does.</summary>
internal sealed class CountedStore(IDocumentStore store) : IDocumentStore
{
    private static readonly AsyncLocal<List<string>?> Turn = new();

    /// <summary>From here on, what this flow of execution asks is written down there.</summary>
    public static List<string> Begin() => Turn.Value = [];

    public Task PrepareAsync(CancellationToken cancellationToken) => store.PrepareAsync(cancellationToken);

    public Task<StoredDocument?> LoadAsync(DocumentKey key, CancellationToken cancellationToken) => Counted($"load {key.Kind}", () => store.LoadAsync(key, cancellationToken));

    public Task<string?> SaveAsync(DocumentKey key, ReadOnlyMemory<byte> content, DocumentIndex index, string? version, CancellationToken cancellationToken) =>
        Counted($"save {key.Kind}", () => store.SaveAsync(key, content, index, version, cancellationToken));

    public Task<bool> DeleteAsync(DocumentKey key, string version, CancellationToken cancellationToken) => Counted("delete", () => store.DeleteAsync(key, version, cancellationToken));

    public Task<DocumentPage> OpenRequestsAsync(int limit, string? continuation, CancellationToken cancellationToken) =>
        Counted("list open", () => store.OpenRequestsAsync(limit, continuation, cancellationToken));

    public Task<DocumentPage> RequestsOfAsync(string contactId, int limit, string? continuation, CancellationToken cancellationToken) =>
        Counted("list own", () => store.RequestsOfAsync(contactId, limit, continuation, cancellationToken));

    public Task<IReadOnlyList<DueDuty>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        Counted("list due", () => store.DueAsync(until, limit, cancellationToken));

    public Task<DocumentPage> AllAsync(DocumentKind? kind, int limit, string? continuation, CancellationToken cancellationToken) =>
        Counted("list all", () => store.AllAsync(kind, limit, continuation, cancellationToken));

    public Task<HintCheck> CheckHintsAsync(Func<StoredDocument, DocumentIndex?> indexOf, bool repair, int limit, string? continuation, CancellationToken cancellationToken) =>
        store.CheckHintsAsync(indexOf, repair, limit, continuation, cancellationToken);

    public Task PurgeAsync(CancellationToken cancellationToken) => store.PurgeAsync(cancellationToken);

    public Task DropDueAsync(DueDuty duty, CancellationToken cancellationToken) => store.DropDueAsync(duty, cancellationToken);

    private static T Counted<T>(string what, Func<T> work)
    {
        if (Turn.Value is { } asked)
            lock (asked)
                asked.Add(what);
        return work();
    }
}
