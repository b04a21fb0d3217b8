using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>What was chosen when the app was installed.</summary>
public sealed record TeamsSettings
{
    /// <summary>The channel or chat chosen.</summary>
    public TeamsChannel? SelectedChannel { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
