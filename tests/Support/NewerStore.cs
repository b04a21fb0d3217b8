using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>
/// The store as a newer release has it, which knows an event <c>postponed</c> that changes nothing of what is shown: the event is taken away
/// where a request is read, and put back where it is saved.
/// </summary>
internal sealed class NewerStore(IDocumentStore inner) : IDocumentStore
{
    private readonly ConcurrentDictionary<string, JsonNode> postponed = new();

    public async Task<StoredDocument?> LoadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        var stored = await inner.LoadAsync(key, cancellationToken);
        if (stored is null || key.Kind is not DocumentKind.Request)
        {
            return stored;
        }

        var document = JsonNode.Parse(stored.Content.Span)!;
        if (document["events"]!.AsArray().LastOrDefault() is { } last && (string?)last["event"] is "postponed")
        {
            document["events"]!.AsArray().Remove(last);
            postponed[key.Id] = last;
        }

        return stored with { Content = Encoding.UTF8.GetBytes(document.ToJsonString()) };
    }

    public Task<string?> SaveAsync(DocumentKey key, ReadOnlyMemory<byte> content, DocumentIndex index, string? version, CancellationToken cancellationToken)
    {
        if (postponed.TryGetValue(key.Id, out var last))
        {
            var document = JsonNode.Parse(content.Span)!;
            document["events"]!.AsArray().Add(last.DeepClone());
            content = Encoding.UTF8.GetBytes(document.ToJsonString());
        }

        return inner.SaveAsync(key, content, index, version, cancellationToken);
    }

    public Task PrepareAsync(CancellationToken cancellationToken) => inner.PrepareAsync(cancellationToken);

    public Task<bool> DeleteAsync(DocumentKey key, string version, CancellationToken cancellationToken) => inner.DeleteAsync(key, version, cancellationToken);

    public Task<DocumentPage> OpenRequestsAsync(int limit, string? continuation, CancellationToken cancellationToken) => inner.OpenRequestsAsync(limit, continuation, cancellationToken);

    public Task<DocumentPage> RequestsOfAsync(string contactId, int limit, string? continuation, CancellationToken cancellationToken) =>
        inner.RequestsOfAsync(contactId, limit, continuation, cancellationToken);

    public Task<IReadOnlyList<DocumentKey>> RequestsByReferenceAsync(string reference, int limit, CancellationToken cancellationToken) =>
        inner.RequestsByReferenceAsync(reference, limit, cancellationToken);

    public Task<IReadOnlyList<DocumentKey>> RequestsByWordAsync(string beginning, int limit, CancellationToken cancellationToken) =>
        inner.RequestsByWordAsync(beginning, limit, cancellationToken);

    public Task<IReadOnlyList<DueDuty>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken) => inner.DueAsync(until, limit, cancellationToken);

    public Task<DocumentPage> AllAsync(DocumentKind? kind, int limit, string? continuation, CancellationToken cancellationToken) => inner.AllAsync(kind, limit, continuation, cancellationToken);

    public Task DropDueAsync(DueDuty duty, CancellationToken cancellationToken) => inner.DropDueAsync(duty, cancellationToken);

    public Task<HintCheck> CheckHintsAsync(Func<StoredDocument, DocumentIndex?> indexOf, bool repair, int limit, string? continuation, CancellationToken cancellationToken) =>
        inner.CheckHintsAsync(indexOf, repair, limit, continuation, cancellationToken);

    public Task PurgeAsync(CancellationToken cancellationToken) => inner.PurgeAsync(cancellationToken);
}
