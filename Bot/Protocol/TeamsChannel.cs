using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>A channel or chat in Teams' channel data.</summary>
public sealed record TeamsChannel
{
    /// <summary>Its id, opaque.</summary>
    public string? Id { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
