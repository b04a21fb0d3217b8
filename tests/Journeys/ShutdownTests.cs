using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The bot as a process that is asked to stop, as at every upgrade.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task What_is_under_way_is_finished_and_noted_and_the_rest_goes_on_after_the_start()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = await BotProcess.StartAsync();
        var contact = new Chatter(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");
        var other = new Chatter(bot.Http, channel, "Ben Kuiper", "00000000-0000-0000-0000-0000000000c2");
        var chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        await bot.UntilNothingIsOwedAsync();

        // A turn and a delivery are under way: the channel has both calls and takes its time.
        var (told, answers) = (channel.Calls.Count(call => call == ("POST", contact.ConversationId)), new TaskCompletionSource());
        channel.Hold = () => answers.Task;
        var turn = other.SayAsync("Goedendag");
        await channel.CalledAsync("POST", other.ConversationId);
        await chair.PressAsync(Verbs.Approve, requestId, null, (Fields.Language, "nl"));
        await channel.CalledAsync("POST", contact.ConversationId, told + 1);
        var ending = bot.TerminateAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            // It takes no more.
            while (true)
            {
                await bot.Http.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
            }
        });
        Assert.False(ending.IsCompleted);
        answers.SetResult();
        var (exitCode, after) = await ending;
        await turn;

        Assert.Equal(0, exitCode);
        Assert.InRange(after, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Contains("Stap 1 van 4", other.Said[^1].Text(), StringComparison.Ordinal);
        await bot.StartAgainAsync();
        await channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("heeft het antwoord ontvangen")));
        await bot.UntilNothingIsOwedAsync();
        Assert.Single(contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
    }

    [Fact]
    public async Task A_host_that_has_stopped_is_held_by_nothing_any_more()
    {
        var stopped = await TalkAndStopAsync();
        await Until.TrueAsync(() =>
        {
            GC.Collect();
            return !stopped.IsAlive;
        });
    }

    [Fact]
    public async Task A_press_that_was_answered_before_it_was_done_is_done_before_the_process_ends()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, null!);
        var (time, calls, isDecided) = (new FakeTimeProvider(Some.Monday), new StoreCalls(store.Open()), false);
        var (isHeld, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var bot = new BotHost(time: time, services: s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(_ => calls)));
        var chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(new Chatter(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1"));
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        calls.Before = call => isDecided && call == "save the request" && isHeld.TrySetResult() ? goesOn.Task : Task.CompletedTask;
        isDecided = true;
        var press = chair.PressAsync(Verbs.Approve, requestId, null, (Fields.Language, "nl"));
        await isHeld.Task.WaitAsync(Until.Patience, TestContext.Current.CancellationToken);
        while (!press.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var ending = Task.Run(async () => await bot.DisposeAsync(), TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(ending.IsCompleted);
        goesOn.SetResult();
        await ending;
        using var documents = new Documents(store.Open());
        Assert.IsType<MeetingRequest.Approved>((await documents.RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken)).Document!.Request);
    }

    [Fact]
    public async Task A_channel_that_never_answers_holds_the_end_up_for_ten_seconds_at_most()
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = await BotProcess.StartAsync();
        var contact = new Chatter(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");
        channel.Hold = () => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
        var turn = contact.SayAsync("Goedendag");
        await channel.CalledAsync("POST", contact.ConversationId);
        var (_, after) = await bot.TerminateAsync();
        // Its own ten seconds, and a moment for the process to go.
        Assert.InRange(after, TimeSpan.Zero, TimeSpan.FromSeconds(13));
        // Answered or cut off.
        await Task.WhenAny(turn);
    }

    // In a method of its own, whose variables are gone when it returns.
    private static async Task<WeakReference> TalkAndStopAsync()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        return new WeakReference(stage.Bot);
    }
}
