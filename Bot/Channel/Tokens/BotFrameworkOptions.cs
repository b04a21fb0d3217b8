namespace SamBot.Bot.Channel.Tokens;

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

    /// <summary>
    /// Whether tokens of the Bot Framework Emulator and the Agents Playground count, see <see cref="Tokens.ActivityTrust"/> for what they vouch for.
    /// </summary>
    public bool AllowEmulator { get; set; }

    /// <summary>The OpenID metadata of those who sign the emulators' tokens.</summary>
    public string EmulatorOpenIdMetadataUrl { get; set; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>How old the known signing keys may become before they are fetched again, while they go on serving.</summary>
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How often at most the keys are fetched again for a token that names an unknown one.</summary>
    public TimeSpan UnknownKeyInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often at most the keys are asked for while there are none; callers are told to come back after it.</summary>
    public TimeSpan KeyRetryInterval { get; set; } = TimeSpan.FromSeconds(5);
}
