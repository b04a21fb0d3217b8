namespace SamBot.Bot.Settings;

/// <summary>How a person is known: by what the channel vouches for, or else by the conversation alone.</summary>
public static class PersonIds
{
    /// <summary>Somebody whom Entra vouches for, by tenant and object id (compared without case, as Entra's ids are).</summary>
    public static string OfEntra(string tenantId, string objectId) => $"entra/{tenantId.ToLowerInvariant()}/{objectId.ToLowerInvariant()}";

    /// <summary>The tenant and object id in such an id; null for anybody else's.</summary>
    public static (string TenantId, string ObjectId)? EntraOf(string personId) =>
        personId.Split('/') is ["entra", { Length: > 0 } tenant, { Length: > 0 } objectId] ? (tenant, objectId) : null;

    /// <summary>Somebody on a channel that vouches for nobody: the same only within this conversation.</summary>
    public static string OfConversation(string channelId, string conversationId, string userId) => $"{channelId}/{conversationId}/{userId}";
}
