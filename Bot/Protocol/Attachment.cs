using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>A card or a file. Teams adds a <c>text/html</c> copy of a message, which is neither.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The content type of a file that a person sent in Teams; its content holds a download address valid for minutes.</summary>
    public const string TeamsFileType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>What the content is.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the content lies, if it is not here.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>A file's name, said by the sender.</summary>
    public string? Name { get; init; }

    /// <summary>The content itself: a card's JSON, a file's description, or text.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public JsonElement? Content { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
