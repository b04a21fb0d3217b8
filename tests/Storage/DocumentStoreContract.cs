using System.Text;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Tests.Storage;

/// <summary>What every store must do. A new store derives from this and gives its own data to each test.</summary>
public abstract partial class DocumentStoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IDocumentStore Store { get; private set; } = null!;

    /// <summary>A new store object on this test's data, which is empty the first time. Not prepared yet.</summary>
    protected abstract ValueTask<IDocumentStore> OpenAsync();

    /// <summary>Removes this test's data.</summary>
    protected abstract ValueTask RemoveDataAsync();

    public async ValueTask InitializeAsync()
    {
        Store = await OpenAsync();
        await Store.PrepareAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync(Store);
        await RemoveDataAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task ReopenAsync()
    {
        await CloseAsync(Store);
        await InitializeAsync();
    }

    protected static async ValueTask CloseAsync(IDocumentStore store)
    {
        if (store is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    protected static DocumentKey Request(string id) => new(DocumentKind.Request, id);

    protected static DocumentKey Conversation(string id) => new(DocumentKind.Conversation, id);

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static DateTimeOffset At(int minutes) => Noon.AddMinutes(minutes);

    /// <summary>Saves a document that must not exist yet and returns its version.</summary>
    protected async Task<string> CreateAsync(DocumentKey key, DocumentIndex? index = null, string content = "{}")
    {
        var version = await Store.SaveAsync(key, Bytes(content), index ?? DocumentIndex.None, null, Cancel);
        Assert.NotNull(version);
        return version;
    }

    protected async Task<string?> ContentAsync(DocumentKey key) =>
        await Store.LoadAsync(key, Cancel) is { } found ? Encoding.UTF8.GetString(found.Content.Span) : null;

    /// <summary>Walks a listing to its end.</summary>
    protected static async Task<List<string>> AllAsync(Func<string?, Task<DocumentPage>> listing, int limit = int.MaxValue)
    {
        var ids = new List<string>();
        string? continuation = null;
        do
        {
            var page = await listing(continuation);
            Assert.True(page.Keys.Count <= limit, "A page holds more than was asked for.");
            Assert.All(page.Keys, key => Assert.Equal(DocumentKind.Request, key.Kind));
            ids.AddRange(page.Keys.Select(key => key.Id));
            continuation = page.Continuation;
        } while (continuation is not null);
        return ids;
    }

    protected Task<List<string>> OpenIdsAsync(int limit = 100) => AllAsync(next => Store.OpenRequestsAsync(limit, next, Cancel), limit);

    protected Task<List<string>> IdsOfAsync(string contact, int limit = 100) => AllAsync(next => Store.RequestsOfAsync(contact, limit, next, Cancel), limit);

    protected async Task<List<string>> IdsByWordAsync(string beginning, int limit = 100) =>
        [.. (await Store.RequestsByWordAsync(beginning, limit, Cancel)).Select(key => key.Id)];

    protected async Task<List<string>> IdsByReferenceAsync(string reference, int limit = 100) =>
        [.. (await Store.RequestsByReferenceAsync(reference, limit, Cancel)).Select(key => key.Id).Order(StringComparer.Ordinal)];

    protected async Task<List<string>> DueIdsAsync(DateTimeOffset until, int limit = 100) =>
        [.. (await Store.DueAsync(until, limit, Cancel)).Select(duty => duty.Key.Id)];
}
