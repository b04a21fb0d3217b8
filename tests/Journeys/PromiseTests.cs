using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The day that an answer was promised for passes, on both stores; and a story is seen while it runs.</summary>
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

    [Fact]
    public async Task A_story_is_seen_while_it_runs_without_a_word_of_what_people_said()
    {
        List<string> seen = [];
        using var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Records.Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (seen)
                {
                    seen.Add($"span {span.OperationName} {string.Join(' ', span.TagObjects.Select(t => $"{t.Key}={t.Value}"))}");
                }
            },
        };
        ActivitySource.AddActivityListener(spans);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Records.Telemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (seen)
            {
                seen.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}");
            }
        });
        meters.Start();

        await using var stage = await Stage.SetAsync(time);
        await stage.Chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(stage.Contact);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2, time);
        await stage.Chair.PressAsync(Verbs.Approve, requestId, (string)stage.Chair.Said[1]["id"]!);
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")), time);
        lock (seen)
        {
            Assert.Contains(seen, line => line.StartsWith("span turn sambot.turn=Press", StringComparison.Ordinal) && line.Contains("sambot.outcome=decided", StringComparison.Ordinal));
            Assert.Contains("sambot.turns 1 kind=Press outcome=decided", seen);
            Assert.Contains("sambot.deliveries 1 kind=Card outcome=told", seen);
            Assert.DoesNotContain(seen, line => Some.Typed.Values.Any(v => v.Length > 8 && line.Contains(v, StringComparison.OrdinalIgnoreCase)) || line.Contains("Carla", StringComparison.Ordinal));
        }
    }

    private BotHost Start(TestStore store) => new(time: time, services: s => s.Replace(ServiceDescriptor.Singleton(store.Open())));
}
