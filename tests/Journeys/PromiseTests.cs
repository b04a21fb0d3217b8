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

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task The_contact_hears_once_and_by_day_that_it_is_late_whichever_instance_tells_it_and_not_after_an_answer(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var channel = await ChannelStandIn.StartAsync();
        Chatter waiting, answered, withdrawn;
        string decided;
        await using (var bot = Start(store))
        {
            await new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId).InstallAsync();
            (waiting, answered, withdrawn) = (Contact(bot, channel, 1), Contact(bot, channel, 2), Contact(bot, channel, 3));
            await Stage.SendRequestAsync(waiting);
            decided = await Stage.SendRequestAsync(answered);
            await Stage.SendRequestAsync(withdrawn);
            await withdrawn.SayAsync("status");
            Assert.True(withdrawn.Said[^1].Says("sinds maandag 23 november") && withdrawn.Said[^1].Says("uiterlijk maandag 30 november"), withdrawn.Said[^1].Text());
            await channel.UntilAsync($"a:{BotHost.ChairObjectId}", c => c.Count == 4, time);
        }

        // Midnight: the promise has passed, and the contacts sleep.
        time.SetUtcNow(new DateTimeOffset(2026, 11, 30, 23, 0, 1, TimeSpan.Zero));
        await using (var one = Start(store))
        await using (var other = Start(store))
        {
            var chair = new Chatter(one.Http, channel, "Jan Bos", BotHost.ChairObjectId);
            await channel.UntilAsync(chair.ConversationId, c => c.Count(a => a.Says("Die dag is voorbij")) == 3, time);
            await SettleAsync(store);
            await chair.PressAsync(Verbs.Approve, decided);
            await Contact(other, channel, 3).SayAsync("intrekken");
            await Contact(other, channel, 3).SayAsync("ja");
            Assert.All(new[] { waiting, answered, withdrawn }, c => Assert.DoesNotContain(c.Said, a => a.Says("laat nog even op zich wachten")));

            time.SetUtcNow(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
            await channel.UntilAsync(waiting.ConversationId, c => c.Any(a => a.Says("laat nog even op zich wachten")), time);
            await SettleAsync(store);
        }

        await using var after = Start(store);
        await Contact(after, channel, 1).SayAsync("status");
        Assert.True(waiting.Said[^1].Says("je zou uiterlijk maandag 30 november"), waiting.Said[^1].Text());
        Assert.Single(waiting.Said, a => a.Says("laat nog even op zich wachten"));
        Assert.All(new[] { answered, withdrawn }, c => Assert.DoesNotContain(c.Said, a => a.Says("laat nog even op zich wachten")));
    }

    // Time goes on while something is due, since another instance may have it in hand.
    private async Task SettleAsync(TestStore store)
    {
        var opened = store.Open();
        await Until.TrueAsync(async () =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return (await opened.DueAsync(time.GetUtcNow() + TimeSpan.FromMinutes(5), 1, TestContext.Current.CancellationToken)).Count == 0;
        });
    }

    private static Chatter Contact(BotHost bot, ChannelStandIn channel, int number) =>
        new(bot.Http, channel, "Carla de Vries", $"00000000-0000-0000-0000-0000000000c{number}");

    private BotHost Start(TestStore store) => new(time: time, services: s => s.Replace(ServiceDescriptor.Singleton(store.Open())));
}
