using System.Globalization;
using Microsoft.Data.Sqlite;
using SamBot.Storage.Sqlite;

namespace SamBot.Tests.Storage;

/// <summary>A database file in a folder of its own, gone after the test.</summary>
internal sealed class SqliteFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sambot-");

    /// <summary>In a directory that does not exist yet.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "made for it", "documents.db");

    public SqliteDocumentStore Store(TimeSpan? busyTimeout = null, Action<SqliteConnection>? writerOpened = null) =>
        new(new SqliteOptions { Path = Path }, busyTimeout, writerOpened);

    /// <summary>Another program's connection, which makes the file when there is none.</summary>
    public SqliteConnection Connect()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

internal static class SqliteConnectionExtensions
{
    public static string Ask(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests' own statements.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
