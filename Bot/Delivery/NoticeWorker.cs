using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot.Delivery;

/// <summary>
/// Does the work that is due: it delivers notices and owed replies, and erases documents that have been kept long enough. It learns of work
/// right after a save by a hint. It also reads the due markers at the start and every two seconds, so that nothing depends on the process that
/// saved. When the host stops, deliveries in progress are finished and saved; the next process does the rest.
/// </summary>
public sealed partial class NoticeWorker(
    NoticeDelivery notices, ReplyDelivery replies, Erasure erasure, DueDocuments due, TimeProvider time, ILogger<NoticeWorker> logger) : BackgroundService
{
    // This is less than the time that the host gives its services to stop.
    private static readonly TimeSpan FinishesWithin = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);
    private readonly Sequencer sequence = new();

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hints = due.Follow();
        // The host must have started first, since a delivery may need it.
        await Task.Yield();
        using var late = new CancellationTokenSource();
        // The host stops by the machine's clock, so this waits by it as well.
#pragma warning disable RS0030
        await using var stops = stoppingToken.Register(() => late.CancelAfter(FinishesWithin));
#pragma warning restore RS0030
        await Task.WhenAll(FollowAsync(hints, stoppingToken, late.Token), LookAsync(stoppingToken, late.Token));
    }

    // Deliveries run side by side, so that a slow or throttled conversation does not hold up the others.
    private static ParallelOptions SideBySide(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };

    private Task FollowAsync(DueDocuments.Hints hints, CancellationToken stoppingToken, CancellationToken late) => Parallel.ForEachAsync(
        hints.TakeAllAsync(stoppingToken), SideBySide(stoppingToken), async (key, _) => await GuardAsync(() => DeliverAsync(key, late), late));

    private async Task LookAsync(CancellationToken stoppingToken, CancellationToken late)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            await GuardAsync(() => DeliverDueAsync(stoppingToken, late), stoppingToken);
            await GuardAsync(() => erasure.PurgeAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DeliverDueAsync(CancellationToken stoppingToken, CancellationToken late) => await Parallel.ForEachAsync(
        await due.ListAsync(stoppingToken),
        SideBySide(stoppingToken),
        async (duty, _) => await GuardAsync(
            async () =>
            {
                var (next, wasIdle) = await DeliverAsync(duty.Key, late);
                await due.SettleAsync(duty, next, wasIdle, late);
            },
            late));

    // A document has one delivery at a time in this process, so that a hint and a due marker never send the same notice twice.
    private async Task<(DateTimeOffset? Due, bool WasIdle)> DeliverAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        using var place = await sequence.EnterAsync($"{key.Kind}/{key.Id}");
        return key.Kind is DocumentKind.Request ? await RequestAsync(key.Id, cancellationToken) : await ConversationAsync(key.Id, cancellationToken);
    }

    private async Task<(DateTimeOffset? Due, bool WasIdle)> RequestAsync(string requestId, CancellationToken cancellationToken)
    {
        var (document, wasIdle) = await notices.DeliverAsync(requestId, cancellationToken);
        if (document is null)
        {
            return (null, wasIdle);
        }

        await erasure.IfOverAsync(document, cancellationToken);
        return (due.Of(document), wasIdle);
    }

    private async Task<(DateTimeOffset? Due, bool WasIdle)> ConversationAsync(string personId, CancellationToken cancellationToken)
    {
        var (document, wasIdle) = await replies.DeliverAsync(personId, cancellationToken);
        if (document is null)
        {
            return (null, wasIdle);
        }

        await erasure.IfOverAsync(document, cancellationToken);
        return (due.Of(document), wasIdle);
    }

    private async Task GuardAsync(Func<Task> work, CancellationToken cancellationToken)
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
            // The host stops. The store keeps what is owed.
        }
    }

    [LoggerMessage(LogLevel.Error, "Delivering notices failed; what is owed stays owed and is tried again")]
    private partial void LogFailed(Exception exception);
}
