using SamBot.Bot.Speaking;

namespace SamBot.Bot.Channel.Sending;

/// <summary>
/// Keeps Teams' sending budgets, per conversation and per tenant. Calls of one conversation go in the order in which they were made, also when they
/// are tried again. A lane is forgotten when its last call no longer matters. Decision 14 says why System.Threading.RateLimiting does not do.
/// </summary>
internal sealed class SendingBudgets(TimeProvider time)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<SendingLane, Line> lines = [];
    private readonly Dictionary<string, SendingBudget> tenants = [];
    private readonly DateTimeOffset started = time.GetUtcNow();
    private readonly long startedAt = time.GetTimestamp();
    private DateTimeOffset swept = time.GetUtcNow();

    /// <summary>The number of remembered lanes.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return lines.Count;
            }
        }
    }

    // This time never goes back. If it followed a clock that is set back, calls sent in the repeated time would make others wait.
    private DateTimeOffset Now => started + time.GetElapsedTime(startedAt);

    /// <summary>
    /// Makes a call when it may go. The next call of its lane starts after this one has started, and does not wait for its answer. A call that is
    /// cancelled while it waits takes nothing of the budget.
    /// </summary>
    /// <param name="lane">The lane whose budget the call uses.</param>
    /// <param name="number">The call's own number, which a retry keeps. Lower numbers go first.</param>
    /// <param name="deadline">The end of the call's time.</param>
    /// <param name="callAsync">The call.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ConnectorException">The call would go after its deadline: <c>Throttled</c>, transient, with the time to wait.</exception>
    public async Task<T> InTurnAsync<T>(
        SendingLane lane, long number, DateTimeOffset deadline, Func<Task<T>> callAsync, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Line line;
        lock (gate)
        {
            Sweep();
            line = LineOf(lane);
            line.Waiting.Add(number);
        }

        Task<T> call;
        try
        {
            var until = Now + (deadline - time.GetUtcNow());
            while (Look(line, lane.TenantId, number, until, cancellationToken) is { } pause)
            {
                await pause.WaitAsync(cancellationToken);
            }

            call = callAsync();
        }
        finally
        {
            lock (gate)
            {
                line.Waiting.Remove(number);
                line.Change();
            }
        }

        return await call;
    }

    /// <summary>
    /// Notes that the channel answered 429. No call goes in this lane until the time that the channel asked for is over, or else a back-off that
    /// doubles. Refusals of one burst count as one refusal.
    /// </summary>
    public void Refused(SendingLane lane, TimeSpan? retryAfter)
    {
        lock (gate)
        {
            var line = LineOf(lane);
            if (retryAfter is null && line.Budget.IsBlocked(Now))
            {
                return;
            }

            var backOff = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, line.Refusals++), LongestBackOff.TotalSeconds) * (0.75 + (Random.Shared.NextDouble() / 2)));
            line.Budget.Block(Now + (retryAfter ?? backOff));
            line.Change();
        }
    }

    /// <summary>Notes that the channel accepted a call.</summary>
    public void Taken(SendingLane lane)
    {
        lock (gate)
        {
            if (lines.TryGetValue(lane, out var line))
            {
                line.Refusals = 0;
            }
        }
    }

    /// <summary>Null when the call goes now; else the task to wait for before looking again.</summary>
    private Task? Look(Line line, string? tenantId, long number, DateTimeOffset until, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var now = Now;
            var before = line.Waiting.Count(n => n < number);
            var own = line.Budget.Earliest(now, before + 1);
            if (own > until)
            {
                throw new ConnectorException("The conversation's sending budget is spent for longer than the call may take.")
                {
                    Code = "Throttled", IsTransient = true, RetryAfter = own - now,
                };
            }

            if (before > 0)
            {
                return line.Changed.Task;
            }

            var tenant = TenantOf(tenantId);
            if ((tenant?.Earliest(now) is { } at && at > own ? at : own) is var earliest && earliest > now)
            {
                // Timers count in whole milliseconds.
                var wait = TimeSpan.FromMilliseconds(Math.Ceiling((earliest - now).TotalMilliseconds));
                return Task.WhenAny(Task.Delay(wait, time, cancellationToken), line.Changed.Task);
            }

            line.Budget.Take(now);
            tenant?.Take(now);
            return null;
        }
    }

    private Line LineOf(SendingLane lane)
    {
        if (!lines.TryGetValue(lane, out var line))
        {
            lines[lane] = line = new(new(lane.Kind is SendingKind.Read ? SendingLimit.Reading : SendingLimit.Sending));
        }

        return line;
    }

    private SendingBudget? TenantOf(string? tenantId)
    {
        if (tenantId is not null && !tenants.ContainsKey(tenantId))
        {
            tenants[tenantId] = new(SendingLimit.Tenant);
        }

        return tenantId is null ? null : tenants[tenantId];
    }

    private void Sweep()
    {
        var now = Now;
        if (now - swept < BetweenSweeps)
        {
            return;
        }

        swept = now;
        foreach (var (lane, _) in lines.Where(l => l.Value.Waiting.Count == 0 && l.Value.Budget.IsIdle(now)))
        {
            lines.Remove(lane);
        }

        foreach (var (tenant, _) in tenants.Where(t => t.Value.IsIdle(now)))
        {
            tenants.Remove(tenant);
        }
    }

    private sealed class Line(SendingBudget budget)
    {
        public SendingBudget Budget => budget;

        public List<long> Waiting { get; } = [];

        /// <summary>The number of refusals (429) in a row.</summary>
        public int Refusals { get; set; }

        /// <summary>Completes when a waiting call went, gave up, or was refused.</summary>
        public TaskCompletionSource Changed { get; private set; } = New();

        public void Change()
        {
            if (Waiting.Count > 0)
            {
                Changed.SetResult();
                Changed = New();
            }
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
