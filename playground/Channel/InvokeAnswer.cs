using System.Text.Json.Nodes;

namespace SamBot.Playground.Channel;

/// <summary>
/// Reads the bot's answer to a card's button as Teams does. An HTTP 200 holds a card, a message or an error. Anything else is the general
/// failure.
/// </summary>
internal static class InvokeAnswer
{
    public static JsonObject ForPage(BotAnswer answer)
    {
        if (answer.Problem is not null || JsonBody.Parse(answer.Body is "" ? "null" : answer.Body) is not { } body)
        {
            return Failed();
        }

        return (body.Word("type"), body["value"]) switch
        {
            ("application/vnd.microsoft.card.adaptive", JsonObject card) => new() { ["kind"] = "card", ["card"] = card.DeepClone() },
            ("application/vnd.microsoft.activity.message", JsonValue text) => new() { ["kind"] = "message", ["text"] = text.DeepClone() },
            ("application/vnd.microsoft.error", JsonObject error) => new() { ["kind"] = "error", ["text"] = error.Word("message") },
            _ => Failed(),
        };
    }

    private static JsonObject Failed() => new() { ["kind"] = "failed" };
}
