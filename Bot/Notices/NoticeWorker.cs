using SamBot.Bot.Storage;
using SamBot.Bot.Turns;

namespace SamBot.Bot.Notices;

/// <summary>
/// Carries what happened to those who must hear of it: right after the save by a hint, and from the due markers at start and every so often,
/// so that nothing depends on the process that saved.
/// </summary>
public sealed partial class NoticeWorker(
    NoticeSignal signal, NoticeDelivery delivery, IDocumentStore store, Sequencer sequence, TimeProvider time, ILogger<NoticeWorker> logger) : BackgroundService
{
    private const int AtOnce = 100;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private static readonly DateTimeOffset Always = DateTimeOffset.MaxValue;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // After the host has started: what is owed may go out through it.
        await Task.Yield();
        await Task.WhenAll(FollowHintsAsync(stoppingToken), LookAsync(stoppingToken));
    }

    private static ParallelOptions SideBySide(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };

    private Task FollowHintsAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        signal.Hints.ReadAllAsync(stoppingToken),
        SideBySide(stoppingToken),
        async (hint, cancellationToken) => await GuardAsync(
            () => hint is null ? DeliverDueAsync(Always, cancellationToken) : DeliverAsync(new(DocumentKind.Request, hint), all: false, cancellationToken), cancellationToken));

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            await GuardAsync(() => DeliverDueAsync(time.GetUtcNow(), stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> DeliverDueAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        // Side by side, so that one conversation that is slow or throttled does not hold up the others.
        await Parallel.ForEachAsync(
            await store.DueAsync(until, AtOnce, cancellationToken),
            SideBySide(cancellationToken),
            async (duty, c) => await GuardAsync(
                async () =>
                {
                    var isBacked = await DeliverAsync(duty.Key, all: until == Always, c);
                    if (!isBacked)
                    {
                        await store.DropDueAsync(duty, c);
                    }

                    return isBacked;
                },
                c));
        return true;
    }

    // One delivery of a document at a time in this process, so that a hint and a look never send the same notice twice.
    private Task<bool> DeliverAsync(DocumentKey key, bool all, CancellationToken cancellationToken) => sequence.RunAsync(
        $"notices/{key.Kind}/{key.Id}",
        () => key.Kind is DocumentKind.Request ? delivery.RequestAsync(key.Id, all, cancellationToken) : delivery.ConversationAsync(key.Id, all, cancellationToken));

    private async Task GuardAsync(Func<Task<bool>> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(e);
        }
        catch (OperationCanceledException)
        {
            // The host stops; what is owed stands in the store.
        }
    }

    [LoggerMessage(LogLevel.Error, "Delivering notices failed; what is owed stays owed and is tried again")]
    private partial void LogFailed(Exception exception);
}
