using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>An Entra tenant in Teams' channel data.</summary>
public sealed record TeamsTenant
{
    /// <summary>The tenant's id.</summary>
    public string? Id { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
