using System.Runtime.CompilerServices;
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

    // So many deliveries at once, of each origin. A duty may be of a conversation that the channel answers slowly or not at all; there may be many
    // of these, and each takes half a minute.
    private const int MostHints = 8;
    private const int MostDuties = 32;
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
    private static ParallelOptions SideBySide(int most, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = most, CancellationToken = cancellationToken };

    private Task FollowAsync(DueDocuments.Hints hints, CancellationToken stoppingToken, CancellationToken late) => Parallel.ForEachAsync(
        hints.TakeAllAsync(stoppingToken),
        SideBySide(MostHints, stoppingToken),
        async (key, _) => await GuardAsync(
            async () =>
            {
                // A document has one delivery at a time in this process, so that a hint and a due marker never send the same notice twice.
                using var place = await sequence.EnterAsync(NameOf(key));
                await DeliverAsync(key, late);
            },
            late));

    // A delivery that takes its time does not end the look: what is due later is found and begun beside it.
    private Task LookAsync(CancellationToken stoppingToken, CancellationToken late) => Parallel.ForEachAsync(
        DutiesAsync(stoppingToken),
        SideBySide(MostDuties, stoppingToken),
        async (duty, _) => await GuardAsync(
            async () =>
            {
                // What is in hand is left to the delivery that has it. If its marker stands after that, the next look finds it.
                using var place = sequence.TryEnter(NameOf(duty.Key));
                if (place is not null)
                {
                    var (next, wasIdle) = await DeliverAsync(duty.Key, late);
                    await due.SettleAsync(duty, next, wasIdle, late);
                }
            },
            late));

    private async IAsyncEnumerable<DueDuty> DutiesAsync([EnumeratorCancellation] CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            IReadOnlyList<DueDuty> listed = [];
            await GuardAsync(async () => listed = await due.ListAsync(stoppingToken), stoppingToken);
            foreach (var duty in listed)
            {
                yield return duty;
            }

            await GuardAsync(() => erasure.PurgeAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static string NameOf(DocumentKey key) => $"{key.Kind}/{key.Id}";

    private Task<(DateTimeOffset? Due, bool WasIdle)> DeliverAsync(DocumentKey key, CancellationToken cancellationToken) => key.Kind switch
    {
        DocumentKind.Request => RequestAsync(key.Id, cancellationToken),
        DocumentKind.File => erasure.FileIfUnnamedAsync(key.Id, cancellationToken),
        _ => ConversationAsync(key.Id, cancellationToken),
    };

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
        await erasure.DraftIfOverAsync(personId, cancellationToken);
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
