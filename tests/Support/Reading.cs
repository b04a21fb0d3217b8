using System.Text.Json;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Support;

/// <summary>What a person reads on the activities of a conversation.</summary>
internal static class Reading
{
    public static string Text(this JsonObject activity) =>
        activity["attachments"] is JsonArray { Count: > 0 } cards
            ? CardText.Of(JsonSerializer.Deserialize<JsonElement>(cards[0]!["content"]!.ToJsonString()))
            : (string?)activity["text"] ?? "";

    public static string AnswerText(this JsonObject invokeAnswer) => invokeAnswer["value"] is JsonObject card
        ? card.ContainsKey("body") ? CardText.Of(JsonSerializer.Deserialize<JsonElement>(card.ToJsonString())) : card.ToJsonString()
        : (string?)invokeAnswer["value"] ?? "";

    public static bool Says(this JsonObject activity, string words) => activity.Text().Contains(words, StringComparison.Ordinal);
}
