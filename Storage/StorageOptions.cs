using SamBot.Storage.Blobs;
using SamBot.Storage.Sqlite;

namespace SamBot.Storage;

/// <summary>The settings under <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The provider for one machine.</summary>
    public const string OnSqlite = "Sqlite";

    /// <summary>The provider for several machines.</summary>
    public const string OnAzureBlobs = "AzureBlobs";

    /// <summary>The name of the store: Sqlite or AzureBlobs.</summary>
    public string Provider { get; set; } = OnSqlite;

    /// <summary>The settings of SQLite.</summary>
    public SqliteSettings Sqlite { get; set; } = new();

    /// <summary>The settings of Azure Blob Storage.</summary>
    public AzureBlobsSettings AzureBlobs { get; set; } = new();

    /// <summary>The name of the setting that says where the store is, for messages.</summary>
    public string Place => Provider == OnAzureBlobs ? "Storage:AzureBlobs" : "Storage:Sqlite:Path";

    /// <summary>Creates the store that the settings name.</summary>
    /// <param name="isPatient">Whether a call may take half a minute. Nobody waits for a maintenance command as for a turn.</param>
    /// <exception cref="InvalidOperationException">There is no such store.</exception>
    public IDocumentStore OpenStore(bool isPatient = false) => Provider switch
    {
        OnSqlite => new SqliteDocumentStore(new SqliteOptions { Path = Sqlite.Path }),
        OnAzureBlobs => new BlobDocumentStore(new BlobOptions
        {
            ConnectionString = AzureBlobs.ConnectionString,
            ServiceUri = string.IsNullOrWhiteSpace(AzureBlobs.ServiceUri) ? null : new Uri(AzureBlobs.ServiceUri),
            Container = AzureBlobs.Container,
            CallTimeout = TimeSpan.FromSeconds(isPatient ? 30 : 3),
        }),
        _ => throw new InvalidOperationException($"Storage:Provider is '{Provider}'; set it to {OnSqlite} or {OnAzureBlobs}."),
    };

    /// <summary>The settings under <c>Storage:Sqlite</c>.</summary>
    public sealed class SqliteSettings
    {
        /// <summary>The file. A relative path starts at the folder in which the bot was started.</summary>
        public string Path { get; set; } = "App_Data/sambot.db";
    }

    /// <summary>The settings under <c>Storage:AzureBlobs</c>: an address for the host's managed identity, or a connection string.</summary>
    public sealed class AzureBlobsSettings
    {
        /// <summary>The account's address, such as <c>https://account.blob.core.windows.net</c>.</summary>
        public string ServiceUri { get; set; } = "";

        /// <summary>A connection string with the account's key, instead of the address. It is a secret.</summary>
        public string ConnectionString { get; set; } = "";

        /// <summary>The container. It is created if it does not exist.</summary>
        public string Container { get; set; } = "sambot";
    }
}
