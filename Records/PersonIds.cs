using System.Security.Cryptography;
using System.Text;

namespace SamBot.Records;

/// <summary>How a person is known: by what the channel vouches for, or else by the conversation alone.</summary>
public static class PersonIds
{
    private const int Longest = 400;

    /// <summary>Somebody whom Entra vouches for, by tenant and object id (compared without case, as Entra's ids are).</summary>
    public static string OfEntra(string tenantId, string objectId) => $"entra/{tenantId.ToLowerInvariant()}/{objectId.ToLowerInvariant()}";

    /// <summary>The tenant and object id in such an id; null for anybody else's.</summary>
    public static (string TenantId, string ObjectId)? EntraOf(string personId) =>
        personId.Split('/') is ["entra", { Length: > 0 } tenant, { Length: > 0 } objectId] ? (tenant, objectId) : null;

    /// <summary>Whether Entra may have given such an id, or one of the local tools that play it: theirs are no GUIDs.</summary>
    public static bool IsEntras(string? id) => id is { Length: > 0 and <= 64 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Somebody on a channel that vouches for nobody: the same only within this conversation. Ids that are longer than any key stand by their hash.</summary>
    public static string OfConversation(string channelId, string conversationId, string userId)
    {
        var id = $"{channelId}/{conversationId}/{userId}";
        return id.Length <= Longest && !id.Contains('\0', StringComparison.Ordinal) ? id : "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }
}
