using SamBot.Storage;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Gives the open requests that an older release saved the hint by which their reference finds them. It does so at the start, and once more when a
/// rolling upgrade is over.
/// </summary>
public sealed partial class HintUpkeep(Documents documents, TimeProvider time, ILogger<HintUpkeep> logger) : BackgroundService
{
    /// <summary>The time after the start at which no older instance writes any more.</summary>
    public static readonly TimeSpan UpgradedWithin = TimeSpan.FromHours(1);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await IndexAsync(stoppingToken);
        await Task.Delay(UpgradedWithin, time, stoppingToken);
        await IndexAsync(stoppingToken);
    }

    private async Task IndexAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                if (await documents.IndexReferencesAsync(stoppingToken) is var lacking and > 0)
                {
                    LogIndexed(lacking);
                }

                return;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e);
            }

            await Task.Delay(TryAgainAfter, time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} open requests of an older release are found by their references now")]
    private partial void LogIndexed(int count);

    [LoggerMessage(LogLevel.Warning, "Open requests could not be looked through for missing references; it is tried again in a minute")]
    private partial void LogFailed(Exception exception);
}
