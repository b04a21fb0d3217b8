using System.Text.Json;
using System.Text.Json.Nodes;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Turns;

namespace SamBot.Tests.Channel;

public sealed class InvokeAnswersTests
{
    [Fact]
    public void A_card_is_answered_with_its_type() => AssertAnswer(
        """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","body":[]}}""",
        new Answer.Card(JsonSerializer.SerializeToUtf8Bytes(new { type = "AdaptiveCard", body = Array.Empty<string>() })));

    [Fact]
    public void Words_are_answered_as_a_string() => AssertAnswer(
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Zoë heeft \"ja\" gezegd"}""",
        new Answer.Words("Zoë heeft \"ja\" gezegd"));

    [Fact]
    public void A_failure_is_http_200_with_its_status_inside() => AssertAnswer(
        """{"statusCode":404,"type":"application/vnd.microsoft.error","value":{"code":"NotFound","message":"Weg"}}""",
        new Answer.Failed(404, "NotFound", "Weg"));

    [Fact]
    public void A_card_goes_out_byte_for_byte_as_it_was_rendered()
    {
        var card = """{"text":"🌱 \u00e9"}"""u8.ToArray();
        Assert.Contains("""{"text":"🌱 \u00e9"}""", System.Text.Encoding.UTF8.GetString((byte[])InvokeAnswers.Of(new Answer.Card(card)).Body), StringComparison.Ordinal);
    }

    private static void AssertAnswer(string expected, Answer answer)
    {
        var response = InvokeAnswers.Of(answer);
        Assert.Equal(200, response.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse((byte[])response.Body)));
    }
}
