using System.Text.Json;
using System.Text.Json.Nodes;

namespace SamBot.Playground;

/// <summary>Reads JSON objects and texts in them. Both may be missing or of another type.</summary>
internal static class JsonBody
{
    /// <summary>The request's body, or null when it is not a JSON object.</summary>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The object in a text, or null when it holds something else.</summary>
    public static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Word(this JsonObject? node, string name) =>
        node?[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;

    public static bool Flag(this JsonObject? node, string name) =>
        node?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static JsonObject? Node(this JsonObject? node, string name) => node?[name] as JsonObject;
}
