using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs;
using SamBot.Storage.Blobs;
using SamBot.Storage;
using SamBot.Tests.Support;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace SamBot.Tests.Storage;

/// <summary>The whole contract on Azure Blobs, as Azurite has them.</summary>
public sealed class BlobDocumentStoreTests(CrowdedAzurite azurite) : DocumentStoreContract, IClassFixture<CrowdedAzurite>
{
    private BlobOptions? options;

    protected override async ValueTask<IDocumentStore> OpenAsync() => new BlobDocumentStore(options ??= await azurite.ContainerAsync(), BlobCalls.Patiently);

    protected override async Task<List<(string Where, byte[] Bytes)>> EverythingAsync()
    {
        var container = new BlobContainerClient(options!.ConnectionString, options.Container);
        var everything = new List<(string, byte[])>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.All, BlobStates.All, "", Cancel))
        {
            everything.Add((blob.Name, Encoding.UTF8.GetBytes($"{blob.Name} {string.Join(' ', blob.Metadata.Select(m => $"{m.Key}={m.Value}"))}")));
            everything.Add((blob.Name, (await container.GetBlobClient(blob.Name).DownloadContentAsync(Cancel)).Value.Content.ToArray()));
        }

        return everything;
    }

    protected override async ValueTask RemoveDataAsync() =>
        await new BlobContainerClient(options!.ConnectionString, options.Container).DeleteIfExistsAsync();
}
