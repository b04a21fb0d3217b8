using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Delivery;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Storage;
using SamBot.Tests.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>Two instances on one store, and the clock of the one is two minutes before that of the other.</summary>
public sealed class TwoClocksTests : IAsyncLifetime
{
    private static readonly TimeSpan Difference = TimeSpan.FromMinutes(2);
    private readonly SqliteFolder folder = new();
    private readonly DirectoryInfo playground = Directory.CreateTempSubdirectory("sambot-clocks-");
    private readonly FakeTimeProvider behind = new(Some.Monday);
    private readonly FakeTimeProvider ahead = new(Some.Monday + Difference);
    private readonly List<BotHost> bots = [];
    private readonly int[] looks = new int[2];
    private ChannelStandIn channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        channel = await ChannelStandIn.StartAsync();
        foreach (var time in new[] { behind, ahead })
        {
            var calls = new StoreCalls(folder.Store());
            var which = bots.Count;
            calls.Before = call => call == "list duties" ? Task.FromResult(Interlocked.Increment(ref looks[which])) : Task.CompletedTask;
            bots.Add(new BotHost(playground, time, services: s => s
                .Replace(ServiceDescriptor.Singleton<IDocumentStore>(_ => calls))
                .Replace(ServiceDescriptor.Singleton(new Claims(time, Claims.BetweenMachines)))));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        await channel.DisposeAsync();
        folder.Dispose();
        playground.Delete(recursive: true);
    }

    [Fact]
    public async Task The_main_job_goes_from_one_to_the_other_nothing_is_told_twice_and_no_time_goes_back()
    {
        var (contacts, chairs) = (bots.Select(Contact).ToArray(), bots.Select(Chair).ToArray());
        await chairs[1].InstallAsync();
        await contacts[1].SayAsync("Goedendag");
        foreach (var question in Enum.GetValues<Question>())
        {
            await contacts[(int)question % 2].SayAsync(Some.Typed[question]);
        }

        await contacts[1].SayAsync("verstuur");
        var shown = await channel.UntilAsync(chairs[0].ConversationId, c => c.Count == 2);
        var requestId = Stage.RequestIdOn(Chatter.Card(shown[1]));
        await chairs[0].PressAsync(Verbs.Approve, requestId, (string)shown[1]["id"]!);
        await UntilAsync(chairs[0].ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), behind, ahead);
        await LookAsync(0);
        await LookAsync(1);
        Assert.Equal(2, chairs[0].Said.Count);
        Assert.Single(contacts[0].Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
        var events = (await DocumentsOf(bots[0]).RequestAsync(requestId, fresh: true, Cancel)).Document!.Events;
        Assert.Equal(2, events.Length);
        Assert.True(events[1].At >= events[0].At, $"decided at {events[1].At:O}, sent at {events[0].At:O}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task What_one_has_in_hand_the_other_leaves_alone(int teller)
    {
        var (requestId, cardId) = await ShownAsync(teller);
        var (reached, goesOn, told) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        channel.Trouble = (request, type) =>
        {
            if (request.Method != "POST" || type != "message" || !IsTo(request, Contact(bots[0])))
            {
                return null;
            }

            Interlocked.Increment(ref told);
            reached.TrySetResult();
            return ChannelFault.After(goesOn.Task);
        };
        await Chair(bots[teller]).PressAsync(Verbs.Approve, requestId, cardId);
        await reached.Task.WaitAsync(Until.Patience, Cancel);
        // The other looks, and time goes on for both, while it is told.
        await LookAsync(1 - teller);
        Assert.Equal(1, told);
        goesOn.SetResult();
        await UntilAsync(Chair(bots[0]).ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), behind, ahead);
        Assert.Single(Contact(bots[0]).Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task What_failed_at_one_comes_from_the_other_late_by_no_more_than_the_difference(int fails)
    {
        var (requestId, cardId) = await ShownAsync(fails);
        channel.Fault = r => IsTo(r, Contact(bots[0])) ? 502 : null;
        await Chair(bots[fails]).PressAsync(Verbs.Approve, requestId, cardId);
        await channel.UntilAsync(Chair(bots[0]).ConversationId, c => c[1].Says("lukt nu even niet"));
        await bots[fails].DisposeAsync();
        channel.Fault = _ => null;
        var clock = fails == 1 ? behind : ahead;
        var from = clock.GetUtcNow();
        await channel.UntilAsync(Contact(bots[0]).ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")), clock);
        Assert.InRange(clock.GetUtcNow() - from, TimeSpan.Zero, Difference + TimeSpan.FromSeconds(15));
        await channel.UntilAsync(Chair(bots[0]).ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), clock);
        Assert.Single(Contact(bots[0]).Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
    }

    private async Task<(string RequestId, string CardId)> ShownAsync(int bot)
    {
        await Chair(bots[bot]).InstallAsync();
        var requestId = await Stage.SendRequestAsync(Contact(bots[bot]));
        var shown = await channel.UntilAsync(Chair(bots[bot]).ConversationId, c => c.Count == 2);
        // Until it is noted, so that the story begins with nothing in hand.
        await UntilAsync(Chair(bots[bot]).ConversationId, _ => DocumentsOf(bots[bot]).RequestAsync(requestId, fresh: true, Cancel).GetAwaiter().GetResult().Document!.Notices.All(n => n.IsTold && n.Due is null));
        return (requestId, (string)shown[1]["id"]!);
    }

    /// <summary>One looks at what is due, several times, in less time than a call may take.</summary>
    private async Task LookAsync(int bot)
    {
        for (var round = 0; round < 3; round++)
        {
            var seen = Volatile.Read(ref looks[bot]);
            behind.Advance(TimeSpan.FromSeconds(2));
            ahead.Advance(TimeSpan.FromSeconds(2));
            using var limit = new CancellationTokenSource(Until.Patience);
            while (Volatile.Read(ref looks[bot]) == seen)
            {
                await Task.Delay(10, limit.Token);
            }
            // What was found is taken up within a moment, if at all.
            await Task.Delay(100, Cancel);
        }
    }

    private async Task UntilAsync(string conversation, Func<IReadOnlyList<System.Text.Json.Nodes.JsonObject>, bool> wanted, params FakeTimeProvider[] clocks)
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        while (!wanted(channel.In(conversation)))
        {
            foreach (var clock in clocks)
            {
                clock.Advance(TimeSpan.FromMilliseconds(500));
            }

            await Task.Delay(25, limit.Token);
        }
    }

    private static bool IsTo(HttpRequest request, Chatter who) => Uri.UnescapeDataString(request.Path).Contains(who.ConversationId, StringComparison.Ordinal);

    private static Documents DocumentsOf(BotHost bot) => bot.Services.GetRequiredService<Documents>();

    private Chatter Contact(BotHost bot) => new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");

    private Chatter Chair(BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
}
