namespace SamBot.Bot.Channel.Tokens;

/// <summary>The kinds of identity of a bot, by the Bot Framework's own names. Source: Azure Bot Service, "Bot identity information".</summary>
public enum BotAppType
{
    /// <summary>An app registration of one tenant, with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A managed identity of the host in Azure. It needs no secret.</summary>
    UserAssignedMSI,

    /// <summary>An app registration for many tenants. Azure has registered no new ones since 2025. The existing ones still work.</summary>
    MultiTenant,
}
