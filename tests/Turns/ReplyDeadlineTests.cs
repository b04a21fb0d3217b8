using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Protocol;
using SamBot.Bot.Turns;
using SamBot.Dialogs;
using SamBot.Tests.Support;

namespace SamBot.Tests.Turns;

public sealed class ReplyDeadlineTests
{
    private readonly FakeTimeProvider time = new(Some.Monday);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ReplyDeadline Deadline => new(time);

    [Fact]
    public async Task What_is_said_in_time_is_said() =>
        Assert.Equal("activity-1", await Deadline.WithinAsync(Started(), _ => Task.FromResult("activity-1"), Token));

    [Fact]
    public async Task A_call_that_hangs_ends_before_the_channel_gives_up_and_may_be_tried_later()
    {
        var said = Deadline.WithinAsync(Started(), HangAsync, Token);
        time.Advance(TimeSpan.FromSeconds(12));
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => said);
        Assert.Equal(("Timeout", true), (failure.Code, failure.IsTransient));
    }

    [Fact]
    public async Task A_turn_that_waited_too_long_behind_another_does_not_begin_to_speak()
    {
        var turn = Started();
        time.Advance(TimeSpan.FromSeconds(13));
        var began = false;
        await Assert.ThrowsAsync<ConnectorException>(() => Deadline.WithinAsync(turn, _ => Task.FromResult(began = true), Token));
        Assert.False(began);
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_one()
    {
        using var stop = new CancellationTokenSource();
        var said = Deadline.WithinAsync(Started(), HangAsync, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => said);
    }

    private Turn Started() => Deadline.Start(new Turn.Leave(
        "a", new Actor(Some.Carla, Role.Contact), new ConversationReference { ChannelId = "msteams", ServiceUrl = "", User = new(), Conversation = new() }));

    private static async Task<string> HangAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "";
    }
}
