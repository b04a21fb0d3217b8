namespace SamBot.Bot.Protocol;

/// <summary>
/// Keeps Teams' sending budgets, per conversation and per tenant. Calls of one conversation go in the order in which they came, a retry
/// before those that came after it. What has been silent for as long as it matters is forgotten.
/// </summary>
internal sealed class SendingBudgets(TimeProvider time)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<SendingLane, SendingQueue> lanes = [];
    private readonly Dictionary<string, SendingBudget> tenants = [];
    private readonly DateTimeOffset started = time.GetUtcNow();
    private readonly long startedAt = time.GetTimestamp();
    private DateTimeOffset swept = time.GetUtcNow();

    /// <summary>How many lanes are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return lanes.Count;
        }
    }

    // Goes on evenly: a clock that is set back must not make anybody wait for what was sent in the time that comes again.
    private DateTimeOffset Now => started + time.GetElapsedTime(startedAt);

    /// <summary>Waits until the call may go.</summary>
    /// <param name="lane">What shares the budget.</param>
    /// <param name="deadline">Until when waiting makes sense.</param>
    /// <param name="again">A retry, which keeps its place before the others.</param>
    /// <param name="cancellationToken">Ends the waiting; the call then takes nothing of the budget.</param>
    /// <exception cref="SamBot.Bot.Speaking.ConnectorException">It would be too late: <c>Throttled</c>, transient, with the time to wait.</exception>
    public async Task WaitAsync(SendingLane lane, DateTimeOffset deadline, bool again, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new SendingTurn(Now + (deadline - time.GetUtcNow()), again);
        SendingQueue queue;
        bool serve;
        lock (gate)
        {
            Sweep();
            queue = Queue(lane);
            queue.Add(turn);
            serve = Serve(lane, queue);
        }

        if (serve)
            _ = ServeAsync(lane, queue);
        using var leave = cancellationToken.Register(() => Leave(queue, turn, cancellationToken));
        await turn.Come;
    }

    /// <summary>
    /// The channel answered 429: nothing goes in this lane until the time it asked for, or a back-off that doubles, is over. Calls of one burst
    /// that are refused one after another are one refusal.
    /// </summary>
    public void Refused(SendingLane lane, TimeSpan? retryAfter)
    {
        lock (gate)
        {
            var queue = Queue(lane);
            if (retryAfter is null && queue.Budget.IsBlocked(Now))
                return;
            var backOff = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, queue.Refusals++), LongestBackOff.TotalSeconds) * (0.75 + (Random.Shared.NextDouble() / 2)));
            queue.Budget.Block(Now + (retryAfter ?? backOff));
            Shed(queue);
        }
    }

    /// <summary>The channel took a call.</summary>
    public void Taken(SendingLane lane)
    {
        lock (gate)
        {
            if (lanes.TryGetValue(lane, out var queue))
                queue.Refusals = 0;
        }
    }

    private async Task ServeAsync(SendingLane lane, SendingQueue queue)
    {
        while (true)
        {
            Task pause;
            lock (gate)
            {
                if (!Serve(lane, queue, served: true))
                    return;
                // Timers count in whole milliseconds.
                var wait = Math.Ceiling((Earliest(lane, queue) - Now).TotalMilliseconds);
                pause = Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, wait)), time);
            }

            await pause.ConfigureAwait(false);
        }
    }

    /// <summary>Lets go whom the budget lets go now.</summary>
    /// <returns>Whether somebody must come back for those that are left.</returns>
    private bool Serve(SendingLane lane, SendingQueue queue, bool served = false)
    {
        Shed(queue);
        var now = Now;
        while (queue.Waiting.First is { } first && Earliest(lane, queue) <= now)
        {
            queue.Waiting.RemoveFirst();
            queue.Budget.Take(now);
            Tenant(lane)?.Take(now);
            first.Value.Go();
        }

        var wasServed = queue.IsServed;
        queue.IsServed = queue.Waiting.First is not null;
        return queue.IsServed && (served || !wasServed);
    }

    /// <summary>Fails at once whoever would wait in vain.</summary>
    private void Shed(SendingQueue queue)
    {
        var now = Now;
        var place = 1;
        for (var at = queue.Waiting.First; at is not null;)
        {
            var next = at.Next;
            var turn = queue.Budget.Earliest(now, place);
            if (turn > at.Value.Deadline)
            {
                queue.Waiting.Remove(at);
                at.Value.GiveUp(turn - now);
            }
            else
            {
                place++;
            }

            at = next;
        }
    }

    private DateTimeOffset Earliest(SendingLane lane, SendingQueue queue)
    {
        var now = Now;
        var own = queue.Budget.Earliest(now);
        return Tenant(lane)?.Earliest(now) is { } tenant && tenant > own ? tenant : own;
    }

    private void Leave(SendingQueue queue, SendingTurn turn, CancellationToken cancellationToken)
    {
        lock (gate)
            queue.Waiting.Remove(turn);
        turn.Cancel(cancellationToken);
    }

    private SendingQueue Queue(SendingLane lane)
    {
        if (!lanes.TryGetValue(lane, out var queue))
            lanes[lane] = queue = new SendingQueue(new SendingBudget(lane.Kind is SendingKind.Read ? SendingLimit.Reading : SendingLimit.Sending));
        return queue;
    }

    private SendingBudget? Tenant(SendingLane lane)
    {
        if (lane.TenantId is null)
            return null;
        if (!tenants.TryGetValue(lane.TenantId, out var budget))
            tenants[lane.TenantId] = budget = new SendingBudget(SendingLimit.Tenant);
        return budget;
    }

    private void Sweep()
    {
        var now = Now;
        if (now - swept < BetweenSweeps)
            return;
        swept = now;
        foreach (var (lane, queue) in lanes)
        {
            if (queue.Waiting.First is null && !queue.IsServed && queue.Budget.IsIdle(now))
                lanes.Remove(lane);
        }

        foreach (var (tenant, budget) in tenants)
        {
            if (budget.IsIdle(now))
                tenants.Remove(tenant);
        }
    }
}
