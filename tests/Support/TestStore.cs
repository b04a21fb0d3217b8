using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs;
using SamBot.Records;
using SamBot.Storage.Blobs;
using SamBot.Storage.Sqlite;
using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>Which store a story is played on.</summary>
public enum StoreKind
{
    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>A container of Azurite.</summary>
    AzureBlobs,
}

/// <summary>A real store of its own for a story: for the bot by its settings, and for the test to look into.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-store-");
    private readonly BlobOptions? blobs;
    private readonly List<IDocumentStore> opened = [];

    private TestStore(BlobOptions? blobs) => this.blobs = blobs;

    private string File => Path.Combine(folder.FullName, "story.db");

    private BlobContainerClient Container => new(blobs!.ConnectionString, blobs.Container);

    /// <summary>The settings by which the bot opens it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => blobs is null
        ? [new("Storage:Sqlite:Path", File)]
        :
        [
            new("Storage:Provider", "AzureBlobs"), new("Storage:AzureBlobs:ConnectionString", blobs.ConnectionString),
            new("Storage:AzureBlobs:Container", blobs.Container),
        ];

    public static async Task<TestStore> OnAsync(StoreKind kind, Azurite azurite)
    {
        var store = new TestStore(kind is StoreKind.AzureBlobs ? await azurite.ContainerAsync() : null);
        await store.Open().PrepareAsync(CancellationToken.None);
        return store;
    }

    /// <summary>Another store object on the same data, as another process has; closed with this.</summary>
    public IDocumentStore Open()
    {
        IDocumentStore store = blobs is null ? new SqliteDocumentStore(new SqliteOptions { Path = File }) : new BlobDocumentStore(blobs, BlobCalls.Patiently);
        opened.Add(store);
        return store;
    }

    /// <summary>Waits until nothing is owed by then.</summary>
    public async Task UntilNothingIsDueAsync(DateTimeOffset until)
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        var store = Open();
        while ((await store.DueAsync(until, 1, limit.Token)).Count > 0)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Takes a request away and leaves its hints, as a deletion on Azure does that ends half-way.</summary>
    public async Task LeaveHintAsync(string requestId) =>
        await Container.DeleteBlobAsync(BlobNames.Document(new(DocumentKind.Request, requestId)));

    /// <summary>Where, in all the bytes that are kept, one of these words stands.</summary>
    public async Task<List<string>> TracesAsync(params string[] words)
    {
        List<string> traces = [];
        await foreach (var (place, bytes) in EverythingAsync())
        {
            traces.AddRange(words.Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0).Select(word => $"{word} in {place}"));
        }

        return traces;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in opened.OfType<IAsyncDisposable>())
        {
            await store.DisposeAsync();
        }

        if (blobs is not null)
        {
            await Container.DeleteIfExistsAsync();
        }

        folder.Delete(recursive: true);
    }

    private async IAsyncEnumerable<(string Place, byte[] Bytes)> EverythingAsync()
    {
        foreach (var file in folder.GetFiles())
        {
            await using var open = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes);
            yield return (file.Name, bytes.ToArray());
        }

        if (blobs is null)
        {
            yield break;
        }

        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.All, BlobStates.All, "", CancellationToken.None))
        {
            yield return (blob.Name, Encoding.UTF8.GetBytes($"{blob.Name} {string.Join(' ', blob.Metadata.Select(m => $"{m.Key}={m.Value}"))}"));
            yield return (blob.Name, (await Container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray());
        }
    }
}
