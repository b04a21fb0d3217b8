using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using SamBot.Cards;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>A channel that takes its time: nobody waits for it longer than the channel waits for the bot.</summary>
public sealed class SlowChannelTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_does_not_wait_behind_a_reply_that_is_slow()
    {
        // The clock stands still, so nobody's time runs out.
        await using var stage = await Stage.SetAsync(new FakeTimeProvider(Some.Monday));
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var slow = new TaskCompletionSource();
        stage.Channel.Hold = () => slow.Task;
        var calls = stage.Channel.Calls.Count;
        var typed = stage.Chair.SayAsync("help");
        await Until.TrueAsync(() => stage.Channel.Calls.Count > calls);
        try
        {
            var answer = await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId).WaitAsync(Until.Patience, Cancel);
            Assert.Contains("Goedgekeurd door Jan Bos", answer.AnswerText(), StringComparison.Ordinal);
        }
        finally
        {
            slow.SetResult();
        }

        await typed;
    }

    [Fact]
    public async Task A_button_that_is_answered_below_does_not_wait_for_the_message_which_follows()
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time);
        var requestId = await Stage.SendRequestAsync(stage.Contact);
        var slow = new TaskCompletionSource();
        stage.Channel.Hold = () => slow.Task;
        var pressed = stage.Contact.PressAsync(Verbs.Withdraw, requestId, "another card");
        var waited = await GoesOnAsync(time, pressed);
        // It comes after 4.5 s. The message alone would take ten.
        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(9));
        Assert.Equal("We gaan hieronder verder.", (await pressed).AnswerText());
        slow.SetResult();
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Any(a => a.Says("Je verzoek is ingetrokken")), time);
    }

    [Fact]
    public async Task That_nothing_could_be_kept_is_said_within_the_time_that_the_channel_waits()
    {
        var down = new Mock<IDocumentStore> { DefaultValue = DefaultValue.Empty };
        down.Setup(s => s.LoadAsync(It.IsAny<DocumentKey>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException("down"));
        down.Setup(s => s.DueAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time, services: s => s.Replace(ServiceDescriptor.Singleton(down.Object)));
        stage.Channel.Hold = () => Task.Delay(Timeout.Infinite, Cancel);
        var turns = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SayInVainAsync(stage.Contact)));
        // One after another they would take thirty; the clock here runs ten times as fast as what it measures.
        Assert.InRange(await GoesOnAsync(time, turns), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        await turns;
    }

    // Nobody could be told: the channel is, so that it delivers again.
    private static async Task SayInVainAsync(Chatter contact)
    {
        var message = contact.Activity("message", a => (a["text"], a["textFormat"]) = ("Goedendag", "plain"));
        (await contact.PostAsync(message.ToJsonString(), System.Net.HttpStatusCode.InternalServerError)).Dispose();
    }

    /// <summary>How long the work takes on a clock that goes on.</summary>
    private static async Task<TimeSpan> GoesOnAsync(FakeTimeProvider time, Task work)
    {
        var start = time.GetUtcNow();
        while (!work.IsCompleted)
        {
            await Until.MomentAsync(work);
            time.Advance(TimeSpan.FromMilliseconds(500));
        }

        return time.GetUtcNow() - start;
    }
}
