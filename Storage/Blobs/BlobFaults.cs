using Azure;
using Azure.Identity;

namespace SamBot.Storage.Blobs;

/// <summary>Tells operators why a call to Azure Blobs failed.</summary>
internal static class BlobFaults
{
    /// <summary>Runs the work. An outage becomes a <see cref="StoreUnavailableException"/>.</summary>
    public static async Task<T> GuardAsync<T>(string container, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (IsOutage(e, cancellationToken))
        {
            throw new StoreUnavailableException(Cure(container, e), e);
        }
    }

    /// <summary>Whether the store caused the exception, rather than the caller's own cancellation or an error in our code.</summary>
    public static bool IsOutage(Exception e, CancellationToken cancellationToken) =>
        e is RequestFailedException or AuthenticationFailedException or AggregateException or IOException
        || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static string Cure(string container, Exception e) => (e as RequestFailedException)?.Status switch
    {
        401 or 403 =>
            $"The storage account does not let the bot into the container {container}. Check Storage:AzureBlobs; " +
            "a managed identity needs the role Storage Blob Data Contributor, and the account's firewall must let the bot in.",
        404 => $"The container {container} is not there. Check Storage:AzureBlobs:Container; restore it if it was deleted, and start the bot again.",
        429 or 503 =>
            $"The storage account is busy, with the container {container} among others. The bot goes on by itself; " +
            "if it stays so, look at the account's metrics for throttling.",
        409 => $"The container {container} is being deleted or changed. Wait for that to end, and start the bot again.",
        null when e is AuthenticationFailedException =>
            "The bot's managed identity got no token for the storage account. Check that the host has an identity, and Storage:AzureBlobs:ServiceUri.",
        _ =>
            $"The storage account of the container {container} cannot be reached or fails. Check Storage:AzureBlobs and the network; " +
            "the bot goes on by itself.",
    };
}
