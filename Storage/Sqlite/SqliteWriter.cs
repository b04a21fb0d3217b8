using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SamBot.Storage.Sqlite;

/// <summary>
/// The one writer. Writes that arrive during a commit share the next one, since a durable commit of many writes costs about as much as of one.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    // A limit, so that the first write of a group does not wait long for the others.
    private const int MostPerCommit = 256;

    private readonly BlockingCollection<SqliteWriteJob> accepted = [];
    private readonly SqliteFile file;
    private readonly Action<SqliteConnection>? opened;
    private readonly Task loop;
    private SqliteWriteSession? session;

    public SqliteWriter(SqliteFile file, Action<SqliteConnection>? opened)
    {
        this.file = file;
        this.opened = opened;
        // The loop has a thread of its own, because SQLite's calls block and a busy thread pool must not hold up the writes.
        loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public Task<bool> RunAsync(Func<SqliteWriteSession, bool> write, CancellationToken cancellationToken) => RunAsync(write, isAlone: false, cancellationToken);

    /// <summary>Runs a write between two commits, outside any transaction. Other writes wait for it in the queue, not for its lock.</summary>
    public Task<bool> RunAloneAsync(Func<SqliteWriteSession, bool> write, CancellationToken cancellationToken) =>
        RunAsync(write, isAlone: true, cancellationToken);

    private Task<bool> RunAsync(Func<SqliteWriteSession, bool> write, bool isAlone, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }

        var job = new SqliteWriteJob(write, isAlone);
        try
        {
            accepted.Add(job, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            return Task.FromException<bool>(new ObjectDisposedException(nameof(SqliteDocumentStore)));
        }
        return job.Done.WaitAsync(cancellationToken);
    }

    /// <summary>Finishes the writes that were accepted.</summary>
    public async ValueTask DisposeAsync()
    {
        accepted.CompleteAdding();
        await loop;
    }

    private void Loop()
    {
        var group = new List<SqliteWriteJob>(MostPerCommit);
        foreach (var first in accepted.GetConsumingEnumerable())
        {
            for (var job = first; job is not null;)
            {
                group.Add(job);
                SqliteWriteJob? next = null;
                while (!job.IsAlone && group.Count < MostPerCommit && accepted.TryTake(out next) && !next.IsAlone)
                {
                    group.Add(next);
                    next = null;
                }

                Commit(group);
                group.Clear();
                job = next;
            }
        }
        Close();
    }

    private void Commit(List<SqliteWriteJob> group)
    {
        try
        {
            session ??= OpenSession();
            var isTransaction = !group[0].IsAlone;
            if (isTransaction)
            {
                session.Begin();
            }

            foreach (var job in group)
            {
                job.Run(session);
            }

            if (isTransaction)
            {
                session.Commit();
            }
        }
        catch (Exception fault)
        {
            // Closing undoes the transaction in any state. A new connection is the safest way to go on.
            Close();
            foreach (var job in group)
            {
                job.Failed(fault is SqliteException outage ? file.Unavailable(outage) : fault);
            }

            return;
        }
        foreach (var job in group)
        {
            job.Committed();
        }
    }

    private SqliteWriteSession OpenSession()
    {
        var connection = file.Open();
        try
        {
            opened?.Invoke(connection);
            return new SqliteWriteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Close()
    {
        session?.Dispose();
        session = null;
    }
}
