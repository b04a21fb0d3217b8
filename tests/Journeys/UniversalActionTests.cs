using System.Net;
using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>What Teams gets back for a button, byte for byte where it is ours to say. Source: teams.net and botbuilder-js schemas.</summary>
public sealed class UniversalActionTests
{
    [Fact]
    public async Task A_button_is_answered_with_the_card_in_its_place()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var answer = await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId);
        Assert.Equal(["statusCode", "type", "value"], answer.Select(member => member.Key));
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)answer["statusCode"]!, (string?)answer["type"]));
        Assert.Equal(("AdaptiveCard", "1.5"), ((string?)answer["value"]!["type"], (string?)answer["value"]!["version"]));
    }

    [Fact]
    public async Task A_button_that_is_not_theirs_is_answered_with_a_message()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var answer = await stage.Contact.PressAsync(Verbs.Approve, requestId, cardId);
        Assert.Equal(["statusCode", "type", "value"], answer.Select(member => member.Key));
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), ((int)answer["statusCode"]!, (string?)answer["type"]));
        Assert.Equal("Alleen de voorzitter, of wie voor de voorzitter invalt, beslist over een verzoek. Er is niets veranderd.", (string?)answer["value"]);
    }

    [Theory]
    [InlineData("nl-NL", "Die knop kan ik niet lezen, dus ik heb niets veranderd.")]
    [InlineData("en-US", "I can't read that button, so I changed nothing.")]
    public async Task A_button_that_cannot_be_read_is_a_bad_request(string locale, string sentence)
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Person("Carla de Vries", 0xc9, locale);
        using var response = await contact.PostAsync(contact.Activity("invoke", a => (a["name"], a["value"]) = ("adaptiveCard/action", new JsonObject())));
        Assert.Equal(
            $$$"""{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"{{{sentence}}}"}}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("en", "I can't read that button")]
    [InlineData("nl", "Die knop kan ik niet lezen")]
    public async Task Where_nobodys_language_is_known_it_is_said_in_the_language_of_the_settings(string language, string words)
    {
        await using var channel = await ChannelStandIn.StartAsync();
        await using var bot = new BotHost(settings: [new("Languages:Default", language)]);
        var contact = new Chatter(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c9");
        using var response = await contact.PostAsync(contact.Activity("invoke", a =>
        {
            a.Remove("locale");
            (a["name"], a["value"]) = ("adaptiveCard/action", new JsonObject());
        }));
        Assert.Contains(words, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_on_a_card_of_the_request_that_was_sent_shows_how_it_stands()
    {
        await using var stage = await Stage.SetAsync();
        var requestId = await Stage.SendRequestAsync(stage.Contact);
        var answer = await stage.Contact.PressAsync(Verbs.Answer, requestId, "an-old-card", (Fields.Question, "bring"), ("bring", "iets anders"));
        Assert.Contains("Je verzoek is al verstuurd, dus aan die kaart verandert niets meer.", answer.AnswerText(), StringComparison.Ordinal);
        Assert.Contains("Je verzoek ligt bij de voorzitter", answer.AnswerText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/query")]
    [InlineData("adaptiveCard/actions")]
    public async Task An_invoke_that_nobody_knows_is_not_implemented(string name)
    {
        await using var stage = await Stage.SetAsync();
        using var response = await stage.Contact.PostAsync(
            stage.Contact.Activity("invoke", a => (a["name"], a["value"]) = (name, new JsonObject())).ToJsonString(), HttpStatusCode.NotImplemented);
        Assert.Contains("\"NotImplemented\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(stage.Contact.Said);
    }

    [Fact]
    public async Task An_open_card_asks_for_its_truth_when_its_reader_opens_it_and_a_decided_one_does_not()
    {
        await using var stage = await Stage.SetAsync();
        var chair = new Chatter(stage.Bot.Http, stage.Channel, "Jan Bos", BotHost.ChairObjectId, channelId: "msteams");
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(stage.Contact);
        var shown = await stage.Channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        var refresh = Chatter.Card(shown[1])["refresh"]!;
        Assert.Equal(("Action.Execute", Verbs.Refresh, requestId), ((string?)refresh["action"]!["type"], (string?)refresh["action"]!["verb"], (string?)refresh["action"]!["data"]!["requestId"]));
        Assert.Equal([$"29:{BotHost.ChairObjectId}"], refresh["userIds"]!.AsArray().Select(id => (string?)id));

        var answer = await chair.PressAsync(Verbs.Approve, requestId, (string)shown[1]["id"]!);
        Assert.Null(answer["value"]!["refresh"]);
        var later = await chair.PressAsync(Verbs.Refresh, requestId, (string)shown[1]["id"]!);
        Assert.Contains("Goedgekeurd door Jan Bos", later.AnswerText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_opened_the_conversation_whoever_is_in_it_asks()
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Person("Carla de Vries", 0xc2, channelId: "msteams");
        await Stage.SendRequestAsync(contact);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 1);
        Assert.Null(Chatter.Card(shown[0])["refresh"]!["userIds"]);
        Assert.True(shown[0].Says(Some.Typed[Question.TopicTitle]));
    }
}
