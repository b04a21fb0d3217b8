namespace SamBot.Storage.Blobs;

/// <summary>The place of the store on Azure Blobs: <c>Storage:AzureBlobs</c> in the settings.</summary>
public sealed record BlobOptions
{
    /// <summary>A connection string. It holds a key, so it is a secret. Null where <see cref="ServiceUri"/> is set.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The account's address, such as <c>https://account.blob.core.windows.net</c>. The host's managed identity opens it.</summary>
    public Uri? ServiceUri { get; init; }

    /// <summary>The container. It is created if it does not exist.</summary>
    public string Container { get; init; } = "sambot";

    /// <summary>The longest that one call may take before it is tried again. A turn has about twelve seconds in all.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// The age from which a duty's hint is dropped when its document does not back it. A younger hint may belong to a save that is still in
    /// progress.
    /// </summary>
    public TimeSpan DropAfter { get; init; } = TimeSpan.FromMinutes(10);
}
