using System.Reflection;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

public sealed class PressesTests
{
    public static TheoryData<string> AllVerbs() => [.. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public void Every_word_of_a_button_is_understood(string verb)
    {
        var turn = Pressed(verb, "");
        Assert.NotNull(turn);
        Assert.False(turn is Turn.Talk { Input: Input.PressUnknown });
    }

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public void A_contacts_button_makes_no_contact_of_the_chair(string verb) =>
        Assert.True(Pressed(verb, BotHost.ChairObjectId) is Turn.Press or Turn.Desk);

    [Theory]
    [InlineData("NoTimeNow", DeclineReason.NoTimeNow)]
    [InlineData("Goed voorstel, nu geen ruimte", DeclineReason.NoTimeNow)]
    [InlineData(" goed voorstel, nu geen ruimte ", DeclineReason.NoTimeNow)]
    [InlineData("A good proposal, but no room now", null)]
    [InlineData("4", null)]
    [InlineData("3", null)]
    [InlineData("0", null)]
    [InlineData("DoesNotFit,NoTimeNow", null)]
    public void A_reason_has_a_name_or_a_title_on_the_wire_and_never_a_number(string given, DeclineReason? reason)
    {
        var press = Assert.IsType<Turn.Press>(Pressed(Verbs.Decline, BotHost.ChairObjectId, new { requestId = "r", reason = given }));
        Assert.Equal(reason, Assert.IsType<RequestCommand.Decline>(press.Command).Reason);
    }

    [Fact]
    public void Every_reason_is_understood_by_its_title_in_every_language() => Assert.All(
        Some.Foundation.AllTexts.SelectMany(t => Enum.GetValues<DeclineReason>().Select(r => (r, t.Reason(r)))),
        row => Assert.Equal(
            row.r,
            ((RequestCommand.Decline)((Turn.Press)Pressed(Verbs.Decline, BotHost.ChairObjectId, new { requestId = "r", reason = row.Item2 })!).Command!).Reason));

    [Fact]
    public void A_button_of_the_list_is_the_deciders_alone()
    {
        Assert.Equal(new DeskIntent.List(2), Assert.IsType<Turn.Desk>(Pressed(Verbs.List, BotHost.ChairObjectId, new { page = "2" })).Asked);
        Assert.IsType<DeskIntent.Show>(Assert.IsType<Turn.Desk>(Pressed(Verbs.Show, BotHost.ChairObjectId, new { requestId = "r" })).Asked);
        Assert.Null(Assert.IsType<Turn.Press>(Pressed(Verbs.Show, "", new { requestId = "r" })).Command);
    }

    [Theory]
    [InlineData("""{"organisation":"","organisationNone":"-","question":"organisation,availability"}""", "-")]
    [InlineData("""{"organisationNone":"-","question":"organisation,availability"}""", "-")]
    [InlineData("""{"organisation":"Zorggroep Zuid","organisationNone":"-","question":"organisation"}""", "Zorggroep Zuid")]
    [InlineData("""{"organisation":"","organisationNone":"","question":"organisation"}""", "")]
    public void The_tick_of_who_has_no_employer_counts_where_no_name_is_written(string data, string organisation)
    {
        var fill = Assert.IsType<Input.Fill>(Assert.IsType<Turn.Talk>(Pressed(Verbs.Answer, "", JsonSerializer.Deserialize<JsonElement>(data))).Input);
        Assert.Equal(organisation, fill.Values[Question.Organisation]);
    }

    private static Turn? Pressed(string verb, string chairId, object? data = null)
    {
        var activity = new Activity
        {
            ChannelId = Channels.Playground,
            ServiceUrl = "https://bot.example/",
            From = new("29:u", aadObjectId: BotHost.ChairObjectId),
            Conversation = new(id: "a:c", tenantId: BotHost.Tenant),
            Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data = data ?? new { } } }),
        };
        return Presses.Executed(Incoming.Of(activity, new Deciders(BotHost.Tenant, chairId, "", []), isDevelopment: true)!, Some.Foundation);
    }
}
