namespace SamBot.Storage.Blobs;

/// <summary>Where the store on Azure Blobs lives: <c>Storage:AzureBlobs</c> in the settings.</summary>
public sealed record BlobOptions
{
    /// <summary>A connection string, which holds a key and so is a secret; else <see cref="ServiceUri"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The account's address, such as <c>https://account.blob.core.windows.net</c>: the host's managed identity opens it.</summary>
    public Uri? ServiceUri { get; init; }

    /// <summary>The container; it is made if it is not there.</summary>
    public string Container { get; init; } = "sambot";

    /// <summary>
    /// How old a duty's hint must be before it is dropped as one that its document does not back: a younger one may belong to a save that is
    /// still under way.
    /// </summary>
    public TimeSpan DropAfter { get; init; } = TimeSpan.FromMinutes(10);
}
