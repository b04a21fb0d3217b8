using System.Globalization;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs;
using SamBot.Records;
using SamBot.Storage.Blobs;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Storage;

/// <summary>What only the store on Azure Blobs promises: how many calls it makes, and what is left when they fail.</summary>
public sealed class BlobStoreTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DocumentKey Key = new(DocumentKind.Request, "a");
    private static readonly DocumentIndex First = new() { ContactId = "ann", CreatedAt = Noon, OpenSince = Noon, DueAt = Noon, Reference = "K7F-3QD" };
    private static readonly DocumentIndex Second = new() { ContactId = "ann", CreatedAt = Noon, DueAt = Noon.AddHours(1), Reference = "K7F-3QD" };
    private readonly BlobCalls calls = new();
    private BlobOptions options = null!;
    private BlobDocumentStore store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BlobContainerClient Container => new(options.ConnectionString, options.Container);

    public async ValueTask InitializeAsync()
    {
        options = await azurite.ContainerAsync();
        store = new BlobDocumentStore(options, calls.Configure);
        await store.PrepareAsync(Cancel);
        calls.Clear();
    }

    public async ValueTask DisposeAsync() => await Container.DeleteIfExistsAsync();

    [Fact]
    public async Task A_load_is_one_read_and_a_save_that_moves_no_hint_is_one_write()
    {
        await SaveAsync(First, null);
        Assert.Equal("5 PUT", calls.Counted());
        calls.Clear();
        var read = await store.LoadAsync(Key, Cancel);
        Assert.Equal("1 GET", calls.Counted());
        calls.Clear();
        var version = await SaveAsync(First, read!.Version);
        Assert.Equal("1 PUT", calls.Counted());
        calls.Clear();
        // Away from the open ones, and due later: one hint comes, two go.
        await SaveAsync(Second, version);
        Assert.Equal("2 DELETE, 2 PUT", calls.Counted());
    }

    [Fact]
    public async Task A_save_by_an_instance_that_did_not_load_asks_for_the_hints_first()
    {
        var version = await SaveAsync(First, null);
        var other = new BlobDocumentStore(options, calls.Configure);
        calls.Clear();
        Assert.NotNull(await other.SaveAsync(Key, "{}"u8.ToArray(), First, version, Cancel));
        Assert.Equal("1 HEAD, 1 PUT", calls.Counted());
    }

    [Fact]
    public async Task A_listing_costs_with_what_is_asked_for_and_not_with_what_there_is()
    {
        for (var i = 0; i < 60; i++)
        {
            await store.SaveAsync(new(DocumentKind.Request, $"r{i}"), "{}"u8.ToArray(), new() { OpenSince = Noon.AddMinutes(i), ContactId = "ann", CreatedAt = Noon.AddMinutes(i), DueAt = Noon.AddMinutes(i), Reference = $"r{i}", Words = $"alle w{i}" }, null, Cancel);
        }

        calls.Clear();
        await store.RequestsByWordAsync("alle", 10, Cancel);
        await store.OpenRequestsAsync(10, null, Cancel);
        await store.RequestsOfAsync("ann", 10, null, Cancel);
        await store.DueAsync(Noon.AddMinutes(5), 10, Cancel);
        await store.RequestsByReferenceAsync("r7", 10, Cancel);
        Assert.Equal("5 GET", calls.Counted());
    }

    [Fact]
    public async Task A_continuation_that_the_service_does_not_take_is_none_of_this_listing_and_no_outage()
    {
        for (var i = 0; i < 3; i++)
        {
            await store.SaveAsync(new(DocumentKind.Request, $"r{i}"), "{}"u8.ToArray(), new() { OpenSince = Noon }, null, Cancel);
        }

        var page = await store.OpenRequestsAsync(1, null, Cancel);
        calls.Answer = call => call.Method == "GET" ? 400 : null;
        await Assert.ThrowsAsync<ArgumentException>(() => store.OpenRequestsAsync(1, page.Continuation, Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.OpenRequestsAsync(1, null, Cancel));
    }

    [Fact]
    public async Task Wherever_a_change_dies_no_hint_is_missing_and_doing_it_again_ends_it()
    {
        // Create, move the hints, take them away, delete: each stopped at every call, as a process that is killed there.
        (string Name, Func<BlobDocumentStore, DocumentKey, Task> Change)[] changes =
        [
            ("create", (s, key) => s.SaveAsync(key, "1"u8.ToArray(), First, null, Cancel)),
            ("move", (s, key) => ChangeAsync(s, key, found => s.SaveAsync(key, "2"u8.ToArray(), Second, found.Version, Cancel))),
            ("clear", (s, key) => ChangeAsync(s, key, found => s.SaveAsync(key, "3"u8.ToArray(), DocumentIndex.None, found.Version, Cancel))),
            ("delete", (s, key) => ChangeAsync(s, key, found => s.DeleteAsync(key, found.Version, Cancel))),
        ];
        for (var i = 0; i < changes.Length; i++)
        {
            var (name, change) = changes[i];
            var stops = 0;
            for (var isDone = false; !isDone; stops++)
            {
                var key = new DocumentKey(DocumentKind.Request, $"{name}{stops}");
                foreach (var earlier in changes[..i])
                {
                    await earlier.Change(store, key);
                }

                var left = stops;
                // Nothing goes out any more after the one that it dies at.
                var dies = new BlobCalls { Before = _ => Interlocked.Decrement(ref left) >= 0 ? Task.CompletedTask : throw new IOException("killed") };
                try
                {
                    await change(new BlobDocumentStore(options, dies.Configure), key);
                }
                catch (StoreUnavailableException)
                {
                }

                isDone = left >= 0;
                await NoHintIsMissingAsync($"{name}, dead at call {stops}");
                await change(new BlobDocumentStore(options, BlobCalls.Patiently), key);
                await NoHintIsMissingAsync($"{name}, again after call {stops}");
                Assert.True(stops < 20);
            }

            Assert.True(stops > 1, $"{name} was never stopped");
        }
    }

    [Fact]
    public async Task An_answer_that_gets_lost_is_no_conflict_and_the_hints_stay()
    {
        var version = await SaveAsync(First, null);
        var lost = 0;
        calls.After = call => call is { Method: "PUT", Path: ['d', ..] } && call.Path.StartsWith("documents/", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1
            ? throw new IOException("The answer got lost.")
            : Task.CompletedTask;
        Assert.NotNull(await SaveAsync(Second, version));
        Assert.Equal(2, lost);
        Assert.Equal([new DueDuty(Key, Noon.AddHours(1))], await store.DueAsync(DateTimeOffset.MaxValue, 10, Cancel));
        await NoHintIsMissingAsync("after a lost answer");
    }

    [Fact]
    public async Task Whoever_loses_a_race_takes_no_hint_of_the_winner_away()
    {
        var loser = new BlobCalls();
        var goesOn = new TaskCompletionSource();
        var hasHints = new TaskCompletionSource();
        loser.Before = call =>
        {
            if (!call.Path.StartsWith("documents/", StringComparison.Ordinal) || call.Method != "PUT")
            {
                return Task.CompletedTask;
            }

            hasHints.TrySetResult();
            return goesOn.Task;
        };
        var loses = new BlobDocumentStore(options, loser.Configure).SaveAsync(Key, "{}"u8.ToArray(), First, null, Cancel);
        await hasHints.Task;
        Assert.NotNull(await SaveAsync(First, null));
        goesOn.SetResult();
        Assert.Null(await loses);
        Assert.Equal(["a"], (await store.OpenRequestsAsync(10, null, Cancel)).Keys.Select(k => k.Id));
        Assert.Equal([new DueDuty(Key, Noon)], await store.DueAsync(DateTimeOffset.MaxValue, 10, Cancel));
        await NoHintIsMissingAsync("after a race");
    }

    [Fact]
    public async Task A_hint_that_is_too_young_is_not_dropped_since_its_document_may_be_on_its_way()
    {
        await SaveAsync(First, null);
        await new BlobDocumentStore(options with { DropAfter = TimeSpan.FromMinutes(10) }, BlobCalls.Patiently).DropDueAsync(new(Key, Noon), Cancel);
        Assert.Single(await store.DueAsync(DateTimeOffset.MaxValue, 10, Cancel));
        await store.DropDueAsync(new(Key, Noon), Cancel);
        Assert.Empty(await store.DueAsync(DateTimeOffset.MaxValue, 10, Cancel));
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=c2FtYm90;BlobEndpoint=http://127.0.0.1:9/devstoreaccount1;", "cannot be reached")]
    [InlineData(null, "is not there")]
    public async Task An_outage_says_what_to_do_and_no_secret(string? connectionString, string what)
    {
        var away = new BlobDocumentStore(options with { ConnectionString = connectionString ?? options.ConnectionString, Container = "missing" }, calls.Configure);
        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => away.LoadAsync(Key, Cancel));
        Assert.Contains(what, outage.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:AzureBlobs", outage.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2FtYm90", outage.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => away.SaveAsync(Key, "{}"u8.ToArray(), First, null, Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => away.OpenRequestsAsync(1, null, Cancel));
    }

    private async Task<string?> SaveAsync(DocumentIndex index, string? version) => await store.SaveAsync(Key, "{}"u8.ToArray(), index, version, Cancel);

    private static async Task ChangeAsync(BlobDocumentStore store, DocumentKey key, Func<StoredDocument, Task> change)
    {
        if (await store.LoadAsync(key, Cancel) is { } found)
        {
            await change(found);
        }
    }

    /// <summary>Every hint that the document names in its metadata is there.</summary>
    private async Task NoHintIsMissingAsync(string when)
    {
        var blobs = await Container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, "", Cancel).ToListAsync(Cancel);
        var names = blobs.Select(blob => blob.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var document in blobs.Where(blob => blob.Name.StartsWith("documents/", StringComparison.Ordinal)))
        {
            Assert.All(BlobHints.Of(document.Metadata).Names, hint => Assert.True(names.Contains(hint), string.Create(CultureInfo.InvariantCulture, $"{when}: {hint} is missing")));
        }
    }
}
