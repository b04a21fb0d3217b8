using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage.Blobs;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>A process that dies leaves hints that no document backs; on Azure Blobs they stay for ten minutes.</summary>
public sealed class LeftOverHintsTests(Azurite azurite)
{
    [Fact]
    public async Task What_crashes_left_over_does_not_hide_what_is_due()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        var blobs = await azurite.ContainerAsync();
        await using var bot = new BotHost(settings:
        [
            new("Storage:Provider", "AzureBlobs"), new("Storage:AzureBlobs:ConnectionString", blobs.ConnectionString), new("Storage:AzureBlobs:Container", blobs.Container),
        ]);
        var chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
        await chair.InstallAsync();

        var container = new BlobContainerClient(blobs.ConnectionString, blobs.Container);
        await Parallel.ForAsync(0, 100, TestContext.Current.CancellationToken, async (n, c) =>
        {
            var key = new DocumentKey(DocumentKind.Request, $"{n:x32}");
            await container.GetBlobClient($"{BlobNames.Due(key, Some.Monday)}{BlobHints.Draw()}").UploadAsync(
                new BinaryData(""), new BlobUploadOptions { Metadata = BlobHints.MetadataOf(key) }, c);
        });

        // Sent in by an instance that died before it told the chair.
        var chairId = PersonIds.OfEntra(BotHost.Tenant, BotHost.ChairObjectId);
        var now = TimeProvider.System.GetUtcNow();
        using var documents = new Documents(new BlobDocumentStore(blobs));
        await documents.ChangeRequestAsync(
            $"{0xfff:x32}",
            _ => NoticePlan.Happened(new RequestDocument { Id = $"{0xfff:x32}" }, [new RequestEvent.Submitted(Some.Carla, now, Some.Pitch)], chairId, now),
            TestContext.Current.CancellationToken);
        await channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says(Some.Pitch.Topic.Title)));
    }
}
