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
    // \uXXXX.
    private const int LongestEscape = 6;

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

        var rented = ArrayPool<byte>.Shared.Rent(text.Length * LongestEscape + 2);
        var json = rented.AsSpan();
        var length = Put("\""u8, json);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Escaped) is >= 0 and var at)
        {
            length += Encoding.UTF8.GetBytes(rest[..at], json[length..]);
            length += Put(Escape(rest[at]), json[length..]);
            rest = rest[(at + 1)..];
        }

        length += Encoding.UTF8.GetBytes(rest, json[length..]);
        length += Put("\""u8, json[length..]);
        writer.WriteRawValue(json[..length], skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static int Put(ReadOnlySpan<byte> bytes, Span<byte> into)
    {
        bytes.CopyTo(into);
        return bytes.Length;
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
