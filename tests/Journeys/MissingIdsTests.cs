using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>Activities of Teams that lack the sender's Entra object id, or the tenant.</summary>
public sealed class MissingIdsTests
{
    private const string ObjectId = "00000000-0000-0000-0000-0000000000c1";

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task In_mid_dialog_it_is_the_same_person(bool hasObjectId, bool hasTenant)
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.SayAsync("Goedendag");
        await carla.PostAsync(Without(carla, Some.Typed[Question.Bring], hasObjectId, hasTenant));
        Assert.Contains("Hoe past het bij de stichting?", carla.Said[^1].Text(), StringComparison.Ordinal);
        // The first activity of another process finds them by the channel's roster.
        await stage.RestartAsync();
        stage.Channel.Member = _ => Task.FromResult((200, $$"""{"id":"29:{{ObjectId}}","objectId":"{{ObjectId}}","tenantId":"{{BotHost.Tenant}}"}"""));
        carla = InTeams(stage);
        await carla.PostAsync(Without(carla, "terug", hasObjectId, hasTenant));
        Assert.Contains($"[ {Some.Typed[Question.Bring]} ]", carla.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(3, carla.Said.Count);
    }

    [Fact]
    public async Task The_chair_stays_the_chair()
    {
        await using var stage = await Stage.SetAsync();
        var chair = new Chatter(stage.Bot.Http, stage.Channel, "Jan Bos", BotHost.ChairObjectId, channelId: "msteams");
        await chair.InstallAsync();
        await chair.PostAsync(Without(chair, "lijst", false, false));
        Assert.Contains(Texts.In(Language.Dutch).DeskListEmpty, chair.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams", "29:another", "a:00000000-0000-0000-0000-00000000c0a1")]
    [InlineData("msteams", "29:00000000-0000-0000-0000-00000000c0a1", "a:another")]
    [InlineData("webchat", "29:00000000-0000-0000-0000-00000000c0a1", "a:00000000-0000-0000-0000-00000000c0a1")]
    public async Task Another_user_another_conversation_and_another_channel_are_not_the_chair(string channelId, string user, string conversation)
    {
        await using var stage = await Stage.SetAsync();
        var chair = new Chatter(stage.Bot.Http, stage.Channel, "Jan Bos", BotHost.ChairObjectId, channelId: "msteams");
        await chair.InstallAsync();
        var other = Without(chair, "lijst", false, false);
        (other["channelId"], other["from"]!["id"], other["conversation"]!["id"]) = (channelId, user, conversation);
        await chair.PostAsync(other);
        Assert.DoesNotContain(Texts.In(Language.Dutch).DeskListEmpty, stage.Channel.In(conversation)[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_is_given_is_never_replaced()
    {
        await using var stage = await Stage.SetAsync();
        var chair = new Chatter(stage.Bot.Http, stage.Channel, "Jan Bos", BotHost.ChairObjectId, channelId: "msteams");
        await chair.InstallAsync();
        var other = Without(chair, "lijst", true, false);
        other["from"]!["aadObjectId"] = ObjectId;
        await chair.PostAsync(other);
        Assert.DoesNotContain(Texts.In(Language.Dutch).DeskListEmpty, chair.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_nobody_knows_is_heard_as_a_stranger_and_asked_for_once()
    {
        await using var stage = await Stage.SetAsync();
        var carla = InTeams(stage);
        await carla.PostAsync(Without(carla, "Goedendag", false, true));
        await carla.PostAsync(Without(carla, Some.Typed[Question.Bring], false, true));
        Assert.Contains("Hoe past het bij de stichting?", carla.Said[^1].Text(), StringComparison.Ordinal);
        // Once here, and once for their name and mail address.
        Assert.InRange(stage.Channel.MembersAsked.Count, 1, 2);
    }

    [Fact]
    public async Task A_roster_that_hangs_holds_the_answer_up_for_a_second_at_most()
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time);
        var never = new TaskCompletionSource<(int, string)>();
        stage.Channel.Member = _ => never.Task;
        var carla = InTeams(stage);
        var answered = carla.PostAsync(Without(carla, "Goedendag", false, true));
        await Until.TrueAsync(() => !stage.Channel.MembersAsked.IsEmpty);
        time.Advance(TimeSpan.FromSeconds(1));
        await answered.WaitAsync(Until.Patience, TestContext.Current.CancellationToken);
        Assert.Single(carla.Said);
        never.SetResult((404, "{}"));
    }

    private static Chatter InTeams(Stage stage) => stage.Person("Carla de Vries", 0xc1, channelId: "msteams");

    private static JsonObject Without(Chatter who, string text, bool hasObjectId, bool hasTenant) => who.Activity("message", a =>
    {
        a["text"] = text;
        if (!hasObjectId)
        {
            a["from"]!.AsObject().Remove("aadObjectId");
        }

        if (!hasTenant)
        {
            a["conversation"]!.AsObject().Remove("tenantId");
        }
    });
}
