namespace SamBot.Bot.Channel.Tokens;

/// <summary>The settings under <c>BotFramework</c>: where tokens come from, and which services the bot may call. The defaults are the public cloud's.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The address of the OpenID metadata for the channel's tokens.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The issuer of the channel's tokens.</summary>
    public string TokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>The address of the token service for the bot's own token, without the tenant.</summary>
    public string LoginUrl { get; set; } = "https://login.microsoftonline.com";

    /// <summary>The scope of the bot's own token.</summary>
    public string OAuthScope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>Hosts that the bot may call, besides those of Teams and the Bot Framework. A leading <c>*.</c> stands for any name.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>
    /// Whether the bot accepts tokens of the Bot Framework Emulator and the Agents Playground. <see cref="Tokens.ActivityTrust"/> says what they vouch for.
    /// </summary>
    public bool AllowEmulator { get; set; }

    /// <summary>The address of the OpenID metadata for the emulators' tokens.</summary>
    public string EmulatorOpenIdMetadataUrl { get; set; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>The age at which the known signing keys are fetched again. They stay in use meanwhile.</summary>
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The shortest time between two fetches for tokens that name an unknown key.</summary>
    public TimeSpan UnknownKeyInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The shortest time between two fetches while no keys are known. Callers are told to come back after it.</summary>
    public TimeSpan KeyRetryInterval { get; set; } = TimeSpan.FromSeconds(5);
}
