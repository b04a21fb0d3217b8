using System.Reflection;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
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
        Assert.IsType<Turn.Press>(Pressed(verb, BotHost.ChairObjectId));

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

    private static Turn? Pressed(string verb, string chairId, JsonElement? data = null)
    {
        var activity = new Activity
        {
            ChannelId = Channels.Playground,
            ServiceUrl = "https://bot.example/",
            From = new("29:u", aadObjectId: BotHost.ChairObjectId),
            Conversation = new(id: "a:c", tenantId: BotHost.Tenant),
            Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data = data ?? JsonSerializer.SerializeToElement(new { }) } }),
        };
        return Presses.Executed(Incoming.Of(activity, new Deciders(BotHost.Tenant, chairId, "", []), isDevelopment: true)!, Some.Foundation);
    }
}
