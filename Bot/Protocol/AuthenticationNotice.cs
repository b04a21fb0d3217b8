namespace SamBot.Bot.Protocol;

/// <summary>Says at start-up whose activities are answered.</summary>
internal sealed partial class AuthenticationNotice(BotIdentity identity, ILogger<AuthenticationNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (identity.AppId is null)
            LogLoopbackOnly();
        else
            LogNobody();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "Without MicrosoftAppId: answering loopback callers only, identities in activities are taken as given")]
    private partial void LogLoopbackOnly();

    [LoggerMessage(LogLevel.Warning, "MicrosoftAppId is set: token checking is not part of this version, so every activity is refused")]
    private partial void LogNobody();
}
