namespace SamBot.Bot.Channel.Tokens;

/// <summary>How the bot shows who it is, by the Bot Framework's own names. Source: Azure Bot Service, "Bot identity information".</summary>
public enum BotAppType
{
    /// <summary>An app registration of one tenant, with a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A managed identity of the host in Azure: no secret at all.</summary>
    UserAssignedMSI,

    /// <summary>An app registration for many tenants. Azure registers no new ones since 2025; those that exist go on.</summary>
    MultiTenant,
}
