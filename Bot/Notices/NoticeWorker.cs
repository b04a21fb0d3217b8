using System.Collections.Concurrent;
using SamBot.Bot.Retention;
using SamBot.Bot.Storage;
using SamBot.Bot.Turns;

namespace SamBot.Bot.Notices;

/// <summary>
/// Carries what happened to those who must hear of it: right after the save by a hint, and from the due markers at start and every so often,
/// so that nothing depends on the process that saved. When the host stops, what is under way is finished and noted; the rest is for whoever runs next.
/// </summary>
public sealed partial class NoticeWorker(
    NoticeSignal signal, NoticeDelivery delivery, Erasure erasure, Documents documents, IDocumentStore store, Sequencer sequence, TimeProvider time, ILogger<NoticeWorker> logger) : BackgroundService
{
    private const int AtOnce = 100;
    private const int MostStrays = 4_000;
    private static readonly TimeSpan StrayWait = TimeSpan.FromMinutes(1);

    // Less than the host waits for us when it stops.
    private static readonly TimeSpan FinishesWithin = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    // The longest that anything which can be told waits for its next attempt.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // Markers that their documents did not back, and when they were dropped (null: seen once; it may have been told since it was listed). One
    // that is too young to be dropped is passed over for a while, so that it hides nothing that is due.
    private readonly ConcurrentDictionary<DueDuty, long?> strays = new();

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // After the host has started: what is owed may go out through it.
        await Task.Yield();
        using var late = new CancellationTokenSource();
        await using var stops = stoppingToken.Register(() => late.CancelAfter(FinishesWithin));
        await Task.WhenAll(FollowHintsAsync(stoppingToken, late.Token), LookAsync(stoppingToken, late.Token));
    }

    private static ParallelOptions SideBySide(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };

    private Task FollowHintsAsync(CancellationToken stoppingToken, CancellationToken late) => Parallel.ForEachAsync(
        signal.Hints.ReadAllAsync(stoppingToken),
        SideBySide(stoppingToken),
        async (hint, _) => await GuardAsync(
            () => hint is null ? DeliverDueAsync(all: true, stoppingToken, late) : DeliverAsync(new(DocumentKind.Request, hint), all: false, late), late));

    private async Task LookAsync(CancellationToken stoppingToken, CancellationToken late)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            await GuardAsync(() => DeliverDueAsync(all: false, stoppingToken, late), stoppingToken);
            await GuardAsync(() => erasure.PurgeAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DeliverDueAsync(bool all, CancellationToken stoppingToken, CancellationToken late)
    {
        var until = time.GetUtcNow() + (all ? LongestWait : TimeSpan.Zero);
        var due = await store.DueAsync(until, AtOnce + Math.Min(strays.Count, MostStrays), stoppingToken);
        foreach (var gone in strays.Keys.Except(due))
        {
            strays.TryRemove(gone, out _);
        }

        // Side by side, so that one conversation that is slow or throttled does not hold up the others.
        await Parallel.ForEachAsync(due.Where(IsToLookAt), SideBySide(stoppingToken), async (duty, _) => await GuardAsync(() => DoAsync(duty, all, late), late));
    }

    private async Task DoAsync(DueDuty duty, bool all, CancellationToken cancellationToken)
    {
        var (due, wasIdle) = await DeliverAsync(duty.Key, all, cancellationToken);
        if (!wasIdle || due == duty.DueAt || strays.TryAdd(duty, null))
        {
            return;
        }

        // It stands there still: left over by a crash, or from before the settings changed until when documents are kept.
        if (strays[duty] is null)
        {
            await documents.IndexAgainAsync(duty.Key, cancellationToken);
        }

        strays[duty] = time.GetTimestamp();
        await store.DropDueAsync(duty, cancellationToken);
    }

    private bool IsToLookAt(DueDuty duty) => !strays.TryGetValue(duty, out var dropped) || dropped is not { } at || time.GetElapsedTime(at) > StrayWait;

    // One delivery of a document at a time in this process, so that a hint and a look never send the same notice twice.
    private Task<(DateTimeOffset? Due, bool WasIdle)> DeliverAsync(DocumentKey key, bool all, CancellationToken cancellationToken) => sequence.RunAsync(
        $"notices/{key.Kind}/{key.Id}",
        () => key.Kind is DocumentKind.Request ? RequestAsync(key.Id, all, cancellationToken) : ConversationAsync(key.Id, all, cancellationToken));

    private async Task<(DateTimeOffset? Due, bool WasIdle)> RequestAsync(string requestId, bool all, CancellationToken cancellationToken)
    {
        var (document, wasIdle) = await delivery.RequestAsync(requestId, all, cancellationToken);
        if (document is null)
        {
            return (null, wasIdle);
        }

        await erasure.IfOverAsync(document, cancellationToken);
        return (documents.DueOf(document), wasIdle);
    }

    private async Task<(DateTimeOffset? Due, bool WasIdle)> ConversationAsync(string personId, bool all, CancellationToken cancellationToken)
    {
        var (document, wasIdle) = await delivery.ConversationAsync(personId, all, cancellationToken);
        if (document is null)
        {
            return (null, wasIdle);
        }

        await erasure.IfOverAsync(document, cancellationToken);
        return (documents.DueOf(document), wasIdle);
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
            // The host stops; what is owed stands in the store.
        }
    }

    [LoggerMessage(LogLevel.Error, "Delivering notices failed; what is owed stays owed and is tried again")]
    private partial void LogFailed(Exception exception);
}
