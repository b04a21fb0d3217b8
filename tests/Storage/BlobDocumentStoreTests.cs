using Azure.Storage.Blobs;
using SamBot.Bot.Storage;
using SamBot.Tests.Support;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace SamBot.Tests.Storage;

/// <summary>The whole contract on Azure Blobs, as Azurite has them.</summary>
public sealed class BlobDocumentStoreTests(Azurite azurite) : DocumentStoreContract
{
    private BlobOptions? options;

    protected override async ValueTask<IDocumentStore> OpenAsync() => new BlobDocumentStore(options ??= await azurite.ContainerAsync());

    protected override async ValueTask RemoveDataAsync() =>
        await new BlobContainerClient(options!.ConnectionString, options.Container).DeleteIfExistsAsync();
}
