using SamBot.Records;
using SamBot.Storage.Sqlite;
using SamBot.Storage;

namespace SamBot.Tests.Storage;

/// <summary>What goes wrong around a database file becomes one exception that says what to do, and passes when its cause does.</summary>
public sealed class SqliteOutageTests : IDisposable
{
    private static readonly DocumentKey Key = new(DocumentKind.Request, "a");
    private static readonly byte[] Content = "first"u8.ToArray();
    private readonly SqliteFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Another_programs_lock_is_an_outage_and_passes_with_it()
    {
        await using var store = _folder.Store(busyTimeout: TimeSpan.FromMilliseconds(50));
        await store.PrepareAsync(Cancel);
        var version = await store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel);
        using var other = _folder.Connect();
        other.Ask("BEGIN EXCLUSIVE");

        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.SaveAsync(Key, "second"u8.ToArray(), DocumentIndex.None, version, Cancel));

        Assert.Contains("locked", outage.Message, StringComparison.Ordinal);
        Assert.Equal(Content, (await store.LoadAsync(Key, Cancel))!.Content.ToArray());
        other.Ask("COMMIT");
        Assert.NotNull(await store.SaveAsync(Key, "second"u8.ToArray(), DocumentIndex.None, version, Cancel));
    }

    [Fact]
    public async Task All_saves_of_a_failed_group_fail_and_none_is_written()
    {
        await using var store = _folder.Store(busyTimeout: TimeSpan.FromMilliseconds(50));
        await store.PrepareAsync(Cancel);
        using (var other = _folder.Connect())
        {
            other.Ask("BEGIN EXCLUSIVE");
            var saves = Enumerable.Range(0, 20).Select(i => store.SaveAsync(new(DocumentKind.Request, $"r{i}"), Content, new() { OpenSince = DateTimeOffset.UnixEpoch }, null, Cancel)).ToList();
            foreach (var save in saves)
            {
                await Assert.ThrowsAsync<StoreUnavailableException>(() => save);
            }
        }

        Assert.Empty((await store.OpenRequestsAsync(100, null, Cancel)).Keys);
    }

    [Fact]
    public async Task A_full_disk_stops_saves_but_not_reads_until_there_is_room_again()
    {
        var full = false;
        await using var store = _folder.Store(writerOpened: connection => connection.Ask($"PRAGMA max_page_count = {(full ? 1 : 1000000)}"));
        await store.PrepareAsync(Cancel);
        var version = await store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel);
        full = true;
        await BreakWriterAsync(store);

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.SaveAsync(Key, new byte[100_000], DocumentIndex.None, version, Cancel));
            Assert.Contains("no room", outage.Message, StringComparison.Ordinal);
            Assert.Equal(Content, (await store.LoadAsync(Key, Cancel))!.Content.ToArray());
        }

        full = false;
        Assert.NotNull(await store.SaveAsync(Key, new byte[100_000], DocumentIndex.None, version, Cancel));
    }

    [Fact]
    public async Task A_read_only_file_is_an_outage()
    {
        await using (var store = _folder.Store())
        {
            await store.PrepareAsync(Cancel);
            await store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel);
        }
        MarkReadOnly();

        await using var again = _folder.Store();
        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => again.SaveAsync(new(DocumentKind.Request, "b"), Content, DocumentIndex.None, null, Cancel));
        Assert.Contains("may not be written", outage.Message, StringComparison.Ordinal);
        Assert.Equal(Content, (await again.LoadAsync(Key, Cancel))!.Content.ToArray());
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_an_outage()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Path)!);
        await File.WriteAllTextAsync(_folder.Path, string.Concat(Enumerable.Repeat("This is no database. ", 100)), Cancel);
        await using var store = _folder.Store();

        var outage = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(Cancel));

        Assert.Contains("damaged", outage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_an_outage()
    {
        await File.WriteAllTextAsync(Path.GetDirectoryName(_folder.Path)!, "in the way", Cancel);
        await using var store = _folder.Store();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(Cancel));
    }

    [Fact]
    public async Task A_store_that_was_not_prepared_is_an_outage()
    {
        await using var store = _folder.Store();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(Key, Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel));
        Assert.False(File.Exists(_folder.Path));
    }

    /// <summary>Lets one commit fail, so that the writer opens its connection anew.</summary>
    private async Task BreakWriterAsync(SqliteDocumentStore store)
    {
        using var other = _folder.Connect();
        other.Ask("ALTER TABLE document RENAME TO aside");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel));
        other.Ask("ALTER TABLE aside RENAME TO document");
    }

    // The write version in the file's header (byte 18) above 2 makes SQLite treat it as read-only
    // (sqlite.org/fileformat2.html, 1.3.3): also for an administrator, whom file permissions do not stop.
    private void MarkReadOnly()
    {
        using var file = File.OpenWrite(_folder.Path);
        file.Position = 18;
        file.WriteByte(3);
    }
}
