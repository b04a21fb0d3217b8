using System.Text.Json.Serialization;
using System.Text.Json;

namespace SamBot.Bot.Protocol;

/// <summary>The body that answers an <c>adaptiveCard/action</c> invoke.</summary>
internal sealed record CardActionAnswer(int StatusCode, string Type, [property: JsonConverter(typeof(RawJsonConverter))] JsonElement Value);
