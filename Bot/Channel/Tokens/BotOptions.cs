namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// The bot's identity at the Bot Framework: the settings at the root, by the Bot Framework's own names. All values are text as it was set.
/// </summary>
public sealed class BotOptions
{
    /// <summary>One of <see cref="BotAppType"/>; empty means SingleTenant.</summary>
    public string MicrosoftAppType { get; set; } = "";

    /// <summary>The type that <see cref="MicrosoftAppType"/> names; null when it names none.</summary>
    internal BotAppType? AppType => MicrosoftAppType.Trim() is not { Length: > 0 } name
        ? BotAppType.SingleTenant
        : Enum.GetValues<BotAppType>().Cast<BotAppType?>().FirstOrDefault(type => name.Equals(type.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The app id. When it is empty, the bot serves this machine only.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The tenant that the app is registered in, for SingleTenant and UserAssignedMSI.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>The client secret. From the environment or user secrets, never from a file in the repository.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The path of a certificate with its private key, PFX or PEM. It replaces the secret.</summary>
    public string MicrosoftAppCertificatePath { get; set; } = "";

    /// <summary>The certificate file's password; empty when it has none. It is a secret as well.</summary>
    public string MicrosoftAppCertificatePassword { get; set; } = "";
}

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
