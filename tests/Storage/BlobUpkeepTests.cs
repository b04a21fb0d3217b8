using Azure.Storage.Blobs;
using SamBot.Records;
using SamBot.Storage.Blobs;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Storage;

/// <summary>What a check finds among blobs that only blobs can have: hints and documents that come apart.</summary>
public sealed class BlobUpkeepTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DocumentKey Key = new(DocumentKind.Request, "a");
    private static readonly DocumentKey Long = new(DocumentKind.Request, new string('/', 512));
    private static readonly DocumentIndex Index = new() { ContactId = "ann", CreatedAt = Noon, OpenSince = Noon, DueAt = Noon, Reference = "K7F-3QD" };
    private BlobOptions options = null!;
    private BlobDocumentStore store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private BlobContainerClient Container => new(options.ConnectionString, options.Container);

    public async ValueTask InitializeAsync()
    {
        options = await azurite.ContainerAsync();
        store = new BlobDocumentStore(options, BlobCalls.Patiently);
        await store.PrepareAsync(Cancel);
        foreach (var key in new[] { Key, Long })
        {
            await store.SaveAsync(key, "{}"u8.ToArray(), Index, null, Cancel);
        }
    }

    public async ValueTask DisposeAsync() => await Container.DeleteIfExistsAsync();

    [Theory]
    [InlineData("open/")]
    [InlineData("contact/")]
    [InlineData("due/")]
    [InlineData("reference/")]
    public async Task A_hint_that_is_gone_is_missed_and_written_anew(string folder)
    {
        foreach (var name in await NamesAsync(folder))
        {
            await Container.DeleteBlobAsync(name, cancellationToken: Cancel);
        }

        Assert.Equal([HintFault.Missing, HintFault.Missing], (await CheckAsync()).Select(f => f.Fault));
        Assert.Equal(2, (await CheckAsync(repair: true)).Count);

        Assert.Empty(await CheckAsync());
        await BothAreFoundAsync();
    }

    [Fact]
    public async Task A_hint_that_lost_the_id_beside_its_name_is_missed_and_written_anew()
    {
        foreach (var name in (await NamesAsync("open/")).Where(name => name.Contains('~', StringComparison.Ordinal)))
        {
            await Container.GetBlobClient(name).SetMetadataAsync(new Dictionary<string, string>(), cancellationToken: Cancel);
        }

        Assert.Equal([new HintFinding(Long, HintKind.Open, HintFault.Missing, IsRepaired: true)], await CheckAsync(repair: true));

        Assert.Empty(await CheckAsync());
        await BothAreFoundAsync();
    }

    [Fact]
    public async Task A_document_that_lost_its_metadata_gets_its_hints_again_and_the_old_ones_go()
    {
        await Container.GetBlobClient(BlobNames.Document(Key)).SetMetadataAsync(new Dictionary<string, string>(), cancellationToken: Cancel);

        var findings = await CheckAsync(repair: true);

        Assert.Equal(
            ["Contact Missing", "Contact Stray", "Due Missing", "Due Stray", "Open Missing", "Open Stray", "Reference Missing", "Reference Stray"],
            findings.Select(f => $"{f.Hint} {f.Fault}").Order(StringComparer.Ordinal));
        Assert.Empty(await CheckAsync());
        await BothAreFoundAsync();
        Assert.Equal(10, (await NamesAsync("")).Count);
    }

    [Fact]
    public async Task A_stray_hint_is_found_and_removed_unless_it_is_young()
    {
        // A save that died before the document, and a deletion that died before the hints.
        await Container.UploadBlobAsync(BlobNames.Open(new(DocumentKind.Request, "gone"), Noon) + "0000000000000000", BinaryData.FromString(""), Cancel);
        await Container.UploadBlobAsync(BlobNames.Due(new(DocumentKind.Conversation, "gone"), Noon) + "0000000000000000", BinaryData.FromString(""), Cancel);
        await Container.UploadBlobAsync(BlobNames.Contact(Key, "bob", Noon) + "0000000000000000", BinaryData.FromString(""), Cancel);
        await Container.UploadBlobAsync(BlobNames.Reference(new(DocumentKind.Request, "gone"), "K7F-3QD") + "0000000000000000", BinaryData.FromString(""), Cancel);
        // Nobody's, so nobody's to remove.
        await Container.UploadBlobAsync("open/holiday", BinaryData.FromString(""), Cancel);

        var young = new BlobDocumentStore(options with { DropAfter = TimeSpan.FromMinutes(10) }, BlobCalls.Patiently);
        Assert.Equal((0, 4), await CountAsync(young, repair: true));
        Assert.Equal((4, 0), await CountAsync(store, repair: false));
        Assert.Equal((4, 0), await CountAsync(store, repair: true));

        Assert.Equal((0, 0), await CountAsync(store, repair: false));
        Assert.Equal(11, (await NamesAsync("")).Count);
        await BothAreFoundAsync();
    }

    [Fact]
    public async Task A_document_that_an_older_release_saved_over_is_still_found_by_its_reference_and_is_put_right()
    {
        // That release does not know the hint: it writes metadata without it, and leaves the hint's blob where it is.
        var document = Container.GetBlobClient(BlobNames.Document(Key));
        var metadata = (await document.GetPropertiesAsync(cancellationToken: Cancel)).Value.Metadata;
        await document.SetMetadataAsync(metadata.Where(m => m.Key != "reference").ToDictionary(), cancellationToken: Cancel);
        await BothAreFoundAsync();

        // This release saves it next.
        var next = new BlobDocumentStore(options, BlobCalls.Patiently);
        Assert.NotNull(await next.SaveAsync(Key, "{}"u8.ToArray(), Index, (await next.LoadAsync(Key, Cancel))!.Version, Cancel));
        await BothAreFoundAsync();

        Assert.Equal([new HintFinding(Key, HintKind.Reference, HintFault.Stray, IsRepaired: true)], await CheckAsync(repair: true));
        Assert.Empty(await CheckAsync());
        await BothAreFoundAsync();
    }

    [Fact]
    public async Task A_repair_that_dies_anywhere_loses_no_hint_and_is_done_by_the_next()
    {
        for (var stops = 0; ; stops++)
        {
            await Container.DeleteBlobAsync((await NamesAsync("due/"))[0], cancellationToken: Cancel);
            var left = stops;
            var dies = new BlobCalls { Before = _ => Interlocked.Decrement(ref left) >= 0 ? Task.CompletedTask : throw new IOException("killed") };
            try
            {
                await CountAsync(new BlobDocumentStore(options, dies.Configure), repair: true);
            }
            catch (StoreUnavailableException)
            {
            }

            await CheckAsync(repair: true);
            Assert.Empty(await CheckAsync());
            await BothAreFoundAsync();
            if (left >= 0)
            {
                break;
            }

            Assert.True(stops < 60);
        }
    }

    private async Task BothAreFoundAsync()
    {
        Assert.Equal(2, (await store.OpenRequestsAsync(10, null, Cancel)).Keys.Intersect([Key, Long]).Count());
        Assert.Equal(2, (await store.RequestsOfAsync("ann", 10, null, Cancel)).Keys.Intersect([Key, Long]).Count());
        Assert.Equal(2, (await store.RequestsByReferenceAsync("K7F-3QD", 10, Cancel)).Intersect([Key, Long]).Count());
        Assert.Equal(2, (await store.DueAsync(Noon, 10, Cancel)).Select(d => d.Key).Intersect([Key, Long]).Count());
    }

    private async Task<List<string>> NamesAsync(string folder) =>
        await Container.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, folder, Cancel).Select(blob => blob.Name).ToListAsync(Cancel);

    private static async Task<(int Findings, int Young)> CountAsync(BlobDocumentStore checking, bool repair)
    {
        var parts = await PartsAsync(checking, repair);
        return (parts.Sum(p => p.Findings.Count), parts.Sum(p => p.Young));
    }

    private async Task<List<HintFinding>> CheckAsync(bool repair = false) => [.. (await PartsAsync(store, repair)).SelectMany(p => p.Findings)];

    private static async Task<List<HintCheck>> PartsAsync(BlobDocumentStore checking, bool repair)
    {
        var parts = new List<HintCheck>();
        do
        {
            parts.Add(await checking.CheckHintsAsync(_ => Index, repair, 3, parts.LastOrDefault()?.Continuation, Cancel));
        }
        while (parts[^1].Continuation is not null);
        return parts;
    }
}
