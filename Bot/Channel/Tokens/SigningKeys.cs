using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;
using SamBot.Bot.Channel.Wire;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// The keys of one issuer. They are fetched when first needed, and again when they are old or a token names an unknown one, but never more often
/// than the settings say. The known keys stay in use until newer ones are there.
/// </summary>
internal sealed partial class SigningKeys(
    string metadataUrl, IDocumentRetriever documents, BotFrameworkOptions options, TimeProvider time, ILogger logger)
{
    private readonly Lock gate = new();
    private volatile KeySet? known;
    private Task<KeySet?>? fetching;
    private long fetchedAt;
    private long? triedAt;

    /// <summary>Whether the last fetch failed. A key that is not known here may then exist.</summary>
    public bool AreUnreachable { get; private set; }

    /// <summary>The keys to check with; null while none are available. Old keys are renewed in the background, very old ones before this returns.</summary>
    public async ValueTask<KeySet?> GetAsync(CancellationToken cancellationToken)
    {
        if (known is not { } keys)
        {
            return await FetchAsync(null, options.KeyRetryInterval, cancellationToken);
        }

        var age = time.GetElapsedTime(Volatile.Read(ref fetchedAt));
        // After a long silence a known key may have been withdrawn, so newer ones are awaited. After a failed fetch nobody waits for them again.
        if (age / 2 >= options.KeyRefreshInterval && !AreUnreachable)
        {
            return await FetchAsync(keys, options.UnknownKeyInterval, cancellationToken);
        }

        if (age >= options.KeyRefreshInterval)
        {
            _ = FetchAsync(keys, options.UnknownKeyInterval, CancellationToken.None);
        }

        return keys;
    }

    /// <summary>Newer keys for a token whose key is not in <paramref name="keys"/>; the known ones when it is too soon for a fetch.</summary>
    public Task<KeySet?> GetNewerAsync(KeySet keys, CancellationToken cancellationToken) =>
        FetchAsync(keys, options.UnknownKeyInterval, cancellationToken);

    // Callers share the fetch under way and its result, also a failure.
    private Task<KeySet?> FetchAsync(KeySet? instead, TimeSpan atMostEvery, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (known != instead)
            {
                return Task.FromResult(known);
            }

            if (fetching is null)
            {
                if (triedAt is { } tried && time.GetElapsedTime(tried) < atMostEvery)
                {
                    return Task.FromResult(known);
                }

                triedAt = time.GetTimestamp();
                // Only the HTTP client's time limit ends the fetch, not its first caller.
                fetching = Task.Run(FetchAsync, CancellationToken.None);
            }

            return fetching.WaitAsync(cancellationToken);
        }
    }

    private async Task<KeySet?> FetchAsync()
    {
        try
        {
            // A manager that holds keys renews them in the background and by the machine's clock. The fetch of a new manager can be awaited,
            // which matters because the channel does not send a refused activity again.
            var manager = new ConfigurationManager<OpenIdConnectConfiguration>(
                metadataUrl, new OpenIdConnectConfigurationRetriever(), documents, new OpenIdConnectConfigurationValidator());
            var keys = KeySet.Of(await manager.GetConfigurationAsync(CancellationToken.None));
            if (keys.Count == 0)
            {
                throw new InvalidOperationException("The key set holds no key that may sign.");
            }

            Volatile.Write(ref fetchedAt, time.GetTimestamp());
            AreUnreachable = false;
            LogFetched(keys.Count);
            return known = keys;
        }
        catch (Exception e)
        {
            AreUnreachable = true;
            LogUnreachable(Loggable.Of(metadataUrl), e.GetBaseException().GetType().Name, known?.Count ?? 0);
            return known;
        }
        finally
        {
            lock (gate)
            {
                fetching = null;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Fetched {Count} signing keys")]
    private partial void LogFetched(int count);

    [LoggerMessage(LogLevel.Warning, "The signing keys cannot be had from {Url}: {Reason}; {Count} known keys go on serving")]
    private partial void LogUnreachable(string url, string reason, int count);
}
