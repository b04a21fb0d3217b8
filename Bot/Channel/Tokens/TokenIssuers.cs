using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>The issuers whose tokens the bot accepts: the channel's and, when the setting allows them, the emulators'.</summary>
internal sealed class TokenIssuers
{
    private readonly TokenIssuer[] all;

    public TokenIssuers(IOptions<BotFrameworkOptions> options, MetadataDocuments documents, TimeProvider time, ILogger<SigningKeys> logger)
    {
        var settings = options.Value;
        var channel = new TokenIssuer(TokenKind.Channel, FrozenSet.Create(StringComparer.Ordinal, settings.TokenIssuer), KeysAt(settings.OpenIdMetadataUrl));
        all = settings.AllowEmulator
            ? [channel, new TokenIssuer(TokenKind.Emulator, EmulatorTokens.Issuers, KeysAt(settings.EmulatorOpenIdMetadataUrl))]
            : [channel];

        SigningKeys KeysAt(string url) => new(url, documents, settings, time, logger);
    }

    public TokenIssuer? Find(string issuer) => Array.Find(all, one => one.Names.Contains(issuer));
}

/// <summary>An issuer whose tokens the bot accepts.</summary>
/// <param name="Kind">The kind of issuer.</param>
/// <param name="Names">The values of its <c>iss</c> claim.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record TokenIssuer(TokenKind Kind, FrozenSet<string> Names, SigningKeys Keys);

/// <summary>The kinds of issuer.</summary>
internal enum TokenKind
{
    /// <summary>The Bot Framework, for a channel.</summary>
    Channel,

    /// <summary>Entra ID, for an emulator that has the bot's own credentials.</summary>
    Emulator,
}
