using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>A member of a Teams conversation, as the roster knows them.</summary>
public sealed record TeamsChannelAccount
{
    /// <summary>The channel's id, opaque.</summary>
    public string? Id { get; init; }

    /// <summary>The full name.</summary>
    public string? Name { get; init; }

    /// <summary>The Entra object id; <see cref="ConnectorClient"/> fills it from <see cref="ObjectId"/> where only that came.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The Entra object id under the roster's older name.</summary>
    public string? ObjectId { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The Entra tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>For instance <c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }

    /// <summary>The first name.</summary>
    public string? GivenName { get; init; }

    /// <summary>The last name.</summary>
    public string? Surname { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
