using System.Collections.Concurrent;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Speaking;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

public sealed class SendingBudgetTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Property]
    public void No_window_ever_holds_more_than_the_documented_figures(ushort[] pauses)
    {
        var budget = new SendingBudget(SendingLimit.Sending);
        List<DateTimeOffset> sent = [];
        var arrival = Start;
        // Each arrival stands for a burst, so that the longer windows are filled too.
        foreach (var pause in pauses.SelectMany(p => Enumerable.Repeat(0, 20).Prepend(p % 5000)))
        {
            arrival += TimeSpan.FromMilliseconds(pause);
            var from = sent is [.., var last] && last > arrival ? last : arrival;
            var at = budget.Earliest(from);
            Assert.True(at >= from);
            budget.Take(at);
            sent.Add(at);
        }

        foreach (var limit in SendingLimit.Sending)
        {
            for (var i = limit.Count; i < sent.Count; i++)
            {
                Assert.True(sent[i] - sent[i - limit.Count] >= limit.Window);
            }
        }
    }

    [Fact]
    public void An_hour_holds_eighteen_hundred()
    {
        var budget = new SendingBudget(SendingLimit.Sending);
        var at = Start;
        for (var i = 0; i < 5000; i++)
        {
            at = budget.Earliest(at);
            budget.Take(at);
            Assert.True(i < 1800 || at - Start >= TimeSpan.FromHours(i / 1800));
        }
    }

    [Fact]
    public async Task A_silent_conversation_is_forgotten()
    {
        var time = new FakeTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        for (var i = 0; i < 40; i++)
        {
            await WaitAsync(budgets, new("t", $"c{i}", SendingKind.Send), i, time.GetUtcNow(), Cancel);
        }

        Assert.Equal(40, budgets.Count);
        time.Advance(TimeSpan.FromHours(2));
        await WaitAsync(budgets, new("t", "c", SendingKind.Send), 40, time.GetUtcNow(), Cancel);
        Assert.Equal(1, budgets.Count);
    }

    [Fact]
    public async Task Calls_that_are_tried_again_keep_their_order_and_go_before_new_ones()
    {
        var time = new FakeTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        budgets.Refused(Lane, TimeSpan.FromSeconds(3));
        ConcurrentQueue<int> went = [];
        int[] order = [7, 1, 2, 8, 3];
        var calls = order.Select(async number =>
        {
            await budgets.InTurnAsync(
                Lane,
                number,
                time.GetUtcNow().AddSeconds(10),
                () =>
                {
                    went.Enqueue(number);
                    return Task.FromResult(number);
                },
                Cancel);
        }).ToArray();
        await GoesOnAsync(time, Task.WhenAll(calls));
        Assert.Equal([1, 2, 3, 7, 8], went);
    }

    [Fact]
    public async Task A_call_that_is_given_up_takes_nothing_and_holds_up_nobody()
    {
        var time = new FakeTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        for (var i = 0; i < 7; i++)
        {
            await WaitAsync(budgets, Lane, i, time.GetUtcNow().AddSeconds(10), Cancel);
        }

        using var caller = new CancellationTokenSource();
        var given = WaitAsync(budgets, Lane, 7, time.GetUtcNow().AddSeconds(10), caller.Token);
        var next = WaitAsync(budgets, Lane, 8, time.GetUtcNow().AddSeconds(10), Cancel);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        time.Advance(TimeSpan.FromSeconds(1));
        await next.WaitAsync(Until.Patience, Cancel);
    }

    [Fact]
    public async Task Whoever_would_wait_in_vain_fails_at_once_also_when_a_refusal_comes_meanwhile()
    {
        var time = new FakeTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        for (var i = 0; i < 7; i++)
        {
            await WaitAsync(budgets, Lane, i, time.GetUtcNow().AddSeconds(10), Cancel);
        }

        var soon = await Assert.ThrowsAsync<ConnectorException>(() => WaitAsync(budgets, Lane, 7, time.GetUtcNow().AddMilliseconds(500), Cancel));
        Assert.Equal(("Throttled", true, TimeSpan.FromSeconds(1)), (soon.Code, soon.IsTransient, soon.RetryAfter));
        var waits = WaitAsync(budgets, Lane, 8, time.GetUtcNow().AddSeconds(10), Cancel);
        budgets.Refused(Lane, TimeSpan.FromSeconds(60));
        var late = await Assert.ThrowsAsync<ConnectorException>(() => waits.WaitAsync(Until.Patience, Cancel));
        Assert.Equal(TimeSpan.FromSeconds(60), late.RetryAfter);
    }

    [Fact]
    public async Task A_tenant_gets_fifty_a_second_however_many_talk()
    {
        var time = new FakeTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        var calls = Enumerable.Range(0, 51).Select(i => WaitAsync(budgets, new("t", $"c{i}", SendingKind.Send), i, time.GetUtcNow().AddSeconds(10), Cancel)).ToArray();
        Assert.Equal(50, calls.Count(c => c.IsCompletedSuccessfully));
        await WaitAsync(budgets, new("another", "d", SendingKind.Send), 51, time.GetUtcNow(), Cancel);
        time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls).WaitAsync(Until.Patience, Cancel);
    }

    [Fact]
    public async Task A_burst_that_is_refused_waits_as_one_refusal()
    {
        var time = new FakeTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        for (var i = 0; i < 7; i++)
        {
            budgets.Refused(Lane, null);
        }

        var goes = WaitAsync(budgets, Lane, 1, time.GetUtcNow().AddMinutes(5), Cancel);
        await GoesOnAsync(time, goes);
        Assert.InRange(time.GetUtcNow() - Start, TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_nobody_wait()
    {
        var time = new SetBackTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        for (var i = 0; i < 7; i++)
        {
            await WaitAsync(budgets, Lane, i, time.GetUtcNow().AddSeconds(10), Cancel);
        }

        time.Advance(TimeSpan.FromMinutes(5));
        time.Back = TimeSpan.FromMinutes(30);
        await WaitAsync(budgets, Lane, 7, time.GetUtcNow().AddSeconds(10), Cancel).WaitAsync(Until.Patience, Cancel);
    }

    private static Task WaitAsync(SendingBudgets budgets, SendingLane lane, int number, DateTimeOffset deadline, CancellationToken cancellationToken) =>
        budgets.InTurnAsync(lane, number, deadline, () => Task.FromResult(number), cancellationToken);

    private static async Task GoesOnAsync(FakeTimeProvider time, Task work)
    {
        for (var i = 0; i < 200 && !work.IsCompleted; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(work, Task.Delay(5, Cancel));
        }

        await work.WaitAsync(Until.Patience, Cancel);
    }

    private static readonly SendingLane Lane = new("t", "c", SendingKind.Send);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
