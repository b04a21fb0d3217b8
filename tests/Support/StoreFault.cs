using Microsoft.Data.Sqlite;
using SamBot.Storage.Blobs;
using SamBot.Storage;
using SamBot.Tests.Storage;

namespace SamBot.Tests.Support;

/// <summary>A store that a test breaks and mends.</summary>
internal sealed class StoreFault(string name, Func<CancellationToken, Task<IDocumentStore>> open, Action<bool> turn)
{
    // What fills a page, and what fills what is left of it.
    private static readonly int[] Sizes = [3000, 1000, 300, 100, 30];

    /// <summary>Opens the store, which works.</summary>
    public Task<IDocumentStore> OpenAsync(CancellationToken cancellationToken) => open(cancellationToken);

    /// <summary>Breaks it.</summary>
    public void Break() => turn(true);

    /// <summary>Mends it.</summary>
    public void Mend() => turn(false);

    public override string ToString() => name;

    /// <summary>By hand, on SQLite: some calls fail before they do anything, or after they did it.</summary>
    public static StoreFault OfCalls(string name, SqliteFolder folder, Func<string, bool> before, Func<string, bool> after)
    {
        var calls = new StoreCalls(folder.Store());
        return new(name, _ => Task.FromResult<IDocumentStore>(calls), broken =>
        {
            calls.Before = call => broken && before(call) ? throw new StoreUnavailableException("as told") : Task.CompletedTask;
            calls.After = call => broken && after(call) ? throw new StoreUnavailableException("as told") : Task.CompletedTask;
        });
    }

    /// <summary>SQLite's own: the file may not be written.</summary>
    public static StoreFault OfReadOnly(string name, SqliteFolder folder) => OfWriter(name, folder, (writer, broken) => writer.Ask($"PRAGMA query_only = {(broken ? 1 : 0)}"));

    /// <summary>SQLite's own: there is no room for another page, and what is left within the pages is taken.</summary>
    public static StoreFault OfFullDisk(string name, SqliteFolder folder) => OfWriter(name, folder, (writer, broken) =>
    {
        writer.Ask("CREATE TABLE IF NOT EXISTS filler (x)");
        writer.Ask($"PRAGMA max_page_count = {(broken ? 1 : 1_000_000)}");
        foreach (var size in broken ? Sizes : [])
        {
            while (HasRoom(writer, size))
            {
            }
        }
    });

    private static bool HasRoom(SqliteConnection writer, int size)
    {
        try
        {
            writer.Ask($"INSERT INTO filler VALUES (zeroblob({size}))");
            return true;
        }
        catch (SqliteException full) when (full.SqliteErrorCode == 13)
        {
            return false;
        }
    }

    private static StoreFault OfWriter(string name, SqliteFolder folder, Action<SqliteConnection, bool> turn)
    {
        SqliteConnection? writer = null;
        var isBroken = false;
        var store = folder.Store(TimeSpan.FromMilliseconds(50), connection =>
        {
            writer = connection;
            turn(connection, isBroken);
        });
        return new(name, _ => Task.FromResult<IDocumentStore>(store), broken =>
        {
            isBroken = broken;
            // Nothing is under way when a test breaks the store. A connection that failed was closed, and the next one is told as it is opened.
            if (writer is { State: System.Data.ConnectionState.Open })
            {
                turn(writer, broken);
            }
        });
    }

    /// <summary>Another program keeps the file locked.</summary>
    public static StoreFault OfLock(string name, SqliteFolder folder)
    {
        SqliteConnection? other = null;
        return new(name, _ => Task.FromResult<IDocumentStore>(folder.Store(TimeSpan.FromMilliseconds(50))), broken =>
        {
            other ??= folder.Connect();
            other.Ask(broken ? "BEGIN IMMEDIATE" : "COMMIT");
            if (!broken)
            {
                other.Dispose();
                other = null;
            }
        });
    }

    /// <summary>The service, or a proxy before it, answers so.</summary>
    public static StoreFault OfBlobs(string name, BlobOptions options, Func<(string Method, string Path), int?> answers)
    {
        var calls = new BlobCalls();
        return new(name, _ => Task.FromResult<IDocumentStore>(new BlobDocumentStore(options, calls.Configure)), broken => calls.Answer = broken ? answers : _ => null);
    }
}
