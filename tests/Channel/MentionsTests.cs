using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Receiving;

namespace SamBot.Tests.Channel;

public sealed class MentionsTests
{
    private const string OfBot = """{"type":"mention","text":"<at>SamBot</at>","mentioned":{"id":"28:sambot","name":"SamBot"}}""";
    private const string OfBotWithoutText = """{"type":"mention","mentioned":{"id":"28:sambot","name":"SamBot"}}""";
    private const string OfPiet = """{"type":"mention","text":"<at>Piet</at>","mentioned":{"id":"29:piet","name":"Piet"}}""";

    [Theory]
    [InlineData("<at>SamBot</at> help", OfBot, "help")]
    [InlineData("\r\n<at>SamBot</at> help\r\n", OfBot, "help")]
    [InlineData("help <at>SamBot</at>", OfBot, "help")]
    [InlineData("<at>SamBot</at> of <at>SamBot</at>?", OfBot + "," + OfBot, "of ?")]
    [InlineData("<at>SamBot</at> vraag het <at>Piet</at>", OfBot + "," + OfPiet, "vraag het <at>Piet</at>")]
    [InlineData("<at>SamBot</at> help", OfBotWithoutText, "help")]
    [InlineData("<at>SamBot</at>", OfBot, null)]
    [InlineData("", OfBot, null)]
    public void A_call_of_the_bot_is_heard_and_taken_out_of_the_text(string text, string entities, string? left)
    {
        var activity = Message(text, entities);
        Assert.True(activity.MentionsBot());
        Assert.Equal(left, activity.TextWithoutBot());
    }

    [Theory]
    [InlineData("<at>Piet</at> help ", OfPiet)]
    [InlineData("<at>SamBot</at> help", "")]
    [InlineData("<at>SamBot</at> help", """{"type":"mention","text":"<at>SamBot</at>","mentioned":{"name":"SamBot"}}""")]
    [InlineData("<at>SamBot</at> help", """{"type":"mention","text":"","mentioned":{"id":"28:sambot"}}""")]
    public void What_calls_nobody_or_another_stays_as_it_was_typed(string text, string entities)
    {
        var activity = Message(text, entities);
        Assert.False(activity.MentionsBot());
        Assert.Equal(text, activity.TextWithoutBot());
    }

    [Fact]
    public void Without_a_text_or_a_recipient_there_is_no_call()
    {
        Assert.Null(new Activity { Type = "message" }.TextWithoutBot());
        var toNobody = Message("<at>SamBot</at>", OfBot);
        toNobody.Recipient = null;
        Assert.False(toNobody.MentionsBot());
    }

    private static Activity Message(string text, string entities)
    {
        var activity = ActivityReaderTests.Read(JsonNode.Parse($$"""{"type":"handoff","recipient":{"id":"28:sambot"},"entities":[{{entities}}]}""")!);
        activity.Text = text;
        return activity;
    }
}
