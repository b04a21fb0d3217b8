using Microsoft.Data.Sqlite;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage.Sqlite;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Storage;

/// <summary>What only SQLite promises: durability, migrations, closing.</summary>
public sealed class SqliteStoreTests : IDisposable
{
    private static readonly DocumentKey Key = new(DocumentKind.Request, "a");
    private static readonly byte[] Content = "first"u8.ToArray();
    private readonly SqliteFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_writer_logs_ahead_and_syncs_every_commit()
    {
        string? journal = null, synchronous = null, patience = null;
        await using var store = _folder.Store(writerOpened: connection =>
            (journal, synchronous, patience) = (connection.Ask("PRAGMA journal_mode"), connection.Ask("PRAGMA synchronous"), connection.Ask("PRAGMA busy_timeout")));
        await store.PrepareAsync(Cancel);

        await store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel);

        Assert.Equal(("wal", "2", "5000"), (journal, synchronous, patience));
    }

    [Fact]
    public async Task A_reported_save_is_in_the_file_for_everybody_before_the_store_closes()
    {
        await using var store = _folder.Store();
        await store.PrepareAsync(Cancel);

        await store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel);

        using var other = _folder.Connect();
        Assert.Equal("1", other.Ask("SELECT count(*) FROM document WHERE id = 'a'"));
    }

    [Fact]
    public async Task Disposing_finishes_what_was_accepted_and_refuses_the_rest()
    {
        var store = _folder.Store();
        await store.PrepareAsync(Cancel);
        var saves = Enumerable.Range(0, 500).Select(i => store.SaveAsync(new(DocumentKind.Request, $"r{i}"), Content, DocumentIndex.None, null, Cancel)).ToList();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(saves), Assert.NotNull);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.LoadAsync(Key, Cancel));
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_closed_store_leaves_one_file_that_can_be_copied()
    {
        var store = _folder.Store();
        await store.PrepareAsync(Cancel);
        await store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel);
        await store.LoadAsync(Key, Cancel);

        await store.DisposeAsync();

        Assert.Equal([_folder.Path], Directory.GetFiles(Path.GetDirectoryName(_folder.Path)!));
    }

    [Fact]
    public async Task A_reader_who_holds_the_log_is_told_about_and_the_purge_is_done_when_they_let_go()
    {
        await using var store = _folder.Store(busyTimeout: TimeSpan.FromMilliseconds(50));
        await store.PrepareAsync(Cancel);
        var version = await store.SaveAsync(Key, "geheimwoord"u8.ToArray(), DocumentIndex.None, null, Cancel);
        using var reader = _folder.Connect();
        reader.Ask("BEGIN; SELECT count(*) FROM document");
        await store.DeleteAsync(Key, version!, Cancel);

        var held = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PurgeAsync(Cancel));
        Assert.Contains("kept its log in use", held.Message, StringComparison.Ordinal);
        Assert.NotNull(await store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel));
        reader.Ask("COMMIT");
        await store.PurgeAsync(Cancel);

        Assert.Equal("first", System.Text.Encoding.UTF8.GetString((await store.LoadAsync(Key, Cancel))!.Content.Span));
        Assert.Equal(0, new FileInfo(_folder.Path + "-wal").Length);
        Assert.DoesNotContain("geheimwoord", System.Text.Encoding.Latin1.GetString(await ReadAsync(_folder.Path)), StringComparison.Ordinal);

        static async Task<byte[]> ReadAsync(string path)
        {
            await using var open = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            await open.ReadExactlyAsync(bytes, Cancel);
            return bytes;
        }
    }

    [Fact]
    public async Task An_empty_database_of_schema_0_is_migrated()
    {
        using (var other = _folder.Connect())
        {
            Assert.Equal("0", other.Ask("VACUUM; PRAGMA user_version"));
        }

        await using var store = _folder.Store();

        await store.PrepareAsync(Cancel);

        using var migrated = _folder.Connect();
        Assert.Equal($"{SqliteSchema.Migrations.Count}", migrated.Ask("PRAGMA user_version"));
        Assert.NotNull(await store.SaveAsync(Key, Content, DocumentIndex.None, null, Cancel));
    }

    [Fact]
    public async Task A_file_of_the_release_before_the_words_gets_them_for_its_requests()
    {
        using (var before = _folder.Connect())
        {
            before.CreateFunction("reference_of", (string id) => Reference.Of(id).ToString());
            before.Ask(SqliteSchema.Migrations[0] + SqliteSchema.Migrations[1] + "PRAGMA user_version = 2");
            var stored = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "tests", "Storage", "Documents", "request.schema1.json"));
            before.Ask($"INSERT INTO document (kind, id, version, contact, created, content) VALUES (1, 'sent', 1, 'ann', 7, CAST('{stored.Replace("'", "''", StringComparison.Ordinal)}' AS BLOB)), (1, 'broken', 1, 'ann', 7, x'7b7d')");
        }

        await using var store = _folder.Store();
        await store.PrepareAsync(Cancel);
        var document = DocumentReader.Standard.Request((await store.LoadAsync(new(DocumentKind.Request, "sent"), Cancel))!.Content.Span, out _)!;
        var words = RequestWords.Of(document.Id, (MeetingRequest.Submitted)document.Request).Split(' ');
        Assert.InRange(words.Length, 8, 60);
        foreach (var word in words)
        {
            Assert.Equal([new DocumentKey(DocumentKind.Request, "sent")], await store.RequestsByWordAsync(word, 9, Cancel));
        }
    }

    [Fact]
    public async Task A_file_of_the_release_before_the_references_gets_them_for_its_requests()
    {
        using (var before = _folder.Connect())
        {
            before.Ask(SqliteSchema.Migrations[0] + "PRAGMA user_version = 1");
            before.Ask("INSERT INTO document (kind, id, version, contact, content) VALUES (1, 'sent', 1, 'ann', x'7b7d'), (1, 'erased', 1, NULL, x'7b7d'), (0, 'ann', 1, 'ann', x'7b7d')");
        }

        await using var store = _folder.Store();
        await store.PrepareAsync(Cancel);

        Assert.Equal([new DocumentKey(DocumentKind.Request, "sent")], await store.RequestsByReferenceAsync(Reference.Of("sent").ToString(), 9, Cancel));
        foreach (var other in new[] { "erased", "ann" })
        {
            Assert.Empty(await store.RequestsByReferenceAsync(Reference.Of(other).ToString(), 9, Cancel));
        }

        // An instance of that release may go on for a moment. It saves as it did before.
        using var older = _folder.Connect();
        older.Ask("UPDATE document SET version = 2, contact = 'ann', content = x'7b7d' WHERE kind = 1 AND id = 'sent' AND version = 1");
        Assert.Single(await store.RequestsByReferenceAsync(Reference.Of("sent").ToString(), 9, Cancel));
    }

    [Fact]
    public void Migrations_run_once_each_and_in_order()
    {
        using var connection = _folder.Connect();
        SqliteSchema.Migrate(connection, ["CREATE TABLE step (n INTEGER)"]);
        connection.Ask("INSERT INTO step VALUES (1)");

        string[] all = ["CREATE TABLE step (n INTEGER)", "UPDATE step SET n = n + 1", "UPDATE step SET n = n * 10"];
        SqliteSchema.Migrate(connection, all);
        SqliteSchema.Migrate(connection, all);

        Assert.Equal("20", connection.Ask("SELECT n FROM step"));
        Assert.Equal("3", connection.Ask("PRAGMA user_version"));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_file_at_the_one_before()
    {
        using var connection = _folder.Connect();

        Assert.Throws<SqliteException>(() => SqliteSchema.Migrate(connection, ["CREATE TABLE step (n INTEGER)", "CREATE TABLE half (n INTEGER); no such statement"]));

        Assert.Equal("1", connection.Ask("PRAGMA user_version"));
        Assert.Equal("step", connection.Ask("SELECT group_concat(name) FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_newer_programs_file_is_refused_and_left_alone()
    {
        using (var other = _folder.Connect())
        {
            other.Ask("PRAGMA user_version = 99");
        }

        await using var store = _folder.Store();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PrepareAsync(Cancel));

        Assert.Contains("newer release", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Path, refusal.Message, StringComparison.Ordinal);
        using var after = _folder.Connect();
        Assert.Equal(("99", "0"), (after.Ask("PRAGMA user_version"), after.Ask("SELECT count(*) FROM sqlite_schema")));
    }

    [Fact]
    public async Task Two_programs_may_prepare_one_file_at_once()
    {
        var stores = Enumerable.Range(0, 8).Select(_ => _folder.Store()).ToList();

        await Task.WhenAll(stores.Select(store => store.PrepareAsync(Cancel)));

        Assert.NotNull(await stores[0].SaveAsync(Key, Content, DocumentIndex.None, null, Cancel));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }
}
