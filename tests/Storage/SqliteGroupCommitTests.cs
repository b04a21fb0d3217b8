using SQLitePCL;
using SamBot.Records;
using SamBot.Storage.Sqlite;
using SamBot.Storage;

namespace SamBot.Tests.Storage;

/// <summary>Saves that arrive during a commit share the next one, and its fate. Each test holds the first commit until the others have arrived.</summary>
public sealed class SqliteGroupCommitTests : IDisposable
{
    private static readonly byte[] Content = "{}"u8.ToArray();
    private readonly SqliteFolder _folder = new();
    private readonly TaskCompletionSource _committing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _go = new();
    private int _commits;
    private int _commitToFail;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _go.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Saves_that_arrive_during_a_commit_share_the_next_one()
    {
        await using var store = await PreparedAsync();
        var first = await FirstAsync(store);
        var others = Others(store);
        Assert.All(others, save => Assert.False(save.IsCompleted));
        _go.Set();

        Assert.NotNull(await first);
        Assert.All(await Task.WhenAll(others), Assert.NotNull);
        Assert.Equal(2, _commits);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_its_whole_group_and_no_other()
    {
        _commitToFail = 2;
        await using var store = await PreparedAsync();
        var first = await FirstAsync(store);
        var others = Others(store);
        _go.Set();

        Assert.NotNull(await first);
        foreach (var save in others)
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => save);
        }

        Assert.Equal([Key("first")], (await store.OpenRequestsAsync(100, null, Cancel)).Keys);
        Assert.All(await Task.WhenAll(Others(store)), Assert.NotNull);
    }

    [Fact]
    public async Task A_conflict_leaves_the_rest_of_its_group_alone()
    {
        await using var store = await PreparedAsync();
        var first = await FirstAsync(store);
        var before = Others(store);
        var conflict = SaveAsync(store, "first");
        var after = SaveAsync(store, "after");
        _go.Set();

        Assert.NotNull(await first);
        Assert.Null(await conflict);
        Assert.NotNull(await after);
        Assert.All(await Task.WhenAll(before), Assert.NotNull);
        Assert.Equal(2, _commits);
    }

    [Fact]
    public async Task Of_two_saves_of_one_version_in_a_group_the_first_stands()
    {
        await using var store = await PreparedAsync();
        var first = await FirstAsync(store);
        var (one, two) = (SaveAsync(store, "same"), SaveAsync(store, "same"));
        _go.Set();
        await first;

        Assert.NotNull(await one);
        Assert.Null(await two);
    }

    [Fact]
    public async Task A_cancelled_caller_stops_waiting_and_its_save_still_happens()
    {
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var store = await PreparedAsync();
        var first = await FirstAsync(store);
        var given = store.SaveAsync(Key("given up"), Content, DocumentIndex.None, null, cancelling.Token);

        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Null(await store.LoadAsync(Key("given up"), Cancel));
        _go.Set();
        await first;
        await SaveAsync(store, "next");

        Assert.NotNull(await store.LoadAsync(Key("given up"), Cancel));
    }

    private static DocumentKey Key(string id) => new(DocumentKind.Request, id);

    private static Task<string?> SaveAsync(SqliteDocumentStore store, string id) =>
        store.SaveAsync(Key(id), Content, new() { OpenSince = DateTimeOffset.UnixEpoch }, null, Cancel);

    private static List<Task<string?>> Others(SqliteDocumentStore store) =>
        [.. Enumerable.Range(0, 20).Select(i => SaveAsync(store, $"other {i}"))];

    /// <summary>A save that hangs in its commit until told to go.</summary>
    private async Task<Task<string?>> FirstAsync(SqliteDocumentStore store)
    {
        var saving = SaveAsync(store, "first");
        await _committing.Task.WaitAsync(Cancel);
        return saving;
    }

    private async Task<SqliteDocumentStore> PreparedAsync()
    {
        var store = _folder.Store(writerOpened: connection => raw.sqlite3_commit_hook(connection.Handle, _ => OnCommit(), null));
        await store.PrepareAsync(Cancel);
        return store;
    }

    // SQLite calls this at each commit; other than 0 makes the commit fail.
    private int OnCommit()
    {
        _committing.TrySetResult();
        _go.Wait(TimeSpan.FromSeconds(30));
        return ++_commits == _commitToFail ? 1 : 0;
    }
}
