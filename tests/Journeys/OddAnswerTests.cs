using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Channel.Sending;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The channel answers in a way that nobody documents: neither a block nor an outage. Nothing is lost by it, and nothing said twice.</summary>
public sealed class OddAnswerTests
{
    private readonly FakeTimeProvider time = new(Some.Monday);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(302)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_decision_that_is_given_up_is_told_at_the_contacts_next_word(int status)
    {
        await using var stage = await Stage.SetAsync(time, s => s.Configure<ConnectorOptions>(o => o.KeepsBudgets = false));
        var (requestId, cardId) = await stage.ShownToChairAsync();
        stage.Channel.Trouble = (request, type) =>
            type == "message" && request.Path.Value!.Contains(stage.Contact.ConversationId, StringComparison.Ordinal) ? ChannelFault.Answer(status, "") : null;
        await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("versturen naar Carla de Vries lukt nu even niet"), time);
        await DaysGoByAsync(() => stage.Chair.Said[1].Says("Het lukt niet om Carla de Vries te bereiken"));

        stage.Channel.Trouble = (_, _) => null;
        await stage.Contact.SayAsync("status");
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Any(a => a.Says("graag met je in gesprek")), time);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);
        Assert.Single(stage.Contact.Said, a => a.Says("graag met je in gesprek"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    public async Task A_pressed_card_that_cannot_be_replaced_is_answered_by_a_new_message(int status)
    {
        await using var stage = await Stage.SetAsync();
        await Stage.AnswerAllAsync(stage.Contact);
        var (requestId, card) = (Stage.RequestIdOn(stage.Contact.LastCard), (string)stage.Contact.Said[^1]["id"]!);
        stage.Channel.Trouble = (request, _) => request.Method == "PUT" ? ChannelFault.Answer(status, "") : null;
        await stage.Contact.PostAsync(stage.Contact.Submit(Verbs.Send, requestId, card));
        Assert.True(stage.Contact.Said[^1].Says("Je verzoek ligt bij de voorzitter"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(405)]
    public async Task A_card_that_the_response_replaces_is_not_sent_anew(int status)
    {
        await using var stage = await Stage.SetAsync();
        await Stage.AnswerAllAsync(stage.Contact);
        var (requestId, card) = (Stage.RequestIdOn(stage.Contact.LastCard), (string)stage.Contact.Said[^1]["id"]!);
        var (tried, before) = (0, stage.Contact.Said.Count);
        stage.Channel.Trouble = (request, _) => request.Method == "PUT" && Interlocked.Increment(ref tried) > 0 ? ChannelFault.Answer(status, "") : null;
        var shown = await stage.Contact.PressAsync(Verbs.Edit, requestId, card, (Fields.Question, Fields.Of(Question.Bring)));
        Assert.Contains("Wat kom je brengen?", shown.AnswerText(), StringComparison.Ordinal);
        Assert.NotEqual(0, tried);
        Assert.Equal(before, stage.Contact.Said.Count);
    }

    [Fact]
    public async Task A_block_ends_at_once_and_an_error_of_ours_too()
    {
        await using var stage = await Stage.SetAsync(time, s => s.Configure<ConnectorOptions>(o => o.KeepsBudgets = false));
        await stage.Contact.SayAsync("Goedendag");
        stage.Channel.Trouble = (_, type) => type == "message" ? ChannelFault.Of(403, "MessageWritesBlocked") : null;
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        var calls = stage.Channel.Calls.Count;
        for (var i = 0; i < 20; i++)
        {
            time.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(20, Cancel);
        }

        Assert.Equal(calls, stage.Channel.Calls.Count);
    }

    private async Task DaysGoByAsync(Func<bool> isReached)
    {
        for (var i = 0; i < 400 && !isReached(); i++)
        {
            time.Advance(TimeSpan.FromMinutes(20));
            await Task.Delay(40, Cancel);
        }

        Assert.True(isReached());
        Assert.InRange(time.GetUtcNow() - Some.Monday, TimeSpan.FromDays(3), TimeSpan.FromDays(5));
    }
}
