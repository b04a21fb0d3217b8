using System.Text.RegularExpressions;
using SamBot.Bot.Speaking;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Gives the token that the bot shows to the connector. It keeps a token, and renews it in the background while the old one is still valid.
/// All callers share one fetch at a time.
/// </summary>
internal sealed partial class BotCredentials(BotIdentity identity, BotTokenSource source, TimeProvider time, ILogger<BotCredentials> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterAFailure = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenDrops = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private BotToken? token;
    private Task<BotToken>? fetching;
    // These are timestamps: setting the clock does not change them.
    private long? fetchedAt;
    private long? droppedAt;
    private (ConnectorException Failure, long At)? failed;

    /// <summary>The token to send; null without an app id, since local services need none.</summary>
    /// <exception cref="ConnectorException"><c>NoToken</c>, transient: the token service refused the bot or could not be reached, which the operator
    /// or time may cure. <c>NoCredentials</c>: the settings do not say how to get a token.</exception>
    public async ValueTask<string?> GetTokenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (identity.AppId is null)
        {
            return null;
        }

        Task<BotToken> next;
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (token is { } kept && kept.Serves(now))
            {
                if (now >= kept.RenewOn && IsOver(fetchedAt, BetweenRenewals))
                {
                    _ = Fetch();
                }

                return kept.Text;
            }

            // Many calls at once must not make many fetches while there is no token.
            if (failed is { } last && !IsOver(last.At, AfterAFailure))
            {
                throw last.Failure;
            }

            next = Fetch();
        }

        return (await next.WaitAsync(cancellationToken)).Text;
    }

    /// <summary>Forgets a token that the connector refused.</summary>
    /// <returns>Whether to fetch another. That is at most once a minute, so that a bot whose every token is refused does not fetch many.</returns>
    public bool Drop(string refused)
    {
        lock (gate)
        {
            // Another call may have dropped it meanwhile.
            if (token?.Text != refused)
            {
                return true;
            }

            if (!IsOver(droppedAt, BetweenDrops))
            {
                return false;
            }

            droppedAt = time.GetTimestamp();
            token = null;
            return true;
        }
    }

    private Task<BotToken> Fetch()
    {
        if (fetching is { } underWay)
        {
            return underWay;
        }

        fetchedAt = time.GetTimestamp();
        // The fetch does not end with its caller: others wait for the same token.
        fetching = Task.Run(FetchAsync);
        // Nobody awaits a renewal, so its exception is observed here.
        _ = fetching.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return fetching;
    }

    private async Task<BotToken> FetchAsync()
    {
        try
        {
            var fresh = await time.WithinAsync(Patience, source.FetchAsync, CancellationToken.None);
            lock (gate)
            {
                (token, fetching, failed) = (fresh, null, null);
            }

            return fresh;
        }
        catch (Exception e)
        {
            // The library's messages hold ids and addresses, so they are not passed on.
            var (code, cure) = e is ConnectorException { Code: { } known } ? (known, e.Message) : Cure(e);
            LogNoToken(code, cure);
            var failure = e as ConnectorException ?? new($"The bot got no token ({code}).") { Code = "NoToken", IsTransient = true };
            lock (gate)
            {
                (fetching, failed) = (null, (failure, time.GetTimestamp()));
            }

            throw failure;
        }
    }

    private bool IsOver(long? since, TimeSpan pause) => since is not { } at || time.GetElapsedTime(at) >= pause;

    /// <summary>Entra's code for a failure, and what the operator can do. Source: Microsoft Entra authentication error codes.</summary>
    private (string Word, string Cure) Cure(Exception failure)
    {
        if (BotCertificate.IsUnreadable(failure))
        {
            return (
                "no certificate",
                "MicrosoftAppCertificatePath cannot be read: check the file, that the bot's account may read it, and MicrosoftAppCertificatePassword");
        }

        var word = EntraCode().Match(failure.ToString()) is { Success: true } match ? match.Value : "no answer";
        return (word, word switch
        {
            "AADSTS7000215" or "AADSTS7000222" => "MicrosoftAppPassword is wrong or has expired: make a new client secret and set its value, not its id",
            "AADSTS700027" or "AADSTS7000214" => "MicrosoftAppCertificatePath is not a certificate of this app: upload its public part to the app registration",
            "AADSTS700016" => "MicrosoftAppId is not known in this tenant: check it and MicrosoftAppTenantId",
            "AADSTS90002" or "AADSTS900023" => "MicrosoftAppTenantId is not a tenant",
            "no answer" => "check the network, BotFramework:LoginUrl and " + source.SecretSetting,
            _ => "check MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and " + source.SecretSetting,
        });
    }

    [GeneratedRegex("AADSTS[0-9]{4,9}")]
    private static partial Regex EntraCode();

    [LoggerMessage(LogLevel.Error, "The bot has no token and cannot speak: {Code}. {Cure}")]
    private partial void LogNoToken(string code, string cure);
}
