using System.Reflection;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Records;

namespace SamBot.Tests.Channel;

public sealed class PressesTests
{
    public static TheoryData<string> AllVerbs() => [.. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public void Every_word_of_a_button_is_understood(string verb)
    {
        var activity = new Activity
        {
            ChannelId = Channels.Playground,
            ServiceUrl = "https://bot.example/",
            From = new("29:u"),
            Conversation = new() { Id = "19:c" },
            Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data = new { } } }),
        };
        var turn = Presses.Executed(Incoming.Of(activity, new Deciders("", "", "", []), isDevelopment: true)!);
        Assert.NotNull(turn);
        Assert.False(turn is Turn.Talk { Input: Input.PressUnknown });
    }
}
