using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>Where in Teams an activity was done.</summary>
public sealed record TeamsSource
{
    /// <summary>For instance <c>message</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
