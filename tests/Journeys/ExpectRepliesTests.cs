using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Storage;
using SamBot.Tests.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>Callers that take the replies from the HTTP response. Source: the Activity specification, "Delivery mode".</summary>
public sealed class ExpectRepliesTests
{
    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    [InlineData("sms")]
    public async Task The_whole_dialog_is_answered_in_the_responses(string channelId)
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        var contact = stage.Person("Carla de Vries", 0xc1, channelId: channelId);
        var reply = Assert.Single(await SayAsync(contact, "Goedendag"));
        Assert.Equal(("message", "28:sambot", contact.ConversationId), ((string?)reply["type"], (string?)reply["from"]!["id"], (string?)reply["conversation"]!["id"]));
        foreach (var question in Enum.GetValues<Question>())
        {
            Assert.Single(await SayAsync(contact, Some.Typed[question]));
        }

        Assert.Contains(Texts.In(Language.Dutch).SentTitle, Assert.Single(await SayAsync(contact, "verstuur")).Text(), StringComparison.Ordinal);
        // What is told later goes by the channel's service as ever.
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        Assert.Empty(contact.Said);
        Assert.Empty(stage.Channel.Typing);
        await stage.Chair.PressAsync(Verbs.Approve, Stage.RequestIdOn(Chatter.Card(shown[1])), (string?)shown[1]["id"]);
        await stage.Channel.UntilAsync(contact.ConversationId, c => c.Count == 1);
    }

    [Fact]
    public async Task A_button_that_is_submitted_and_the_chair_are_answered_there_too()
    {
        await using var stage = await Stage.SetAsync();
        await SayAsync(stage.Contact, "Goedendag");
        var next = await ExpectAsync(stage.Contact, stage.Contact.Submit(Verbs.Answer, "", "bot-1", (Fields.Of(Question.Bring), Some.Typed[Question.Bring])));
        Assert.Contains("Hoe past het bij de stichting?", Assert.Single(next).Text(), StringComparison.Ordinal);
        Assert.Contains(Texts.In(Language.Dutch).DeskListEmpty, Assert.Single(await SayAsync(stage.Chair, "lijst")).Text(), StringComparison.Ordinal);
        Assert.Empty(stage.Channel.Calls);
    }

    [Fact]
    public async Task A_repeat_gets_the_reply_again_and_changes_nothing()
    {
        await using var stage = await Stage.SetAsync();
        await SayAsync(stage.Contact, "Goedendag");
        var answer = stage.Contact.Activity("message", a => a["text"] = Some.Typed[Question.Bring]);
        var once = Assert.Single(await ExpectAsync(stage.Contact, answer.DeepClone().AsObject()));
        var again = Assert.Single(await ExpectAsync(stage.Contact, answer));
        Assert.Equal(once.Text(), again.Text());
        var list = stage.Chair.Activity("message", a => a["text"] = "lijst");
        Assert.Single(await ExpectAsync(stage.Chair, list.DeepClone().AsObject()));
        Assert.Single(await ExpectAsync(stage.Chair, list));
    }

    [Fact]
    public async Task Where_there_is_no_reply_the_list_is_empty()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Empty(await ExpectAsync(stage.Contact, stage.Contact.Activity("typing")));
        Assert.Empty(await ExpectAsync(stage.Contact, stage.Contact.Activity("handoff")));
    }

    [Fact]
    public async Task An_invoke_is_answered_as_ever()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var press = stage.Chair.Invoke(Verbs.Approve, requestId, cardId);
        press["deliveryMode"] = "expectReplies";
        using var response = await stage.Chair.PostAsync(press);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
    }

    [Fact]
    public async Task That_nothing_could_be_kept_is_said_there_too()
    {
        using var folder = new SqliteFolder();
        var calls = new StoreCalls(folder.Store());
        await using var stage = await Stage.SetAsync(services: s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        calls.Before = call => call == "save the contact" ? throw new StoreUnavailableException("as told") : Task.CompletedTask;
        Assert.Contains(Texts.In(Language.Dutch).NotKept, Assert.Single(await SayAsync(stage.Contact, "Goedendag")).Text(), StringComparison.Ordinal);
        Assert.Empty(stage.Contact.Said);
    }

    [Fact]
    public async Task A_reply_that_comes_too_late_for_the_response_goes_by_the_channels_service()
    {
        using var folder = new SqliteFolder();
        var (calls, hangs, time) = (new StoreCalls(folder.Store()), new TaskCompletionSource(), new FakeTimeProvider(Some.Monday));
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        calls.Before = call => call == "save the contact" ? hangs.Task : Task.CompletedTask;
        var message = stage.Contact.Activity("message", a => (a["text"], a["deliveryMode"]) = ("Goedendag", "expectReplies"));
        var late = stage.Contact.PostAsync(message.ToJsonString(), HttpStatusCode.InternalServerError);
        while (!late.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        (await late).Dispose();
        hangs.SetResult();
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Count == 1, time);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("")]
    [InlineData("ExpectReplies ")]
    public async Task Any_other_mode_is_answered_by_the_channels_service(string mode)
    {
        await using var stage = await Stage.SetAsync();
        var said = stage.Contact.Activity("message", a => (a["text"], a["deliveryMode"]) = ("Goedendag", mode));
        using var response = await stage.Contact.PostAsync(said);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Single(stage.Contact.Said);
    }

    private static Task<IReadOnlyList<JsonObject>> SayAsync(Chatter who, string text) => ExpectAsync(who, who.Activity("message", a => a["text"] = text));

    private static async Task<IReadOnlyList<JsonObject>> ExpectAsync(Chatter who, JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        using var response = await who.PostAsync(activity.ToJsonString(), HttpStatusCode.OK);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        Assert.Equal("activities", Assert.Single(body).Key);
        return [.. body["activities"]!.AsArray().Select(a => a!.AsObject())];
    }
}
