using Microsoft.Data.Sqlite;
using SamBot.Records;

namespace SamBot.Storage.Sqlite;

/// <summary>
/// Documents in one SQLite file, for one machine. A save returns after it is on disk. Saves that come at the same time share a commit.
/// Disposing finishes the writes that were accepted.
/// </summary>
public sealed partial class SqliteDocumentStore : IDocumentStore, IAsyncDisposable
{
    private readonly SqliteFile file;
    private readonly SqliteReaders readers;
    private readonly SqliteWriter writer;

    /// <summary>Creates the store. Nothing is opened until <see cref="PrepareAsync"/>.</summary>
    /// <param name="options">Names the file.</param>
    /// <param name="busyTimeout">
    /// The wait for another program's lock before it counts as an outage; 5 seconds when null. The library waits at least one second.
    /// </param>
    public SqliteDocumentStore(SqliteOptions options, TimeSpan? busyTimeout = null)
        : this(options, busyTimeout, writerOpened: null)
    {
    }

    // Tests get the writer's connection each time it is opened, also after an outage, to watch and limit it.
    internal SqliteDocumentStore(SqliteOptions options, TimeSpan? busyTimeout, Action<SqliteConnection>? writerOpened)
    {
        ArgumentNullException.ThrowIfNull(options);
        file = new SqliteFile(options.Path, busyTimeout ?? TimeSpan.FromSeconds(5));
        readers = new SqliteReaders(file);
        writer = new SqliteWriter(file, writerOpened);
    }

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => Task.Run(Prepare, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredDocument?> LoadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return readers.ReadAsync(session => session.Load(key), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string?> SaveAsync(
        DocumentKey key, ReadOnlyMemory<byte> content, DocumentIndex index, string? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(index);
        var expected = version is null ? null : SqliteVersion.Number(version);
        if (version is not null && expected is null)
        {
            return null;
        }

        // A caller that cancels may reuse its buffer before the write happens, so the bytes are copied.
        var bytes = content.ToArray();
        var next = SqliteVersion.Draw();
        var written = await writer.RunAsync(
            session => expected is { } old ? session.Update(key, bytes, index, next, old) : session.Insert(key, bytes, index, next),
            cancellationToken);
        return written ? SqliteVersion.Text(next) : null;
    }

    /// <inheritdoc/>
    public Task<bool> DeleteAsync(DocumentKey key, string version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(version);
        return SqliteVersion.Number(version) is { } expected
            ? writer.RunAsync(session => session.Delete(key, expected), cancellationToken)
            : Task.FromResult(false);
    }

    /// <inheritdoc/>
    public Task<DocumentPage> OpenRequestsAsync(int limit, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var after = continuation is null ? SqlitePosition.BeforeOldest : SqlitePosition.Parse(continuation);
        return readers.ReadAsync(session => session.Open(limit, after), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DocumentPage> RequestsOfAsync(string contactId, int limit, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contactId);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var before = continuation is null ? SqlitePosition.AfterNewest : SqlitePosition.Parse(continuation);
        return readers.ReadAsync(session => session.OfContact(contactId, limit, before), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentKey>> RequestsByReferenceAsync(string reference, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return readers.ReadAsync(session => session.ByReference(reference, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentKey>> RequestsByWordAsync(string beginning, int limit, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(beginning);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return readers.ReadAsync(session => session.ByWord(beginning, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueDuty>> DueAsync(DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return readers.ReadAsync(session => session.Due(until, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task DropDueAsync(DueDuty duty, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return writer.RunAsync(session => session.DropDue(duty), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        readers.Dispose();
    }

    private void Prepare()
    {
        try
        {
            file.Prepare();
        }
        catch (SqliteException outage)
        {
            throw file.Unavailable(outage);
        }
    }
}
