using SamBot.Bot.Storage;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Which store: Sqlite.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The settings of SQLite.</summary>
    public SqliteSettings Sqlite { get; set; } = new();

    /// <summary>The setting that says where the store is, for lines about it.</summary>
    public string Place => "Storage:Sqlite:Path";

    /// <summary>Opens the store that is set.</summary>
    /// <exception cref="InvalidOperationException">No such store.</exception>
    public IDocumentStore OpenStore() => Provider == "Sqlite"
        ? new SqliteDocumentStore(new SqliteOptions { Path = Sqlite.Path })
        : throw new InvalidOperationException($"Storage:Provider is '{Provider}'; set it to Sqlite.");

    /// <summary>The settings under <c>Storage:Sqlite</c>.</summary>
    public sealed class SqliteSettings
    {
        /// <summary>The file; a relative path is taken from the folder in which the bot was started.</summary>
        public string Path { get; set; } = "App_Data/sambot.db";
    }
}
