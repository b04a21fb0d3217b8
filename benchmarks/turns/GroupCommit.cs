using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace SamBot.Turns;

/// <summary>One writer thread: all writes that wait share a transaction, which is on disk before any of them is answered.</summary>
internal sealed class GroupCommit : IDisposable
{
    private readonly Channel<(string Id, byte[] Content, TaskCompletionSource Done)> waiting = Channel.CreateUnbounded<(string, byte[], TaskCompletionSource)>();
    private readonly SqliteConnection connection;
    private readonly Thread writer;

    public GroupCommit(string file)
    {
        connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var prepare = connection.CreateCommand();
        prepare.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS document (id TEXT PRIMARY KEY, content BLOB NOT NULL)";
        prepare.ExecuteNonQuery();
        writer = new Thread(Write) { IsBackground = true };
        writer.Start();
    }

    public Task WriteAsync(string id, byte[] content)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Writer.TryWrite((id, content, done));
        return done.Task;
    }

    public void Dispose()
    {
        waiting.Writer.Complete();
        writer.Join();
        connection.Dispose();
    }

    private void Write()
    {
        using var upsert = connection.CreateCommand();
        upsert.CommandText = "INSERT INTO document (id, content) VALUES (@id, @content) ON CONFLICT (id) DO UPDATE SET content = @content";
        var (id, content) = (upsert.Parameters.Add("@id", SqliteType.Text), upsert.Parameters.Add("@content", SqliteType.Blob));
        List<TaskCompletionSource> written = [];
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            using (var transaction = connection.BeginTransaction())
            {
                upsert.Transaction = transaction;
                while (waiting.Reader.TryRead(out var next))
                {
                    (id.Value, content.Value) = (next.Id, next.Content);
                    upsert.ExecuteNonQuery();
                    written.Add(next.Done);
                }

                transaction.Commit();
            }

            written.ForEach(done => done.SetResult());
            written.Clear();
        }
    }
}
