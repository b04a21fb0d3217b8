using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>What Teams adds to an activity. Source: msteams-docs, "Get Teams context" and "Send proactive messages".</summary>
public sealed record TeamsChannelData
{
    /// <summary>The tenant that the activity comes from.</summary>
    public TeamsTenant? Tenant { get; init; }

    /// <summary>Where in Teams it was done.</summary>
    public TeamsSource? Source { get; init; }

    /// <summary>What was chosen when the app was installed.</summary>
    public TeamsSettings? Settings { get; init; }

    /// <summary>What happened, finer than the activity's type: <c>editMessage</c>, <c>softDeleteMessage</c>, …</summary>
    public string? EventType { get; init; }

    /// <summary>How a message of the bot makes itself noticed.</summary>
    public TeamsNotification? Notification { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
