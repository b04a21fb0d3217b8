using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>Channels and group chats: the bot answers who calls it, invites, and shows nothing.</summary>
public sealed class PublicPlacesTests
{
    private static readonly string Invitation = Texts.In(Language.Dutch).InviteBody;

    [Theory]
    [InlineData("groupChat", "19:vakgroep@thread.v2")]
    [InlineData("channel", "19:netwerk@thread.tacv2;messageid=1700000000000")]
    public async Task Whoever_calls_the_bot_is_invited_to_a_personal_chat(string conversationType, string conversation)
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.PostAsync(In(conversationType, conversation, Calls(carla, "help")));
        var invitation = Assert.Single(stage.Channel.In(conversation));
        Assert.Contains(Invitation, invitation.Text(), StringComparison.Ordinal);
        var button = Assert.Single(Chatter.Card(invitation)["actions"]!.AsArray())!;
        Assert.Equal(("Action.OpenUrl", "https://teams.microsoft.com/l/chat/0/0?users=28%3Asambot"), ((string?)button["type"], (string?)button["url"]));
        Assert.Empty(carla.Said);
    }

    [Fact]
    public async Task Whoever_does_not_call_it_is_left_alone()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.PostAsync(InGroup(carla.Activity("message", a => a["text"] = "SamBot help")));
        await carla.PostAsync(InGroup(carla.Activity("conversationUpdate", a => a["membersAdded"] = new JsonArray(a["recipient"]!.DeepClone()))));
        await carla.PostAsync(InGroup(carla.Activity("installationUpdate", a => a["action"] = "add")));
        await carla.PostAsync(InGroup(carla.Activity("message", a => a["value"] = new JsonObject { ["verb"] = Verbs.Refresh })));
        Assert.Empty(stage.Channel.In(Group));
    }

    [Fact]
    public async Task Neither_contact_nor_chair_gets_a_request_to_see_there()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await stage.Chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(carla);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        var chair = new Chatter(stage.Bot.Http, stage.Channel, "Jan Bos", BotHost.ChairObjectId, channelId: "msteams");
        await chair.PostAsync(InGroup(Calls(chair, "lijst")));
        await chair.PostAsync(InGroup(Calls(chair, $"akkoord {Reference.Of(requestId)}")));
        await carla.PostAsync(InGroup(Calls(carla, "status")));
        using var pressed = await chair.PostAsync(InGroup(chair.Invoke(Verbs.Approve, requestId, null)));
        var answer = JsonNode.Parse(await pressed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

        Assert.Equal(("application/vnd.microsoft.activity.message", Invitation), ((string?)answer["type"], (string?)answer["value"]));
        var said = stage.Channel.In(Group);
        Assert.Equal(3, said.Count);
        Assert.All(said, a => Assert.Contains(Invitation, a.Text(), StringComparison.Ordinal));
        Assert.DoesNotContain(Some.Typed[Question.TopicTitle], string.Concat(said.Select(a => a.ToJsonString())), StringComparison.Ordinal);
        Assert.DoesNotContain(carla.Said, a => a.Says(Texts.In(Language.Dutch).ApprovedTitle));
    }

    [Fact]
    public async Task The_invitation_is_in_the_language_that_the_person_chose()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.SayAsync("english");
        await carla.PostAsync(InGroup(Calls(carla, "help")));
        Assert.Contains(Texts.In(Language.English).InviteBody, Assert.Single(stage.Channel.In(Group)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_delivered_twice_is_answered_once()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        var call = InGroup(Calls(carla, "help"));
        await Task.WhenAll(carla.PostAsync(call.DeepClone().AsObject()), carla.PostAsync(call.DeepClone().AsObject()));
        await carla.PostAsync(call);
        Assert.Single(stage.Channel.In(Group));
    }

    [Fact]
    public async Task Taking_the_app_out_of_a_group_does_not_mean_that_the_person_left()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.SayAsync("Goedendag");
        await carla.PostAsync(InGroup(carla.Activity("installationUpdate", a => a["action"] = "remove")));
        await carla.PostAsync(InGroup(carla.Activity("conversationUpdate", a => a["membersRemoved"] = new JsonArray(a["recipient"]!.DeepClone()))));
        await carla.SayAsync(Some.Typed[Question.Bring]);
        Assert.Contains("Hoe past het bij de stichting?", carla.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(2, carla.Said.Count);
    }

    [Fact]
    public async Task A_call_in_a_personal_chat_is_taken_out_of_the_answer()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.SayAsync("Goedendag");
        await carla.PostAsync(Calls(carla, Some.Typed[Question.Bring]));
        await carla.SayAsync("terug");
        Assert.Contains($"[ {Some.Typed[Question.Bring]} ]", carla.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("personal")]
    [InlineData("Personal")]
    [InlineData("groupChat")]
    public async Task The_chat_of_a_meeting_never_becomes_an_address_of_a_person_whatever_its_type_says(string? type)
    {
        await using var stage = await Stage.SetAsync();
        var (carla, chair) = (InTeams(stage), ChairInTeams(stage));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(carla);
        var shown = await stage.Channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        foreach (var who in new[] { carla, chair })
        {
            await who.PostAsync(InMeeting(type, who.Activity("conversationUpdate", a => a["membersAdded"] = new JsonArray(a["from"]!.DeepClone()))));
            await who.PostAsync(InMeeting(type, who.Activity("installationUpdate", a => a["action"] = "add")));
            await who.PostAsync(InMeeting(type, who.Activity("message", a => a["text"] = "status")));
            await who.PostAsync(InMeeting(type, who.Activity("installationUpdate", a => a["action"] = "remove")));
        }

        await stage.RestartAsync();
        await ChairInTeams(stage).PressAsync(Verbs.Approve, requestId, (string?)shown[1]["id"]);
        await stage.Channel.UntilAsync(carla.ConversationId, c => c.Any(a => a.Says(Texts.In(Language.Dutch).ApprovedTitle)));
        await stage.Channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("heeft het antwoord ontvangen")));
        Assert.Empty(stage.Channel.In(Meeting));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Personal")]
    [InlineData("PERSONAL")]
    public async Task A_personal_chat_is_known_by_its_id_where_the_type_is_missing_and_by_its_type_in_any_case(string? type)
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.PostAsync(carla.Activity("message", a =>
        {
            a["text"] = "Goedendag";
            a["conversation"]!["conversationType"] = type;
        }));
        Assert.Single(carla.Said);
    }

    [Fact]
    public async Task An_address_in_the_chat_of_a_meeting_that_an_earlier_release_kept_is_not_written_to()
    {
        await using var stage = await Stage.SetAsync();
        var (carla, chair) = (InTeams(stage), ChairInTeams(stage));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(carla);
        await stage.Bot.Services.GetRequiredService<Documents>().ChangeConversationAsync(
            carla.PersonId,
            d => d! with { Address = d.Address with { Conversation = new() { Id = Meeting, TenantId = BotHost.Tenant } } },
            TestContext.Current.CancellationToken);
        await chair.PressAsync(Verbs.Approve, requestId);
        await stage.Channel.UntilAsync(carla.ConversationId, c => c.Any(a => a.Says(Texts.In(Language.Dutch).ApprovedTitle)));
        Assert.Empty(stage.Channel.In(Meeting));
    }

    private const string Meeting = "19:meeting_A@thread.v2";
    private const string Group = "19:vakgroep@thread.v2";

    private static Chatter InTeams(Stage stage) => stage.Person("Carla de Vries", 0xc1, channelId: "msteams");

    private static Chatter ChairInTeams(Stage stage) => new(stage.Bot.Http, stage.Channel, "Jan Bos", BotHost.ChairObjectId, channelId: "msteams");

    private static JsonObject InMeeting(string? type, JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["tenantId"] = BotHost.Tenant, ["id"] = Meeting };
        if (type is not null)
        {
            activity["conversation"]!["conversationType"] = type;
        }

        return activity;
    }

    private static JsonObject Calls(Chatter who, string text) => who.Activity("message", a =>
    {
        a["text"] = $"<at>SamBot</at> {text}";
        a["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>SamBot</at>", ["mentioned"] = a["recipient"]!.DeepClone() });
    });

    private static JsonObject InGroup(JsonObject activity) => In("groupChat", Group, activity);

    private static JsonObject In(string conversationType, string conversation, JsonObject activity)
    {
        activity["conversation"] = new JsonObject { ["conversationType"] = conversationType, ["isGroup"] = true, ["tenantId"] = BotHost.Tenant, ["id"] = conversation };
        return activity;
    }
}
