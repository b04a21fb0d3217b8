using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SamBot.Storage.Sqlite;

/// <summary>The database file. Opens connections to it, and tells operators what is wrong with it.</summary>
internal sealed class SqliteFile(string path, TimeSpan busyTimeout)
{
    private readonly string path = Path.GetFullPath(path);

    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The directory of {path} cannot be made. Check Storage:Sqlite:Path, and that the bot's account may write there.", fault);
        }

        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        Run(connection, "PRAGMA journal_mode = WAL");
        SqliteSchema.Migrate(connection, SqliteSchema.Migrations);
    }

    /// <summary>
    /// Opens a connection outside any pool. It waits the busy time-out for other programs, makes a commit durable before it returns, and
    /// overwrites deleted data.
    /// </summary>
    public SqliteConnection Open(SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            // The library retries by itself for this many seconds; 1 is the least, since 0 means for ever. The real waiting is SQLite's busy_timeout.
            DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            Run(connection, string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public StoreUnavailableException Unavailable(SqliteException fault) => new(fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            $"Another program kept {path} locked for over {busyTimeout.TotalSeconds:0.#} s. " +
            "Look for a backup, a database browser or a second bot that holds it; the bot goes on by itself when it lets go.",
        SQLitePCL.raw.SQLITE_FULL =>
            $"There is no room left for {path}. Free space on its disk; the bot goes on by itself.",
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM or SQLitePCL.raw.SQLITE_AUTH =>
            $"{path} may not be written. Give the bot's account write access to the file and its directory, and check that the disk is not mounted read-only.",
        SQLitePCL.raw.SQLITE_CANTOPEN =>
            $"{path} cannot be opened. Check Storage:Sqlite:Path, that the file is there, and that the bot's account may read and write it and its directory.",
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            $"{path} is damaged or no SQLite database. Stop the bot, keep a copy of the file with its -wal and -shm, and restore the last backup.",
        SQLitePCL.raw.SQLITE_IOERR =>
            $"The disk failed while {path} was read or written. Check the disk and its mount.",
        _ =>
            $"SQLite failed on {path} with error {fault.SqliteErrorCode} ({fault.SqliteExtendedErrorCode}). " +
            "Check that this program prepared the file; the cause is below.",
    }, fault);

    public StoreUnavailableException HeldByReader() => new(
        $"Another program that reads {path} kept its log in use, in which what was deleted may still stand. " +
        "Look for a backup or a database browser that holds it; it is forgotten when it lets go and this is done again.");

    private static void Run(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own pragmas and a number.
        command.CommandText = pragma;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
