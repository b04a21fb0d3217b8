namespace SamBot.Storage.Sqlite;

/// <summary>Where the SQLite store lives: <c>Storage:Sqlite</c> in the settings.</summary>
public sealed record SqliteOptions
{
    /// <summary>The database file; its directory is created. A relative path starts at the current directory. On a local disk: WAL does not work over a network share.</summary>
    public string Path { get; init; } = "App_Data/sambot.db";
}
