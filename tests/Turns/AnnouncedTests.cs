using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Turns;

/// <summary>The saves of which a process tells its own parts.</summary>
public sealed class AnnouncedTests : IDisposable
{
    private readonly SqliteFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_conversation_is_announced_when_it_was_saved_and_only_then(bool isTaken)
    {
        await using var channel = await ChannelStandIn.StartAsync();
        var calls = new StoreCalls(folder.Store());
        await using var bot = new BotHost(services: s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(_ => calls)));
        var chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(new Chatter(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1"));
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        // What its arrival changed is told to the requests, and noted.
        var documents = bot.Services.GetRequiredService<Documents>();
        while ((await documents.ConversationAsync(chair.PersonId, fresh: true, TestContext.Current.CancellationToken)).Document is not { ReachChangedAt: null })
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var announced = 0;
        documents.Saved += (key, _, _) =>
            announced += key == new DocumentKey(DocumentKind.Conversation, chair.PersonId) ? 1 : 0;
        calls.Before = call => !isTaken && call == "save the chair" ? throw new StoreUnavailableException("as told") : Task.CompletedTask;

        await chair.SayAsync($"{Reference.Of(requestId)}");

        Assert.Equal(3, chair.Said.Count);
        Assert.Equal(isTaken ? 1 : 0, announced);
    }
}
