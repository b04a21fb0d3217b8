using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SamBot.Bot.Channel.Wire;

/// <summary>
/// Writes the JSON that leaves the bot. Letters and emoji are not escaped, because activities are limited in bytes and never become part of HTML.
/// </summary>
internal static class WireJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A message with a large card must not keep a large buffer for ever.
    private const int MostKept = 64 * 1024;

    // Each thread keeps its buffer, because a buffer that grows with each message costs several times the message.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? kept;

    /// <summary>One JSON object.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        var buffer = kept ?? new ArrayBufferWriter<byte>(4096);
        kept = null;
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        var json = buffer.WrittenSpan.ToArray();
        kept = buffer.Capacity > MostKept ? null : buffer;
        return json;
    }

    /// <summary>The protocol's error body.</summary>
    public static byte[] Error(string code, string message) => Object(json => json.Object("error", error => error.Text("code", code).Text("message", message)));

    /// <summary>A member that is an object.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject(name);
        members(json);
        json.WriteEndObject();
    }

    /// <summary>A member that is text. Null writes nothing.</summary>
    public static Utf8JsonWriter Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }

        return json;
    }

    /// <summary>A member written byte for byte as it was rendered. If it were escaped again, an emoji would become twelve bytes.</summary>
    public static void Raw(this Utf8JsonWriter json, string name, ReadOnlyMemory<byte> value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.Span, skipInputValidation: true);
    }
}
