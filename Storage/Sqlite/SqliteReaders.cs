using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SamBot.Storage.Sqlite;

/// <summary>
/// Connections for reading, kept for later calls. There are as many as have ever been used at once. In WAL mode they do not wait for the
/// writer and do not hold it up.
/// </summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<SqliteReadSession> idle = [];
    private volatile bool disposed;

    /// <summary>Reads on the caller's thread. A read takes microseconds, which is less than a switch to another thread would take.</summary>
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
            // A connection that failed may be in any state, so it is not used again.
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
