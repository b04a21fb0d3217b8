namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Who the bot is to the Bot Framework: the settings at the root, by the Bot Framework's own names. All text as it was set; checked at start.
/// </summary>
public sealed class BotOptions
{
    /// <summary>One of <see cref="BotAppType"/>; empty means SingleTenant.</summary>
    public string MicrosoftAppType { get; set; } = "";

    /// <summary>The app id; empty: the bot serves this machine only.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The tenant that the app is registered in; for SingleTenant and UserAssignedMSI.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>The client secret. From the environment or user secrets, never from a file in the repository.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>Instead of a secret: the path of a certificate with its private key, PFX or PEM.</summary>
    public string MicrosoftAppCertificatePath { get; set; } = "";

    /// <summary>The certificate file's password; empty when it has none. A secret as well.</summary>
    public string MicrosoftAppCertificatePassword { get; set; } = "";
}
