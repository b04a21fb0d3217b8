using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>
/// Something said about an activity. Entities are open: only the type is typed, the rest is kept as it came and read by
/// <see cref="AsClientInfo"/> and <see cref="AsMention"/>, to which an ill-typed member is a missing one.
/// </summary>
public sealed record Entity
{
    /// <summary>What kind of entity this is.</summary>
    public string? Type { get; init; }

    /// <summary>All other members, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }

    /// <summary>This entity as the client's description; null if it is another.</summary>
    public ClientInfo? AsClientInfo() => Type == "clientInfo"
        ? new ClientInfo(Text("locale"), Text("country"), Text("platform"), Text("timezone"))
        : null;

    /// <summary>
    /// This entity as a mention; null if it is another, or does not say who is mentioned by what text. Some group chats give the name alone
    /// (botbuilder-dotnet, issue 2504): its usual form is the text.
    /// </summary>
    public Mention? AsMention() =>
        Type == "mention"
        && Member("mentioned") is { ValueKind: JsonValueKind.Object } mentioned && Text(mentioned, "id") is { } id
        && (Text("text") ?? (Member("text") is null or { ValueKind: JsonValueKind.Null } && Text(mentioned, "name") is { } name ? $"<at>{name}</at>" : null)) is { Length: > 0 } text
            ? new Mention(new ChannelAccount { Id = id, Name = Text(mentioned, "name"), AadObjectId = Text(mentioned, "aadObjectId") }, text)
            : null;

    private string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private JsonElement? Member(string name) => Unknown is not null && Unknown.TryGetValue(name, out var value) ? value : null;

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
