using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>The issuers whose tokens the bot accepts: the channel's and, when the setting allows them, the emulators'.</summary>
internal sealed class TokenIssuers : IDisposable
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

    public void Dispose() => Array.ForEach(all, one => one.Keys.Dispose());
}
