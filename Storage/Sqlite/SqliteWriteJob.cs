namespace SamBot.Storage.Sqlite;

/// <summary>One write that waits for its commit.</summary>
/// <param name="write">The write.</param>
/// <param name="isAlone">Whether it must run outside a transaction, and so cannot share one.</param>
internal sealed class SqliteWriteJob(Func<SqliteWriteSession, bool> write, bool isAlone)
{
    // Asynchronously, because a caller's continuation on the writer's thread would hold up the other writes.
    private readonly TaskCompletionSource<bool> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool hit;

    public bool IsAlone => isAlone;

    /// <summary>Completed after the commit: whether the write found what it expected.</summary>
    public Task<bool> Done => done.Task;

    public void Run(SqliteWriteSession session) => hit = write(session);

    public void Committed() => done.SetResult(hit);

    public void Failed(Exception fault) => done.SetException(fault);
}
