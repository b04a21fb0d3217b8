using SamBot.Cards;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The card that says that a request was sent tells the truth, whoever was faster.</summary>
public sealed class ReceiptTests
{
    [Fact]
    public async Task A_receipt_that_is_repeated_after_a_crash_while_the_chair_decides_shows_the_decision()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await Stage.AnswerAllAsync(stage.Contact);
        await stage.Contact.SayAsync("verstuur", "sent-1");
        var requestId = Stage.RequestIdOn(stage.Contact.LastCard);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        // The process dies before it has answered the channel, which brings the message again.
        await stage.RestartAsync();
        stage.Channel.Calls.Clear();
        var released = new TaskCompletionSource();
        stage.Channel.Hold = () => released.Task;
        var repeat = stage.Contact.SayAsync("verstuur", "sent-1");
        await stage.Channel.CalledAsync("POST", stage.Contact.ConversationId);
        await stage.Chair.PressAsync(Verbs.Approve, requestId);
        released.SetResult();
        await repeat;
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Count(a => a.Says("Je verzoek is beantwoord")) == 2);
        Assert.DoesNotContain(stage.Contact.Said, a => a.Says("Je verzoek ligt bij de voorzitter"));
    }
}
