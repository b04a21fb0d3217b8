namespace SamBot.Bot.Protocol;

/// <summary>The settings under <c>BotFramework</c>: where tokens come from and where the bot may speak. The defaults are the public cloud's.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The OpenID metadata of those who sign the channel's tokens.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The issuer of the channel's tokens.</summary>
    public string TokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the bot gets its own token; the tenant follows.</summary>
    public string LoginUrl { get; set; } = "https://login.microsoftonline.com";

    /// <summary>What the bot's own token is for.</summary>
    public string OAuthScope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>Hosts where the bot may speak, beside those of Teams and the Bot Framework. A leading <c>*.</c> stands for any name before it.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Whether tokens of the Bot Framework Emulator and the Agents Playground count.</summary>
    public bool AllowEmulator { get; set; }

    /// <summary>The OpenID metadata of those who sign the emulators' tokens.</summary>
    public string EmulatorOpenIdMetadataUrl { get; set; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";
}
