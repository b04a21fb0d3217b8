using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Channel.Sending;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>From the wire to the SDK's types; what is refused stands in <see cref="MessagesEndpointTests"/>.</summary>
public sealed class ActivityReaderTests
{
    [Fact]
    public void A_message_is_read()
    {
        var activity = Read(SampleActivities.Read("message"));
        Assert.Equal(
            ("message", "hello", "msteams", "Carla Contact", "personal"),
            (activity.Type, activity.Text, activity.ChannelId, activity.From.Name, activity.Conversation.ConversationType));
        Assert.IsType<TeamsChannelData>(activity.ChannelData);
        Assert.NotNull(activity.Timestamp);
    }

    [Fact]
    public void A_pressed_card_keeps_its_data_as_they_came()
    {
        var sample = SampleActivities.Read("invoke-adaptiveCard-action");
        sample["value"]!["action"]!["data"]!["day"] = "2026-11-23T16:25:37.307+01:00";
        sample["value"]!["action"]!["data"]!["number"] = JsonNode.Parse("1.50");
        var value = Assert.IsType<JsonElement>(Read(sample).Value);
        Assert.True(JsonNode.DeepEquals(sample["value"], JsonNode.Parse(value.GetRawText())));
        Assert.Contains("1.50", value.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23T16:25:37.307+01:00", "2026-11-23T16:25:37.3070000+01:00")]
    [InlineData("2026-11-23T15:25:37.3071234Z", "2026-11-23T15:25:37.3071234+00:00")]
    [InlineData("2026-11-23T15:25:37", "2026-11-23T15:25:37.0000000+00:00")]
    public void A_timestamp_keeps_its_offset_and_is_UTC_without_one(string sent, string read) =>
        Assert.Equal(read, Read(new JsonObject { ["type"] = "message", ["timestamp"] = sent, ["channelId"] = "c", ["serviceUrl"] = "s", ["from"] = Id(), ["conversation"] = Id() }).Timestamp!.Value.ToString("O"));

    [Fact]
    public void The_address_of_an_activity_has_what_an_answer_needs_and_members_that_nobody_knows()
    {
        var sample = SampleActivities.Read("message");
        foreach (var part in new[] { "from", "recipient", "conversation" })
        {
            sample[part]!["x-unknown"] = JsonNode.Parse("""{"deep":[1.50,"é🌱",null,true]}""");
        }

        var address = Addresses.Of(Read(sample));
        Assert.Equal(
            ("msteams", (string?)sample["serviceUrl"], (string?)sample["from"]!["id"], (string?)sample["from"]!["aadObjectId"], (string?)sample["recipient"]!["id"], (string?)sample["conversation"]!["tenantId"]),
            (address.ChannelId, address.ServiceUrl, address.User.Id, address.User.AadObjectId, address.Bot!.Id, address.Conversation.TenantId));
        Assert.All([address.User.Unknown, address.Bot.Unknown, address.Conversation.Unknown], unknown => Assert.Contains("1.50", unknown!["x-unknown"].GetRawText(), StringComparison.Ordinal));

        // They go out again as they came in.
        var written = JsonNode.Parse(ActivityWriter.Write(new Activity("typing").ApplyConversationReference(Addresses.ReferenceTo(address, null))))!;
        foreach (var (written1, came) in new[] { (written["from"], sample["recipient"]), (written["recipient"], sample["from"]), (written["conversation"], sample["conversation"]) })
        {
            Assert.True(JsonNode.DeepEquals(came, written1), written1!.ToJsonString());
        }
    }

    [Theory]
    [InlineData("""{"type":"mention","text":"<at>SamBot</at>","mentioned":{"id":"28:b","name":"SamBot"}}""", "<at>SamBot</at>")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:b","name":"SamBot"}}""", "<at>SamBot</at>")]
    public void A_mention_is_read(string entity, string text)
    {
        var mention = Assert.IsType<Mention>(ReadEntity(entity));
        Assert.Equal(("28:b", "SamBot", text), (mention.Mentioned.Id, mention.Mentioned.Name, mention.Text));
    }

    [Theory]
    [InlineData("""{"type":"mention","text":"x"}""")]
    [InlineData("""{"type":"mention","text":"x","mentioned":"SamBot"}""")]
    [InlineData("""{"type":"mention","text":{},"mentioned":{"id":"28:b"}}""")]
    [InlineData("""{"type":"mention","text":"x","mentioned":{"id":5}}""")]
    [InlineData("""{"type":"clientInfo","locale":5}""")]
    public void Half_a_mention_is_none(string entity) => Assert.IsNotType<Mention>(ReadEntity(entity));

    [Fact]
    public void Half_an_emoji_in_our_own_text_is_written_as_a_replacement() =>
        Assert.Equal("a\ufffdb", (string?)JsonNode.Parse(ActivityWriter.Write(new Activity("message") { Text = "a\ud83cb" }))!["text"]);

    [Fact]
    public void Letters_are_written_as_themselves() =>
        Assert.Contains("Coöperatie <é> & 'ë'", Encoding.UTF8.GetString(ActivityWriter.Write(new Activity("message") { Text = "Coöperatie <é> & 'ë'" })), StringComparison.Ordinal);

    internal static Activity Read(JsonNode json) => ActivityReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static Entity ReadEntity(string json) => Read(JsonNode.Parse($$"""{"type":"handoff","entities":[{{json}}]}""")!).Entities.Single();

    private static JsonObject Id() => new() { ["id"] = "x" };
}
