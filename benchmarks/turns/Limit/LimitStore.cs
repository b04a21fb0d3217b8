using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SamBot.Turns.Limit;

/// <summary>One table with one row for each conversation. Each write is on disk when it returns; writes that come at the same time share a commit.</summary>
internal sealed class LimitStore : IDisposable
{
    private readonly BlockingCollection<(string Id, byte[] Content, TaskCompletionSource Done)> accepted = [];
    private readonly SqliteConnection connection;
    private readonly Thread writer;

    public LimitStore(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText =
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS document (id TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT";
        create.ExecuteNonQuery();
        writer = new Thread(Write) { IsBackground = true };
        writer.Start();
    }

    public Task SaveAsync(string id, byte[] content)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        accepted.Add((id, content, done));
        return done.Task;
    }

    public void Dispose()
    {
        accepted.CompleteAdding();
        writer.Join();
        connection.Dispose();
        accepted.Dispose();
    }

    private void Write()
    {
        using var begin = Prepare("BEGIN IMMEDIATE");
        using var commit = Prepare("COMMIT");
        using var save = Prepare("INSERT INTO document VALUES (@id, @content) ON CONFLICT (id) DO UPDATE SET content = excluded.content");
        var (id, content) = (save.Parameters.Add("@id", SqliteType.Text), save.Parameters.Add("@content", SqliteType.Blob));
        var group = new List<TaskCompletionSource>();
        foreach (var first in accepted.GetConsumingEnumerable())
        {
            begin.ExecuteNonQuery();
            var job = first;
            do
            {
                (id.Value, content.Value) = (job.Id, job.Content);
                save.ExecuteNonQuery();
                group.Add(job.Done);
            }
            while (accepted.TryTake(out job));

            commit.ExecuteNonQuery();
            group.ForEach(done => done.SetResult());
            group.Clear();
        }
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own three.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
