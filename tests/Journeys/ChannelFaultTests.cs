using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Channel.Sending;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>
/// The channel takes nothing at the moments that matter. What was said is kept and the channel answered in time; when it works again, all that
/// is owed comes by itself, in order and once, or twice where the channel had taken it and its answer got lost.
/// </summary>
public sealed class ChannelFaultTests
{
    private readonly FakeTimeProvider time = new(Some.Monday);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("429", 1)]
    [InlineData("429 with Retry-After", 1)]
    [InlineData("500", 1)]
    [InlineData("502", 1)]
    [InlineData("302", 1)]
    [InlineData("400", 1)]
    [InlineData("403 that is no block", 1)]
    [InlineData("404 without a code", 1)]
    [InlineData("405", 1)]
    [InlineData("409", 1)]
    [InlineData("reset before anything was done", 1)]
    [InlineData("reset after it was done", 2)]
    [InlineData("no answer after it was done", 2)]
    public async Task What_is_owed_comes_by_itself_when_the_channel_works_again(string fault, int mostTimes)
    {
        await using var stage = await Stage.SetAsync(time, s => s.Configure<ConnectorOptions>(o => o.KeepsBudgets = false));
        var documents = new Documents(stage.Bot.Services.GetRequiredService<IDocumentStore>());
        await stage.Chair.InstallAsync();
        await MomentAsync("Wat kom je brengen?", () => stage.Contact.SayAsync("Goedendag"), async () => await IntakeAsync() is IntakeState.Asking);
        await MomentAsync("Hoe past het bij de stichting?", () => stage.Contact.SayAsync(Some.Typed[Question.Bring]), async () => await IntakeAsync() is IntakeState.Asking { Question: Question.FitGoals });
        foreach (var question in Enum.GetValues<Question>().Where(q => q != Question.Bring))
        {
            await stage.Contact.SayAsync(Some.Typed[question]);
        }

        var requestId = Stage.RequestIdOn(stage.Contact.LastCard);
        await MomentAsync("Je verzoek ligt bij de voorzitter", () => stage.Contact.SayAsync("verstuur"), async () => await IntakeAsync() is IntakeState.Sent);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("[Akkoord]")), time);
        var card = (string)stage.Chair.Said.First(a => a.Says("[Akkoord]"))["id"]!;
        await MomentAsync(
            "De voorzitter wil graag met je in gesprek",
            async () => Assert.Contains("Goedgekeurd door Jan Bos", (await stage.Chair.PressAsync(Verbs.Approve, requestId, card)).AnswerText(), StringComparison.Ordinal),
            async () => (await documents.RequestAsync(requestId, fresh: true, Cancel)).Document!.Request is MeetingRequest.Approved,
            TimeSpan.FromSeconds(5));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("heeft het antwoord ontvangen")), time);
        Assert.InRange(stage.Chair.Said.Count(a => a.Says("Zij-instromers die blijven")), 1, mostTimes);

        async Task MomentAsync(string reply, Func<Task> act, Func<Task<bool>> isKept, TimeSpan? answeredWithin = null)
        {
            var before = stage.Contact.Said.Count;
            stage.Channel.Trouble = (request, type) => type == "message" ? Of(fault) : null;
            var answered = await GoesOnAsync(act());
            Assert.True(answered <= (answeredWithin ?? TimeSpan.FromSeconds(15)), $"{fault}, {reply}: answered after {answered}");
            Assert.True(await isKept(), $"{fault}, {reply}: not kept");
            var mended = time.GetUtcNow();
            stage.Channel.Trouble = (_, _) => null;
            await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Skip(before).Any(a => a.Says(reply)), time);
            // What is noted now is not said again.
            await StillAsync();
            Assert.InRange(stage.Contact.Said.Skip(before).Count(a => a.Says(reply)), 1, mostTimes);
            Assert.InRange(time.GetUtcNow() - mended, TimeSpan.Zero, TimeSpan.FromMinutes(3));
        }

        async Task<IntakeState?> IntakeAsync() =>
            (await documents.ConversationAsync(PersonIds.OfEntra(BotHost.Tenant, "00000000-0000-0000-0000-0000000000c1"), fresh: true, Cancel)).Document?.Intake;

        async Task StillAsync()
        {
            var due = stage.Bot.Services.GetRequiredService<IDocumentStore>();
            while ((await due.DueAsync(time.GetUtcNow() + TimeSpan.FromMinutes(20), 10, Cancel)).Count > 0)
            {
                time.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(25, Cancel);
            }
        }
    }

    [Fact]
    public async Task What_a_channel_refuses_for_good_is_kept_and_there_at_the_next_word()
    {
        await using var stage = await Stage.SetAsync(time);
        await stage.Contact.SayAsync("Goedendag");
        stage.Channel.Trouble = (_, type) => type == "message" ? ChannelFault.Of(403, "MessageWritesBlocked") : null;
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        stage.Channel.Trouble = (_, _) => null;
        await stage.Contact.SayAsync("verder");
        Assert.True(stage.Contact.Said[^1].Says("Hoe past het bij de stichting?"));
        Assert.Equal(2, stage.Contact.Said.Count);
    }

    private static ChannelFault Of(string fault) => fault switch
    {
        "429" => ChannelFault.Of(429, "Throttled"),
        "429 with Retry-After" => ChannelFault.Of(429, "Throttled", TimeSpan.FromSeconds(30)),
        "500" => ChannelFault.Of(500, "ServiceError"),
        "502" => ChannelFault.Answer(502, "<html>Bad gateway</html>", contentType: "text/html"),
        "302" => ChannelFault.Answer(302, ""),
        "400" => ChannelFault.Of(400, "BadArgument"),
        "403 that is no block" => ChannelFault.Of(403, "ServiceError"),
        "404 without a code" => ChannelFault.Answer(404, ""),
        "405" => ChannelFault.Answer(405, "<html>Method not allowed</html>", contentType: "text/html"),
        "409" => ChannelFault.Of(409, "Conflict"),
        "reset before anything was done" => ChannelFault.ResetBefore,
        "reset after it was done" => ChannelFault.ResetAfter,
        _ => ChannelFault.HangAfter,
    };

    /// <summary>How long the work takes on a clock that goes on.</summary>
    private async Task<TimeSpan> GoesOnAsync(Task work)
    {
        var start = time.GetUtcNow();
        // At first without: what answers at once takes no time.
        await Task.WhenAny(work, Task.Delay(500, Cancel));
        while (!work.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(500));
            await Until.MomentAsync(work);
        }

        await work;
        return time.GetUtcNow() - start;
    }
}
