using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>How a message makes itself noticed in Teams.</summary>
public sealed record TeamsNotification
{
    /// <summary>True to raise a toast in the activity feed.</summary>
    public bool? Alert { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
