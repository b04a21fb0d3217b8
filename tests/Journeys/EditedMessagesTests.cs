using System.Text.Json.Nodes;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>Messages edited, deleted and brought back in Teams, over HTTP.</summary>
public sealed class EditedMessagesTests
{
    private const string Better = "Een aanpak waarmee we zestig zij-instromers hebben behouden.";

    [Fact]
    public async Task Editing_an_answer_replaces_it_and_shows_the_open_question_again()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.SayAsync("Goedendag");
        await carla.SayAsync(Some.Typed[Question.Bring], "1");
        await carla.PostAsync(Edit(carla, "1", Better, 1));
        Assert.Equal(3, carla.Said.Count);
        Assert.Contains("Aangepast bij ‘", carla.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("Hoe past het bij de stichting?", carla.Said[^1].Text(), StringComparison.Ordinal);
        await carla.SayAsync("terug");
        Assert.Contains(Better, carla.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_edit_delivered_twice_is_answered_once_and_the_next_edit_is_heard()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.SayAsync("Goedendag");
        await carla.SayAsync("kort", "1");
        await carla.PostAsync(Edit(carla, "1", "korter", 1));
        await carla.PostAsync(Edit(carla, "1", "korter", 1));
        Assert.Equal(3, carla.Said.Count);
        await carla.PostAsync(Edit(carla, "1", Better, 2));
        Assert.Contains("Hoe past het bij de stichting?", carla.Said[^1].Text(), StringComparison.Ordinal);
        // Without a time nothing tells a repeat; what changes nothing is not answered all the same.
        await carla.PostAsync(Edit(carla, "1", Better, null));
        Assert.Equal(4, carla.Said.Count);
    }

    [Fact]
    public async Task Deleting_an_answer_asks_again_and_bringing_it_back_goes_on()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.SayAsync("Goedendag");
        await carla.SayAsync(Some.Typed[Question.Bring], "1");
        await carla.PostAsync(Delete(carla, "1", 1));
        Assert.Contains("verwijderd. Daarom vraag ik het opnieuw.", carla.Said[^1].Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Typed[Question.Bring], carla.Said[^1].Text(), StringComparison.Ordinal);
        await stage.RestartAsync();
        carla = InTeams(stage);
        await carla.PostAsync(Edit(carla, "1", Some.Typed[Question.Bring], 2, "undeleteMessage"));
        Assert.Contains("Hoe past het bij de stichting?", carla.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_sending_an_edit_changes_nothing_and_is_answered_with_one_kind_sentence()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await Stage.AnswerAllAsync(stage.Contact);
        await stage.Contact.SayAsync("wijzig wat je brengt");
        await stage.Contact.SayAsync(Some.Typed[Question.Bring], "1");
        await stage.Contact.SayAsync("verstuur", "2");
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        var before = stage.Contact.Said.Count;
        await stage.Contact.PostAsync(Edit(stage.Contact, "1", Better, 1));
        Assert.Equal(before + 1, stage.Contact.Said.Count);
        Assert.Contains("Je verzoek is al verstuurd", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.PostAsync(Delete(stage.Contact, "2", 2));
        Assert.Equal(before + 1, stage.Contact.Said.Count);
        var refreshed = await stage.Chair.PressAsync("refresh", Stage.RequestIdOn(shown[1]), (string?)shown[1]["id"]);
        Assert.Contains(Some.Typed[Question.Bring], refreshed.AnswerText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_gave_no_answer_is_left_alone()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.PostAsync(Edit(carla, "never said", Better, 1));
        await carla.SayAsync("Goedendag", "1");
        await carla.SayAsync("help", "2");
        await carla.PostAsync(Edit(carla, "1", "Goedenavond", 1));
        await carla.PostAsync(Delete(carla, "2", 2));
        await carla.PostAsync(Edit(carla, "never said", Better, 3));
        await stage.Chair.InstallAsync();
        await stage.Chair.SayAsync("lijst", "4");
        await stage.Chair.PostAsync(Edit(stage.Chair, "4", "help", 4));
        Assert.Equal(2, carla.Said.Count);
        Assert.Equal(2, stage.Chair.Said.Count);
    }

    [Fact]
    public async Task In_a_group_chat_an_edit_is_left_alone()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.SayAsync("Goedendag");
        await carla.SayAsync("kort", "1");
        var edit = Edit(carla, "1", Better, 1);
        edit["conversation"]!["conversationType"] = "groupChat";
        await carla.PostAsync(edit);
        Assert.Equal(2, carla.Said.Count);
    }

    private static Chatter InTeams(Stage stage) => stage.Person("Carla de Vries", 0xc1, channelId: "msteams");

    private static JsonObject Edit(Chatter person, string messageId, string text, int? second, string what = "editMessage")
    {
        var edit = Changed(person, "messageUpdate", messageId, second, what);
        edit["text"] = text;
        return edit;
    }

    private static JsonObject Delete(Chatter person, string messageId, int second) => Changed(person, "messageDelete", messageId, second, "softDeleteMessage");

    private static JsonObject Changed(Chatter person, string type, string messageId, int? second, string what) => person.Activity(
        type,
        a =>
        {
            a["channelData"] = new JsonObject { ["eventType"] = what, ["tenant"] = new JsonObject { ["id"] = BotHost.Tenant } };
            a["timestamp"] = second is null ? null : $"2026-11-23T15:26:{second:00}.461Z";
        },
        messageId);
}
