using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>Ids that are there and empty, coming in and going out: they name nothing.</summary>
public sealed class EmptyIdTests
{
    [Fact]
    public async Task Two_messages_with_an_empty_id_are_two_messages()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag", "");
        await stage.Contact.SayAsync(Some.Typed[Question.Bring], "");
        Assert.Equal(2, stage.Contact.Said.Count);
        Assert.Contains("Hoe past het bij de stichting?", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_a_card_with_an_empty_id_is_answered_with_a_message()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.PostAsync(stage.Contact.Submit(Verbs.Answer, "", "", (Fields.Of(Question.Bring), Some.Typed[Question.Bring])));
        Assert.Equal(2, stage.Contact.Said.Count);
        Assert.Contains("Hoe past het bij de stichting?", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_tenant_is_the_one_of_the_channel_data()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.PostAsync(stage.Chair.Activity("message", a =>
        {
            a["text"] = "lijst";
            a["conversation"]!["tenantId"] = "";
            a["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotHost.Tenant } };
        }));
        Assert.Contains(Texts.In(Dialogs.Language.Dutch).DeskListEmpty, Assert.Single(stage.Chair.Said).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_channel_names_no_activity_the_chair_gets_each_state_as_a_new_card()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        stage.Channel.NamesActivities = false;
        var requestId = await Stage.SendRequestAsync(stage.Contact);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        await stage.Contact.PressAsync(Verbs.Withdraw, requestId);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 3);
        Assert.Contains("ingetrokken", shown[^1].Text(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(stage.Channel.Calls, c => c.Method == "PUT" && c.Conversation == stage.Chair.ConversationId);
    }
}
