using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SamBot.Storage.Sqlite;

/// <summary>Reading connections, kept for the next call; as many as ever read at once. In WAL mode they neither wait for the writer nor hold it up.</summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<SqliteReadSession> idle = [];
    private volatile bool disposed;

    /// <summary>Runs on the caller's thread: a read takes microseconds, less than handing it over would.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteReadSession, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(SqliteDocumentStore));
            return Task.FromResult(Read(read));
        }
        catch (SqliteException outage)
        {
            return Task.FromException<T>(file.Unavailable(outage));
        }
        catch (Exception fault)
        {
            return Task.FromException<T>(fault);
        }
    }

    public void Dispose()
    {
        disposed = true;
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private T Read<T>(Func<SqliteReadSession, T> read)
    {
        if (!idle.TryTake(out var session))
        {
            session = Open();
        }

        T result;
        try
        {
            result = read(session);
        }
        catch
        {
            // A connection that failed is not used again.
            session.Dispose();
            throw;
        }
        idle.Add(session);
        if (disposed)
        {
            Dispose();
        }

        return result;
    }

    private SqliteReadSession Open()
    {
        var connection = file.Open();
        try
        {
            return new SqliteReadSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
