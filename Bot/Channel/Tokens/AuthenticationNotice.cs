using Microsoft.Extensions.Options;
using SamBot.Bot.Channel.Wire;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Logs at start-up which callers the bot answers.</summary>
internal sealed partial class AuthenticationNotice(
    BotIdentity identity, IOptions<BotFrameworkOptions> options, ILogger<AuthenticationNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (identity.AppId is null)
        {
            LogLoopbackOnly();
            return Task.CompletedTask;
        }

        LogChannel(Loggable.Of(identity.AppId), Loggable.Of(options.Value.TokenIssuer), Loggable.Of(options.Value.OpenIdMetadataUrl));
        if (options.Value.AllowEmulator)
        {
            LogEmulator();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "Without MicrosoftAppId: answering loopback callers only, identities in activities are taken as given")]
    private partial void LogLoopbackOnly();

    [LoggerMessage(LogLevel.Information, "Answering callers with a token for app {AppId} from {Issuer}, signed by a key of {Metadata}")]
    private partial void LogChannel(string appId, string issuer, string metadata);

    [LoggerMessage(
        LogLevel.Warning,
        "BotFramework:AllowEmulator is on: emulators with this app's own credentials are answered too, and may play every channel")]
    private partial void LogEmulator();
}
