using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>Decided at most once, told at least once, nothing lost.</summary>
public sealed class OnceTests
{
    [Fact]
    public async Task The_same_activity_delivered_twice_is_handled_and_answered_once()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        var id = Chatter.NewId();
        await stage.Contact.SayAsync(Some.Typed[Question.Bring], id);
        var before = stage.Contact.Said.Count;
        await stage.Contact.SayAsync(Some.Typed[Question.Bring], id);
        Assert.Equal(before, stage.Contact.Said.Count);
        Assert.Contains("Hoe past het bij de stichting?", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_that_comes_again_after_a_crash_is_answered_but_not_handled_again()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        var id = Chatter.NewId();
        await stage.Contact.SayAsync(Some.Typed[Question.Bring], id);
        await stage.RestartAsync();
        await stage.Contact.SayAsync(Some.Typed[Question.Bring], id);
        Assert.Equal(3, stage.Contact.Said.Count);
        Assert.Equal(stage.Contact.Said[1].Text(), stage.Contact.Said[2].Text());
    }

    [Fact]
    public async Task Installing_tells_one_welcome_ever()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.InstallAsync();
        await stage.Contact.PostAsync(stage.Contact.Activity("conversationUpdate", a =>
            a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:x" }, new JsonObject { ["id"] = "28:sambot" })));
        await stage.Contact.InstallAsync();
        Assert.Single(stage.Contact.Said);
    }

    [Fact]
    public async Task Approving_many_times_at_once_decides_once_and_tells_once()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => stage.Chair.PressAsync("approve", requestId, cardId, ("note", $"nummer {n}"))));
        var notes = answers.Select(a => System.Text.RegularExpressions.Regex.Match(a.AnswerText(), "nummer \\d").Value).Distinct().ToArray();
        Assert.Single(notes);
        Assert.Equal(7, answers.Count(a => a.AnswerText().Contains("Hierover is al besloten", StringComparison.Ordinal)));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"));
        Assert.Single(stage.Contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
    }

    [Fact]
    public async Task A_card_that_is_out_of_date_shows_the_decision_when_it_is_pressed()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        await stage.Chair.PressAsync("approve", requestId, cardId, ("note", "ja"));
        var late = await stage.Chair.PressAsync("decline", requestId, cardId, ("reason", "NoTimeNow"));
        Assert.Contains("Hierover is al besloten", late.AnswerText(), StringComparison.Ordinal);
        Assert.Contains("Goedgekeurd door Jan Bos", late.AnswerText(), StringComparison.Ordinal);
        var refreshed = await stage.Chair.PressAsync("refresh", requestId, cardId);
        Assert.Contains("Goedgekeurd door Jan Bos", refreshed.AnswerText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_an_open_card_again_shows_it_as_it_is_and_sends_nothing()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        Assert.Contains("\"refresh\"", stage.Chair.Said[1].ToJsonString(), StringComparison.Ordinal);
        var calls = stage.Channel.Calls.Count;
        var refreshed = await stage.Chair.PressAsync("refresh", requestId, cardId);
        Assert.Contains("[Akkoord]", refreshed.AnswerText(), StringComparison.Ordinal);
        Assert.Equal(calls, stage.Channel.Calls.Count);
    }

    [Fact]
    public async Task Sending_twice_makes_one_request()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await Stage.AnswerAllAsync(stage.Contact);
        var requestId = Stage.RequestIdOn(stage.Contact.LastCard);
        var cardId = (string?)stage.Contact.Said[^1]["id"];
        await Task.WhenAll(stage.Contact.PressAsync("send", requestId, cardId), stage.Contact.PressAsync("send", requestId, cardId));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        await stage.Chair.SayAsync("lijst");
        Assert.Equal(3, stage.Chair.Said.Count);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(stage.Chair.Said[^1].Text(), "Zij-instromers die blijven"));
    }

    [Fact]
    public async Task Dying_between_the_requests_write_and_the_conversations_makes_one_request()
    {
        var dies = false;
        await using var stage = await Stage.SetAsync(services: s => Decorate(s, inner =>
        {
            var store = new Mock<IDocumentStore>(MockBehavior.Strict);
            Forward(store, inner);
            store.Setup(x => x.SaveAsync(It.Is<DocumentKey>(k => k.Kind == DocumentKind.Conversation), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<DocumentIndex>(), It.IsAny<string?>(), It.IsAny<CancellationToken>()))
                .Returns((DocumentKey k, ReadOnlyMemory<byte> c, DocumentIndex i, string? v, CancellationToken t) =>
                    dies ? throw new StoreUnavailableException("as told") : inner.SaveAsync(k, c, i, v, t));
            return store.Object;
        }));
        await stage.Chair.InstallAsync();
        await Stage.AnswerAllAsync(stage.Contact);
        dies = true;
        await stage.Contact.SayAsync("verstuur");
        Assert.Contains("nog niet verwerkt", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        dies = false;
        await stage.Contact.SayAsync("verstuur");
        Assert.Contains("Je verzoek ligt bij de voorzitter", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.SayAsync("lijst");
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(stage.Chair.Said[^1].Text(), "Zij-instromers die blijven"));
        Assert.Single(stage.Chair.Said, a => a.Says("[Later]"));
    }

    [Fact]
    public async Task A_request_waits_for_a_chair_who_was_never_there_and_is_shown_when_they_come()
    {
        await using var stage = await Stage.SetAsync();
        await Stage.SendRequestAsync(stage.Contact);
        Assert.Empty(stage.Chair.Said);
        await stage.Chair.InstallAsync();
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("[Akkoord]")));
    }

    [Fact]
    public async Task An_answer_that_the_channel_does_not_take_is_tried_again_and_the_chair_sees_how_it_stands()
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time);
        var (requestId, cardId) = await stage.ShownToChairAsync();
        stage.Channel.Fault = r => r.Method == "POST" && r.Path.Value!.Contains(stage.Contact.ConversationId, StringComparison.Ordinal) ? 502 : null;
        await stage.Chair.PressAsync("approve", requestId, cardId);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("versturen naar Carla de Vries lukt nu even niet"));
        Assert.DoesNotContain(stage.Contact.Said, a => a.Says("graag met je in gesprek"));

        stage.Channel.Fault = _ => null;
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says("graag met je in gesprek"), time);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);
    }

    [Fact]
    public async Task What_is_owed_is_delivered_after_a_restart()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        stage.Channel.Fault = r => r.Path.Value!.Contains(stage.Chair.ConversationId, StringComparison.Ordinal) ? 500 : null;
        await Stage.SendRequestAsync(stage.Contact);
        await stage.RestartAsync();
        stage.Channel.Fault = _ => null;
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("[Akkoord]")));
    }

    [Fact]
    public async Task A_reply_that_the_channel_does_not_take_comes_later()
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time);
        await stage.Contact.SayAsync("Goedendag");
        stage.Channel.Fault = _ => 503;
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        Assert.Single(stage.Contact.Said);
        stage.Channel.Fault = _ => null;
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Count == 2 && c[1].Says("Hoe past het bij de stichting?"), time);
    }

    [Fact]
    public async Task A_card_that_is_gone_is_sent_anew()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, _) = await stage.ShownToChairAsync();
        stage.Channel.Fault = r => r.Method == "PUT" ? 404 : null;
        await stage.Chair.PressAsync("approve", requestId);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count > 2 && c[^1].Says("Goedgekeurd door Jan Bos"));
    }

    [Fact]
    public async Task The_conversation_goes_on_where_it_was_after_a_restart_at_every_question()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        foreach (var question in Enum.GetValues<Question>())
        {
            await stage.Contact.SayAsync(Some.Typed[question]);
            await stage.RestartAsync();
        }

        await stage.Contact.SayAsync("verstuur");
        Assert.Contains("Je verzoek ligt bij de voorzitter", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_waits_for_the_one_before_it_and_sees_its_state()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        var held = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        stage.Channel.Hold = () => reached.TrySetResult() ? held.Task : Task.CompletedTask;
        var first = stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        await reached.Task;
        var second = stage.Contact.SayAsync("1");
        // Only the first is held: were the second not waiting for it, it would be done within the blink of an eye.
        Assert.NotSame(second, await Task.WhenAny(second, Task.Delay(500, TestContext.Current.CancellationToken)));
        held.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(3, stage.Contact.Said.Count);
        Assert.Contains("Hoe past het bij de stichting?", stage.Contact.Said[1].Text(), StringComparison.Ordinal);
        Assert.Contains("Wat draagt het daaraan bij?", stage.Contact.Said[2].Text(), StringComparison.Ordinal);
    }

    private static void Decorate(IServiceCollection services, Func<IDocumentStore, IDocumentStore> decorate)
    {
        var real = services.Last(d => d.ServiceType == typeof(IDocumentStore));
        services.Replace(ServiceDescriptor.Singleton(s => decorate((IDocumentStore)real.ImplementationFactory!(s))));
    }

    private static void Forward(Mock<IDocumentStore> store, IDocumentStore inner)
    {
        store.Setup(x => x.PrepareAsync(It.IsAny<CancellationToken>())).Returns(inner.PrepareAsync);
        store.Setup(x => x.LoadAsync(It.IsAny<DocumentKey>(), It.IsAny<CancellationToken>())).Returns(inner.LoadAsync);
        store.Setup(x => x.SaveAsync(It.IsAny<DocumentKey>(), It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<DocumentIndex>(), It.IsAny<string?>(), It.IsAny<CancellationToken>())).Returns(inner.SaveAsync);
        store.Setup(x => x.OpenRequestsAsync(It.IsAny<int>(), It.IsAny<string?>(), It.IsAny<CancellationToken>())).Returns(inner.OpenRequestsAsync);
        store.Setup(x => x.RequestsOfAsync(It.IsAny<string>(), It.IsAny<int>(), It.IsAny<string?>(), It.IsAny<CancellationToken>())).Returns(inner.RequestsOfAsync);
        store.Setup(x => x.DueAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).Returns(inner.DueAsync);
        store.Setup(x => x.DropDueAsync(It.IsAny<DueDuty>(), It.IsAny<CancellationToken>())).Returns(inner.DropDueAsync);
    }
}
