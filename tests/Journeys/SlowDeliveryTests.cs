using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Storage;
using SamBot.Tests.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>Two instances on one store. The store is slow for one of them while it delivers a decision.</summary>
public sealed class SlowDeliveryTests : IAsyncLifetime
{
    private readonly SqliteFolder folder = new();
    private readonly DirectoryInfo playground = Directory.CreateTempSubdirectory("sambot-slow-");
    private readonly FakeTimeProvider time = new(Some.Monday);
    private readonly TaskCompletionSource isHeld = new();
    private readonly TaskCompletionSource goesOn = new();
    private ChannelStandIn channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => channel = await ChannelStandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        folder.Dispose();
        playground.Delete(recursive: true);
    }

    [Theory]
    [InlineData("load the contact")]
    [InlineData("save the request")]
    public async Task A_delivery_whose_claim_ran_out_says_nothing_when_the_other_has_said_it(string slowCall)
    {
        var (calls, isDecided) = (new StoreCalls(folder.Store()), false);
        await using var slow = Start(calls);
        var chair = new Chatter(slow.Http, channel, "Jan Bos", BotHost.ChairObjectId);
        var contact = new Chatter(slow.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        var shown = await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);

        var documents = slow.Services.GetRequiredService<Documents>();
        while (!(await documents.RequestAsync(requestId, fresh: true, Cancel)).Document!.Notices.All(n => n is { IsTold: true, Due: null, ClaimedUntil: null }))
        {
            await Task.Delay(20, Cancel);
        }

        // The decision's own save is the first one of the request; the delivery claims it with the next.
        var saves = 0;
        Func<string, Task> hold = async call =>
        {
            if (isDecided && call == slowCall && (slowCall != "save the request" || ++saves == 2) && isHeld.TrySetResult())
            {
                await goesOn.Task;
            }
        };
        (calls.Before, calls.After) = slowCall == "load the contact" ? (hold, calls.After) : (calls.Before, hold);
        isDecided = true;
        await chair.PressAsync(Verbs.Approve, requestId, (string)shown[1]["id"]!);
        await isHeld.Task.WaitAsync(Until.Patience, Cancel);

        await using var other = Start(new StoreCalls(folder.Store()));
        var start = time.GetUtcNow();
        await channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says("graag met je in gesprek")), time);
        Assert.True(time.GetUtcNow() - start < TimeSpan.FromMinutes(1));
        goesOn.SetResult();
        await channel.UntilAsync(chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);
        for (var i = 0; i < 20; i++)
        {
            time.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(25, Cancel);
        }

        Assert.Single(contact.Said, a => a.Says("graag met je in gesprek"));
    }

    private BotHost Start(StoreCalls calls) =>
        new(playground, time, services: s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(_ => calls)));
}
