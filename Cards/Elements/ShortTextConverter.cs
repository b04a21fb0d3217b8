using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>
/// Writes text with only the escapes that JSON demands. .NET's encoders, also the relaxed one, write an emoji as two <c>\uXXXX</c>. That takes
/// twelve bytes instead of four, and a message has a size limit.
/// </summary>
internal sealed class ShortTextConverter : JsonConverter<string>
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>Writes one string value; half a surrogate pair becomes U+FFFD.</summary>
    public static void Write(Utf8JsonWriter writer, string text)
    {
        if (Ascii.IsValid(text))
        {
            writer.WriteStringValue(text);
            return;
        }

        var json = new ArrayBufferWriter<byte>(text.Length * 2 + 2);
        json.Write("\""u8);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var at)
        {
            Encoding.UTF8.GetBytes(rest[..at], json);
            json.Write(Escape(rest[at]));
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, json);
        json.Write("\""u8);
        writer.WriteRawValue(json.WrittenSpan, skipInputValidation: true);
    }

    private static ReadOnlySpan<byte> Escape(char character) => character switch
    {
        '"' => "\\\""u8,
        '\\' => "\\\\"u8,
        '\n' => "\\n"u8,
        '\r' => "\\r"u8,
        '\t' => "\\t"u8,
        _ => Encoding.ASCII.GetBytes($"\\u{(int)character:x4}"),
    };
}
