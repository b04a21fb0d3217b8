using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using SamBot.Bot.Channel.Tokens;
using SamBot.Storage;

namespace SamBot.Bot.Settings;

/// <summary>Checks that the settings name a store. Whether it can be written is found out when it is prepared.</summary>
public sealed partial class StorageOptionsValidator(IHostEnvironment environment) : SettingsValidator<StorageOptions>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(StorageOptions options) => options.Provider switch
    {
        StorageOptions.OnSqlite => OfSqlite(options.Sqlite),
        StorageOptions.OnAzureBlobs => OfAzureBlobs(options.AzureBlobs),
        var other =>
        [
            $"Storage:Provider: '{Checked.Shown(other)}' is no store of this bot. Set {StorageOptions.OnSqlite} or {StorageOptions.OnAzureBlobs}.",
        ],
    };

    private static IEnumerable<string> OfSqlite(StorageOptions.SqliteSettings sqlite)
    {
        if (string.IsNullOrWhiteSpace(sqlite.Path))
        {
            yield return "Storage:Sqlite:Path: is missing. Set a file on a local disk that is backed up.";
        }
    }

    private IEnumerable<string> OfAzureBlobs(StorageOptions.AzureBlobsSettings blobs)
    {
        var (hasAddress, hasString) = (!string.IsNullOrWhiteSpace(blobs.ServiceUri), !string.IsNullOrWhiteSpace(blobs.ConnectionString));
        if (hasAddress == hasString)
        {
            yield return
                $"Storage:AzureBlobs: {(hasAddress ? "both ServiceUri and ConnectionString are set" : "neither ServiceUri nor ConnectionString is set")}. " +
                "Set one: the account's address, which the managed identity opens, or a connection string.";
        }

        // The messages repeat neither value, since both may hold a key.
        if (hasAddress && !IsTrusted(blobs.ServiceUri))
        {
            yield return "Storage:AzureBlobs:ServiceUri: is no https address. Set https://<account>.blob.core.windows.net, without a key or token in it.";
        }

        if (hasString && !IsConnectionString(blobs.ConnectionString))
        {
            yield return "Storage:AzureBlobs:ConnectionString: cannot be read. Copy the whole connection string of the storage account.";
        }

        if (!ContainerName().IsMatch(blobs.Container))
        {
            yield return
                $"Storage:AzureBlobs:Container: '{Checked.Shown(blobs.Container)}' is no name of a container. " +
                "Set 3 to 63 small letters, digits and single hyphens.";
        }
    }

    private bool IsTrusted(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && Loopback.IsSafe(uri, environment);

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new BlobServiceClient(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();
}
