namespace SamBot.Bot.Protocol;

/// <summary>The one source of the tokens that the bot shows to the connector.</summary>
public sealed class BotCredentials(BotIdentity identity)
{
    /// <summary>The token to send; null without an app id, since local services ask for none.</summary>
    /// <exception cref="ConnectorException">An app id is set: getting a token is not part of this version. Not transient.</exception>
    public ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return identity.AppId is null
            ? ValueTask.FromResult<string?>(null)
            : throw new ConnectorException("MicrosoftAppId is set, but getting a token is not part of this version.") { Code = "NoCredentials" };
    }
}
