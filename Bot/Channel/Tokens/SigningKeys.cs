using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;
using SamBot.Bot.Channel.Wire;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// The keys of one issuer. Fetched when first needed, then again when they are old or a token names an unknown one, and never more often
/// than the settings say. What is known serves until something newer is there.
/// </summary>
internal sealed partial class SigningKeys(
    string metadataUrl, IDocumentRetriever documents, BotFrameworkOptions options, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim fetching = new(1);
    private volatile KeySet? known;
    private long fetchedAt;
    private long? triedAt;
    private long? endedAt;

    /// <summary>Whether the last fetch failed, so that a key not known here may well exist.</summary>
    public bool AreUnreachable { get; private set; }

    /// <summary>The keys to check with; null while there are none to be had. Old ones are renewed meanwhile, very old ones first.</summary>
    public async ValueTask<KeySet?> GetAsync(CancellationToken cancellationToken)
    {
        if (known is not { } keys)
        {
            return await FetchAsync(null, options.KeyRetryInterval, cancellationToken);
        }

        var age = time.GetElapsedTime(Volatile.Read(ref fetchedAt));
        // After a long silence a key may have left that still would be believed. Where newer ones are not to be had, nobody waits for them again.
        if (age / 2 >= options.KeyRefreshInterval && !AreUnreachable)
        {
            return await FetchAsync(keys, options.UnknownKeyInterval, cancellationToken);
        }

        if (age >= options.KeyRefreshInterval && fetching.CurrentCount > 0)
        {
            _ = FetchAsync(keys, options.UnknownKeyInterval, CancellationToken.None);
        }

        return keys;
    }

    /// <summary>For a token whose key is not in <paramref name="keys"/>: newer ones, if they may be asked for again.</summary>
    public Task<KeySet?> GetNewerAsync(KeySet keys, CancellationToken cancellationToken) =>
        FetchAsync(keys, options.UnknownKeyInterval, cancellationToken);

    public void Dispose() => fetching.Dispose();

    private async Task<KeySet?> FetchAsync(KeySet? instead, TimeSpan atMostEvery, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        await fetching.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited while others fetched shares what they got, be it nothing.
            if (known != instead || endedAt > asked || (triedAt is { } tried && time.GetElapsedTime(tried) < atMostEvery))
            {
                return known;
            }

            triedAt = time.GetTimestamp();
            // A manager that holds keys renews them behind the caller's back and by its own clock. A new one says when it is done,
            // and the channel does not send a refused activity again.
            var manager = new ConfigurationManager<OpenIdConnectConfiguration>(
                metadataUrl, new OpenIdConnectConfigurationRetriever(), documents, new OpenIdConnectConfigurationValidator());
            // The fetch is everybody's: not bound to one caller, but to the client's own time.
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
        catch (Exception e) when (!(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            AreUnreachable = true;
            LogUnreachable(Loggable.Of(metadataUrl), e.GetBaseException().GetType().Name, known?.Count ?? 0);
            return known;
        }
        finally
        {
            endedAt = time.GetTimestamp();
            fetching.Release();
        }
    }

    [LoggerMessage(LogLevel.Information, "Fetched {Count} signing keys")]
    private partial void LogFetched(int count);

    [LoggerMessage(LogLevel.Warning, "The signing keys cannot be had from {Url}: {Reason}; {Count} known keys go on serving")]
    private partial void LogUnreachable(string url, string reason, int count);
}
