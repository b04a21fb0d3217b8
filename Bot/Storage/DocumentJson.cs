using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Storage;

/// <summary>How documents are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConversationDocument))]
[JsonSerializable(typeof(RequestDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>Letters stay letters: a store is not a web page.</summary>
    public static DocumentJson Stored { get; } = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
