using SamBot.Records;
using SamBot.Storage.Blobs;
using SamBot.Storage;

namespace SamBot.Chaos;

/// <summary>The bots' store, read from outside.</summary>
internal sealed class ChaosStore : IDisposable
{
    private const int AtOnce = 1000;
    private readonly StorageOptions options;
    private readonly IDocumentStore store;
    private readonly Documents documents;

    public ChaosStore(StorageOptions options, string folder)
    {
        (this.options, store) = (options, options.OpenStore());
        documents = new(store);
        Settings = new Dictionary<string, string>
        {
            ["Storage__Provider"] = options.Provider,
            ["Storage__Sqlite__Path"] = options.Sqlite.Path,
            ["Storage__AzureBlobs__ConnectionString"] = options.AzureBlobs.ConnectionString,
            ["Storage__AzureBlobs__Container"] = options.AzureBlobs.Container,
            ["Playground__Path"] = folder,
            ["Chair__Deputies__0"] = Party.Deputy.ObjectId,
            ["Chair__Name"] = Party.Chair.Name,
            ["Desk__UndoMinutes"] = "0",
        };
    }

    /// <summary>The settings by which a bot uses this store and a folder of its own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    public Task PrepareAsync() => store.PrepareAsync(CancellationToken.None);

    public async Task<IReadOnlyList<string>> OpenAsync() =>
        await AllAsync(continuation => store.OpenRequestsAsync(AtOnce, continuation, CancellationToken.None));

    public async Task<IReadOnlyList<string>> OfAsync(string contactId) =>
        await AllAsync(continuation => store.RequestsOfAsync(contactId, AtOnce, continuation, CancellationToken.None));

    /// <summary>
    /// Today's duties: those that their document backs, and those that are left over. The duty to erase a document years later is not counted.
    /// </summary>
    public async Task<(IReadOnlyList<DueDuty> Owed, IReadOnlyList<DueDuty> LeftOver)> DutiesAsync(DateTimeOffset now)
    {
        List<DueDuty> owed = [], left = [];
        foreach (var duty in await PatientlyAsync(() => store.DueAsync(now.AddDays(1), int.MaxValue, CancellationToken.None)))
        {
            ((await IsOwedAsync(duty)) ? owed : left).Add(duty);
        }

        return (owed, left);
    }

    /// <summary>Drops the leftover hints as the bots do, but without waiting until they are old.</summary>
    public async Task DropAsync(IEnumerable<DueDuty> leftOver)
    {
        IDocumentStore dropping = options.Provider == StorageOptions.OnSqlite ? store : new BlobDocumentStore(new BlobOptions
        {
            ConnectionString = options.AzureBlobs.ConnectionString, Container = options.AzureBlobs.Container, DropAfter = TimeSpan.Zero,
        });
        foreach (var duty in leftOver)
        {
            await PatientlyAsync(async () =>
            {
                await dropping.DropDueAsync(duty, CancellationToken.None);
                return duty;
            });
        }
    }

    public void Dispose() => documents.Dispose();

    /// <summary>A request in its present state.</summary>
    public async Task<RequestDocument?> RequestAsync(string id) =>
        (await PatientlyAsync(() => documents.RequestAsync(id, fresh: true, CancellationToken.None))).Document;

    // On a machine that is this busy, a read may fail as well, so it is tried again.
    private static async Task<T> PatientlyAsync<T>(Func<Task<T>> read)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await read();
            }
            catch (StoreUnavailableException) when (tries < 20)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task<bool> IsOwedAsync(DueDuty duty) => duty.Key.Kind is DocumentKind.Request
        ? (await RequestAsync(duty.Key.Id))?.Notices.Any(n => n.Due is not null) ?? false
        : duty.Key.Kind is DocumentKind.Conversation
            && (await PatientlyAsync(() => documents.ConversationAsync(duty.Key.Id, fresh: true, CancellationToken.None))).Document?.Owed is not null;

    private static async Task<IReadOnlyList<string>> AllAsync(Func<string?, Task<DocumentPage>> page)
    {
        List<string> ids = [];
        for (string? continuation = null; ;)
        {
            var read = await PatientlyAsync(() => page(continuation));
            ids.AddRange(read.Keys.Select(k => k.Id));
            if ((continuation = read.Continuation) is null)
            {
                return ids;
            }
        }
    }
}
