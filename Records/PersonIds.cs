using System.Security.Cryptography;
using System.Text;

namespace SamBot.Records;

/// <summary>The ids of persons. An id is made from the identity that the channel vouches for, or else from the conversation alone.</summary>
public static class PersonIds
{
    private const int Longest = 400;

    /// <summary>The id of a person for whom Entra vouches, by tenant and object id. Entra's ids are compared without case.</summary>
    public static string OfEntra(string tenantId, string objectId) => $"entra/{tenantId.ToLowerInvariant()}/{objectId.ToLowerInvariant()}";

    /// <summary>The tenant and object id in such an id; null for any other id.</summary>
    public static (string TenantId, string ObjectId)? EntraOf(string personId) =>
        personId.Split('/') is ["entra", { Length: > 0 } tenant, { Length: > 0 } objectId] ? (tenant, objectId) : null;

    /// <summary>Whether Entra may have given such an id, or a local tool that plays Entra. The local tools' ids are no GUIDs.</summary>
    public static bool IsEntras(string? id) => id is { Length: > 0 and <= 64 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>
    /// The id of a person on a channel that vouches for nobody. It counts only within this conversation. An id that is too long for a key is
    /// replaced by its hash.
    /// </summary>
    public static string OfConversation(string channelId, string conversationId, string userId)
    {
        var id = $"{channelId}/{conversationId}/{userId}";
        return id.Length <= Longest && !id.Contains('\0', StringComparison.Ordinal)
            ? id
            : "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }
}
