namespace SamBot.Storage.Sqlite;

/// <summary>The place of the SQLite store: <c>Storage:Sqlite</c> in the settings.</summary>
public sealed record SqliteOptions
{
    /// <summary>
    /// The database file; its directory is created. A relative path starts at the current directory. The file must be on a local disk, since WAL
    /// does not work over a network share.
    /// </summary>
    public string Path { get; init; } = "App_Data/sambot.db";
}
