using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>Channels that vouch for nobody and cannot update what was said.</summary>
public sealed class OtherChannelTests
{
    [Theory]
    [InlineData("directline")]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public async Task With_the_chairs_ids_and_tenant_nobody_there_sees_or_decides_a_request(string channelId)
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        // Says of itself all that Teams would say of the chair, from another conversation.
        var forger = new Chatter(stage.Bot.Http, stage.Channel, "Jan Bos", BotHost.ChairObjectId, channelId: channelId);
        await forger.PostAsync(Moved(forger.Activity("message", a => a["value"] = new JsonObject { ["verb"] = Verbs.Approve, ["requestId"] = requestId })));
        await forger.PostAsync(Moved(forger.Invoke(Verbs.Approve, requestId, cardId)));
        await forger.PostAsync(Moved(forger.Activity("message", a => a["text"] = "open")));

        var heard = string.Concat(stage.Channel.In("a:forged").Select(a => a.ToJsonString()));
        Assert.DoesNotContain(Some.Typed[Question.TopicTitle], heard, StringComparison.Ordinal);
        var shown = Assert.Single(stage.Channel.In(stage.Chair.ConversationId), a => (string?)a["id"] == cardId);
        Assert.Contains(Texts.In(Language.Dutch).Approve, shown.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Contact.Said, a => a.ToJsonString().Contains(Texts.In(Language.Dutch).ApprovedTitle, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_can_be_updated_the_answer_comes_once_and_no_update_is_tried()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        var contact = stage.Person("Carla de Vries", 0xc7, channelId: "directline");
        var requestId = await Stage.SendRequestAsync(contact);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        var before = contact.Said.Count;
        await stage.Chair.PressAsync(Verbs.Approve, requestId);
        await stage.Channel.UntilAsync(contact.ConversationId, c => c.Count > before);
        // The chair's card is told that the contact read it, after all that the contact is told.
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[^1].ToJsonString().Contains("heeft het antwoord ontvangen", StringComparison.Ordinal));
        Assert.Equal(before + 1, contact.Said.Count);
        Assert.DoesNotContain(stage.Channel.Calls, c => c.Method == "PUT" && c.Conversation == contact.ConversationId);
    }

    [Theory]
    [InlineData("sms", "Je kunt typen: Verder, Terug.")]
    [InlineData("telegram", null)]
    public async Task Where_no_cards_are_shown_the_whole_dialog_goes_by_text(string channelId, string? words)
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        var contact = stage.Person("Carla de Vries", 0xc7, channelId: channelId);
        await contact.SayAsync("Een aanpak waarmee we veertig zij-instromers hebben behouden.");
        Assert.Contains("Er staat nu: Een aanpak", contact.Said[^1].Text(), StringComparison.Ordinal);
        await contact.SayAsync("verder");
        Assert.EndsWith(words ?? "aan het werk.", contact.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(words is null ? ["Verder", "Terug"] : [], (contact.Said[^1]["suggestedActions"]?["actions"]?.AsArray() ?? []).Select(a => (string?)a!["value"]));
        foreach (var question in Enum.GetValues<Question>().Where(q => q > Question.Bring))
        {
            await contact.SayAsync(Some.Typed[question]);
        }

        await contact.SayAsync("verstuur");
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        await stage.Chair.PressAsync(Verbs.Approve, Stage.RequestIdOn(Chatter.Card(shown[1])), (string)shown[1]["id"]!, ("note", "Graag."));
        await stage.Channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says("Jan Bos schrijft je:\nGraag.")));
        Assert.All(contact.Said, a => Assert.Equal(("plain", null), ((string?)a["textFormat"], a["attachments"])));
    }

    private static JsonObject Moved(JsonObject activity)
    {
        activity["conversation"]!["id"] = "a:forged";
        return activity;
    }
}
