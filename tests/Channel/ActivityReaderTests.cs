using System.Text.Json;
using System.Text.Json.Nodes;
using SamBot.Bot.Protocol;
using SamBot.Tests.Support;

namespace SamBot.Tests.Protocol;

public sealed class ActivityJsonTests
{
    public static TheoryData<string> Samples => [.. ProtocolSamples.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_survives_the_round_trip(string name)
    {
        var sample = ProtocolSamples.Read(name);
        AssertSame(sample, Write(Read(sample)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Members_unknown_at_every_level_survive_the_round_trip(string name)
    {
        var sample = ProtocolSamples.Read(name);
        sample["attachments"] = JsonNode.Parse("""[{"contentType":"text/html","content":"<p>é</p>"},{"contentType":"a/b","content":{"c":[null]}}]""");
        sample["membersRemoved"] = JsonNode.Parse("""[{"id":"x","role":"user"}]""");
        sample["channelData"]!["notification"] = JsonNode.Parse("""{"alert":true}""");
        sample["channelData"]!["eventType"] = "editMessage";
        sample["conversation"]!["isGroup"] = false;
        AddUnknown(sample);
        AssertSame(sample, Write(Read(sample)));
    }

    [Fact]
    public void An_unknown_type_survives_the_round_trip()
    {
        var activity = JsonNode.Parse("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"relatesTo":{"bot":{"id":"b"}}}""")!.AsObject();
        AssertSame(activity, Write(Read(activity)));
    }

    [Theory]
    [InlineData("2026-11-23T16:25:37.307+01:00", "2026-11-23T16:25:37.307+01:00", 60)]
    [InlineData("2026-11-23T15:25:37.307+00:00", "2026-11-23T15:25:37.307+00:00", 0)]
    [InlineData("2026-11-23T09:55:37.307-05:30", "2026-11-23T09:55:37.307-05:30", -330)]
    [InlineData("2026-11-23T15:25:37.307Z", "2026-11-23T15:25:37.307+00:00", 0)]
    [InlineData("2026-11-23T15:25:37.307", "2026-11-23T15:25:37.307+00:00", 0)]
    public void A_local_timestamp_keeps_its_offset(string sent, string written, int minutes)
    {
        var activity = Read(new JsonObject { ["type"] = "message", ["localTimestamp"] = sent });
        Assert.Equal(TimeSpan.FromMinutes(minutes), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal(written, (string?)Write(activity)["localTimestamp"]);
    }

    [Theory]
    [InlineData("2026-11-23T15:25:37.3071234Z")]
    [InlineData("2026-11-23T15:25:37Z")]
    [InlineData("2026-11-23T16:25:37.307+01:00")]
    public void A_timestamp_is_written_as_it_came(string sent) =>
        Assert.Equal(sent, (string?)Write(Read(new JsonObject { ["type"] = "message", ["timestamp"] = sent }))["timestamp"]);

    [Fact]
    public void Letters_and_emoji_are_written_as_themselves()
    {
        var json = JsonSerializer.Serialize(new Activity { Type = "message", Text = "Coöperatie 🌱 <é> & 'ë'" }, ProtocolJson.Wire.Activity);
        Assert.Contains("Coöperatie", json, StringComparison.Ordinal);
        Assert.Contains("<é> & 'ë'", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_an_emoji_in_our_own_text_is_written_as_a_replacement()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Activity { Text = "a\ud83cb" }, ProtocolJson.Wire.Activity);
        Assert.Equal("a\ufffdb", (string?)JsonNode.Parse(json)!["text"]);
    }

    [Fact]
    public void The_clients_description_is_read()
    {
        var entity = Assert.Single(Read(ProtocolSamples.Read("message")).Entities!);
        Assert.Equal(new ClientInfo("en-US", "US", "Web", "UTC"), entity.AsClientInfo());
        Assert.Null(entity.AsMention());
    }

    [Theory]
    [InlineData("""{"type":"clientInfo","locale":5}""")]
    [InlineData("""{"type":"clientInfo"}""")]
    public void An_ill_typed_description_is_an_empty_one(string entity) =>
        Assert.Equal(new ClientInfo(null, null, null, null), ReadEntity(entity).AsClientInfo());

    [Fact]
    public void A_mention_is_read()
    {
        var mention = ReadEntity("""{"type":"mention","text":"<at>SamBot</at>","mentioned":{"id":"28:b","name":"SamBot"}}""").AsMention();
        Assert.Equal(new Mention(new ChannelAccount { Id = "28:b", Name = "SamBot" }, "<at>SamBot</at>"), mention);
    }

    [Theory]
    [InlineData("""{"type":"mention","text":"x"}""")]
    [InlineData("""{"type":"mention","text":"x","mentioned":"SamBot"}""")]
    [InlineData("""{"type":"mention","text":{},"mentioned":{"id":"28:b"}}""")]
    [InlineData("""{"type":"mention","text":"x","mentioned":{"id":5}}""")]
    public void Half_a_mention_is_none(string entity) => Assert.Null(ReadEntity(entity).AsMention());

    [Fact]
    public void A_reference_holds_all_that_an_answer_needs_and_survives_storage()
    {
        var activity = Read(ProtocolSamples.Read("message"));
        var reference = ConversationReference.Of(activity);
        Assert.Equal(
            (activity.ChannelId, activity.ServiceUrl, activity.Recipient, activity.From, activity.Conversation, activity.Locale),
            (reference.ChannelId, reference.ServiceUrl, reference.Bot, reference.User, reference.Conversation, reference.Locale));
        var json = JsonSerializer.Serialize(reference, ProtocolJson.Wire.ConversationReference);
        Assert.Equal(reference, JsonSerializer.Deserialize(json, ProtocolJson.Wire.ConversationReference));
    }

    [Theory]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from")]
    [InlineData("conversation")]
    public void A_reference_says_what_it_lacks(string member)
    {
        var sample = ProtocolSamples.Read("message");
        sample.Remove(member);
        Assert.Contains(member, Assert.Throws<ArgumentException>(() => ConversationReference.Of(Read(sample))).Message, StringComparison.Ordinal);
    }

    private static Activity Read(JsonNode json) => JsonSerializer.Deserialize(json.ToJsonString(), ProtocolJson.Wire.Activity)!;

    private static Entity ReadEntity(string json) => JsonSerializer.Deserialize(json, ProtocolJson.Wire.Entity)!;

    private static JsonNode Write(Activity activity) => JsonNode.Parse(JsonSerializer.Serialize(activity, ProtocolJson.Wire.Activity))!;

    private static void AddUnknown(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                AddUnknown(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var member in members)
                AddUnknown(member.Value);
            members["x-unknown"] = JsonNode.Parse("""{"deep":[1.50,"é🌱",null,true]}""");
        }
    }

    private static void AssertSame(JsonNode expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected\n{expected}\nbut got\n{actual}");
}
