using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Speaking;
using SamBot.Bot.Turns;
using SamBot.Tests.Support;

namespace SamBot.Tests.Turns;

public sealed class DeadlineTests
{
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Fact]
    public async Task A_message_that_is_taken_in_time_is_said() =>
        Assert.Equal("activity-1", await Started().WithinAsync(_ => Task.FromResult("activity-1")));

    [Fact]
    public async Task A_call_that_hangs_ends_before_the_channel_gives_up_and_may_be_tried_later()
    {
        var said = Started().WithinAsync(HangAsync);
        time.Advance(TimeSpan.FromSeconds(12));
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => said);
        Assert.Equal(("Timeout", true), (failure.Code, failure.IsTransient));
    }

    [Fact]
    public async Task A_turn_that_waited_too_long_behind_another_does_not_begin_to_speak()
    {
        var deadline = Started();
        time.Advance(TimeSpan.FromSeconds(13));
        var began = false;
        await Assert.ThrowsAsync<ConnectorException>(() => deadline.WithinAsync(_ => Task.FromResult(began = true)));
        Assert.False(began);
    }

    private Deadline Started() => new(isInvoke: false, time);

    private static async Task<string> HangAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "";
    }
}
