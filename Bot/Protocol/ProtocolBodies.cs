using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>The JSON of bodies that never leave this folder; written as <see cref="ProtocolJson.Wire"/> writes.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(CardActionAnswer))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(string))]
internal sealed partial class ProtocolBodies : JsonSerializerContext
{
    public static ProtocolBodies Wire { get; } = new(new JsonSerializerOptions(ProtocolJson.Wire.Options));
}
