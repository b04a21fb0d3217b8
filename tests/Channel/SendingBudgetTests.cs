using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Protocol;
using SamBot.Tests.Support;

namespace SamBot.Tests.Protocol;

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
                Assert.True(sent[i] - sent[i - limit.Count] >= limit.Window);
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
            await budgets.WaitAsync(new("t", $"c{i}", SendingKind.Send), time.GetUtcNow(), again: false, TestContext.Current.CancellationToken);
        Assert.Equal(40, budgets.Count);
        time.Advance(TimeSpan.FromHours(2));
        await budgets.WaitAsync(new("t", "c", SendingKind.Send), time.GetUtcNow(), again: false, TestContext.Current.CancellationToken);
        Assert.Equal(1, budgets.Count);
    }

    [Fact]
    public void Calls_that_are_tried_again_keep_their_order_and_go_before_new_ones()
    {
        var queue = new SendingQueue(new SendingBudget(SendingLimit.Sending));
        var (first, second, third, fresh, later) = (Turn(true), Turn(true), Turn(true), Turn(false), Turn(false));
        foreach (var turn in new[] { fresh, first, second, later, third })
            queue.Add(turn);
        Assert.Equal([first, second, third, fresh, later], queue.Waiting);

        static SendingTurn Turn(bool again) => new(Start, again);
    }

    [Fact]
    public async Task A_burst_that_is_refused_waits_as_one_refusal()
    {
        var time = new FakeTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        for (var i = 0; i < 7; i++)
            budgets.Refused(Lane, null);
        var goes = budgets.WaitAsync(Lane, time.GetUtcNow().AddMinutes(5), again: true, Cancel);
        for (var i = 0; i < 20 && !goes.IsCompleted; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(5, Cancel);
        }

        Assert.True(goes.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_nobody_wait()
    {
        var time = new SetBackTimeProvider(Start);
        var budgets = new SendingBudgets(time);
        for (var i = 0; i < 7; i++)
            await budgets.WaitAsync(Lane, time.GetUtcNow().AddSeconds(10), again: false, Cancel);
        time.Advance(TimeSpan.FromMinutes(5));
        time.Back = TimeSpan.FromMinutes(30);
        await budgets.WaitAsync(Lane, time.GetUtcNow().AddSeconds(10), again: false, Cancel).WaitAsync(TimeSpan.FromSeconds(10), Cancel);
    }

    private static readonly SendingLane Lane = new("t", "c", SendingKind.Send);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
