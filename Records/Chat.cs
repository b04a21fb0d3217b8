using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Records;

/// <summary>A conversation on a channel: the Bot Framework's ConversationAccount, as documents keep it.</summary>
public sealed record Chat
{
    /// <summary>The channel's id of the conversation. Opaque; may hold <c>:</c>, <c>;</c> and <c>@</c>.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The Entra tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>Whether more than two take part; missing on most personal conversations.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The conversation's title.</summary>
    public string? Name { get; init; }

    /// <summary>Members that this version does not know. They are kept unchanged.</summary>
#pragma warning disable CA2227 // The serializer sets it.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
#pragma warning restore CA2227
}
