using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Records;

/// <summary>The JSON of documents.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ConversationDocument))]
[JsonSerializable(typeof(RequestDocument))]
[JsonSerializable(typeof(FileDocument))]
public sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>The stored form. Letters are not escaped as they would be for a web page.</summary>
    public static DocumentJson Stored { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // A document that lacks a part which every document has is damaged. Else the part would be null, and a card would find that out.
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // A number is no word that was ever written.
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
