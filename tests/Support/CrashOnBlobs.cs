using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs;
using SamBot.Storage.Blobs;
using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>A container of Azurite; every call to the service is a step.</summary>
internal sealed class CrashOnBlobs(BlobOptions options) : CrashPlace
{
    private readonly List<(string Name, BinaryData Content, IDictionary<string, string> Metadata)> kept = [];

    private BlobContainerClient Container => new(options.ConnectionString, options.Container);

    public override IDocumentStore Open(CrashSteps? steps)
    {
        var calls = new BlobCalls();
        if (steps is not null)
        {
            (calls.Before, calls.After) = (call => steps.BeforeAsync(Name(call)), call => steps.AfterAsync(Name(call)));
        }

        return new BlobDocumentStore(options, calls.Configure);
    }

    public override async Task KeepAsync()
    {
        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "", TestContext.Current.CancellationToken))
        {
            var read = (await Container.GetBlobClient(blob.Name).DownloadContentAsync(TestContext.Current.CancellationToken)).Value;
            kept.Add((blob.Name, read.Content, read.Details.Metadata));
        }
    }

    public override async Task RestoreAsync()
    {
        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "", TestContext.Current.CancellationToken))
        {
            await Container.DeleteBlobAsync(blob.Name, cancellationToken: TestContext.Current.CancellationToken);
        }

        foreach (var (name, content, metadata) in kept)
        {
            await Container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { Metadata = metadata }, TestContext.Current.CancellationToken);
        }
    }

    public override async ValueTask DisposeAsync() => await Container.DeleteIfExistsAsync();

    // By its folder: times and marks differ from run to run.
    private static string Name((string Method, string Path) call) => $"{call.Method} {call.Path.Split('/')[0]}";
}
