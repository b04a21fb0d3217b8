using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>Buttons that stand below a message until something is said. Source: the Activity specification, "Suggested actions".</summary>
public sealed record SuggestedActions
{
    /// <summary>The buttons.</summary>
    public IReadOnlyList<SuggestedAction>? Actions { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}

/// <summary>One of <see cref="SuggestedActions"/>.</summary>
/// <param name="Type">What it does: <c>imBack</c> says its value as if the person had typed it.</param>
/// <param name="Title">What stands on it.</param>
/// <param name="Value">What is said.</param>
public sealed record SuggestedAction(string Type, string Title, string Value);
