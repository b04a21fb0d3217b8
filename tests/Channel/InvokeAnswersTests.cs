using System.Text.Json;
using System.Text.Json.Nodes;
using SamBot.Bot.Protocol;

namespace SamBot.Tests.Protocol;

public sealed class InvokeResponseTests
{
    [Fact]
    public void A_card_is_answered_with_its_type() => AssertAnswer(
        """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","body":[]}}""",
        InvokeResponse.Card(JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", body = Array.Empty<string>() })));

    [Fact]
    public void A_message_is_answered_as_a_string() => AssertAnswer(
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Zoë heeft \"ja\" gezegd"}""",
        InvokeResponse.Message("Zoë heeft \"ja\" gezegd"));

    [Fact]
    public void An_error_is_http_200_with_its_status_inside() => AssertAnswer(
        """{"statusCode":404,"type":"application/vnd.microsoft.error","value":{"code":"NotFound","message":"Weg"}}""",
        InvokeResponse.Error(404, "NotFound", "Weg"));

    [Fact]
    public void An_unknown_invoke_is_501() => Assert.Equal(501, InvokeResponse.NotImplemented().Status);

    private static void AssertAnswer(string expected, InvokeResponse answer)
    {
        Assert.Equal(200, answer.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(answer.Body!.Value.GetRawText())), answer.Body.ToString());
    }
}
