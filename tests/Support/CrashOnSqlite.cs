using SamBot.Storage.Sqlite;
using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>A file; the store's own operations are the steps, since each is one commit or one read.</summary>
internal sealed class CrashOnSqlite : CrashPlace
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-crash-");
    private int runs;

    private string Kept => Path.Combine(folder.FullName, "kept.db");

    private string Now => Path.Combine(folder.FullName, $"run{runs}.db");

    public override IDocumentStore Open(CrashSteps? steps)
    {
        var calls = new StoreCalls(new SqliteDocumentStore(new SqliteOptions { Path = Now }));
        if (steps is not null)
        {
            (calls.Before, calls.After) = (steps.BeforeAsync, steps.AfterAsync);
        }

        return calls;
    }

    public override Task KeepAsync()
    {
        File.Copy(Now, Kept);
        return Task.CompletedTask;
    }

    public override Task RestoreAsync()
    {
        File.Delete(Now);
        runs++;
        File.Copy(Kept, Now);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
