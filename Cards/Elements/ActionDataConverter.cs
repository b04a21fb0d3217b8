using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>Writes a button's data as a plain JSON object, <c>verb</c> and <c>requestId</c> first.</summary>
internal sealed class ActionDataConverter : JsonConverter<ActionData>
{
    public override ActionData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A card is written, never read: what a client sends is read by the input reader.");

    public override void Write(Utf8JsonWriter writer, ActionData value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Write(writer, "verb", value.Verb);
        Write(writer, "requestId", value.RequestId);
        foreach (var (key, text) in value.More)
        {
            Write(writer, key, text);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string key, string text)
    {
        writer.WritePropertyName(key);
        ShortTextConverter.Write(writer, text);
    }
}
