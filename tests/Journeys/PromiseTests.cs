using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The day that an answer was promised for passes, on both stores.</summary>
public sealed class PromiseTests(Azurite azurite)
{
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task When_the_promised_day_is_over_the_card_and_the_list_say_so(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        string requestId;
        await using (var bot = Start(store))
        {
            var chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
            await chair.InstallAsync();
            requestId = await Stage.SendRequestAsync(new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1"));
            await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
            await chair.SayAsync("lijst");
            Assert.DoesNotContain("die dag is voorbij", chair.Said[^1].Text(), StringComparison.Ordinal);
        }

        // The instance that took the request is gone by then.
        time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 23, 0, 0, TimeSpan.Zero));
        await using (var bot = Start(store))
        {
            var chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
            await channel.UntilAsync(chair.ConversationId, c => c[1].Says("Die dag is voorbij"), time);
            await chair.SayAsync("lijst");
            Assert.Contains("die dag is voorbij", chair.Said[^1].Text(), StringComparison.Ordinal);
            await chair.PressAsync(Verbs.Approve, requestId, (string)chair.Said[1]["id"]!);
            await channel.UntilAsync(chair.ConversationId, c => !c[1].Says("Die dag is voorbij"), time);
            var events = (await bot.Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken)).Document!.Events;
            Assert.Single(events.OfType<RequestEvent.PromisePassed>());
        }
    }

    private BotHost Start(TestStore store) => new(time: time, services: s => s.Replace(ServiceDescriptor.Singleton(store.Open())));
}
