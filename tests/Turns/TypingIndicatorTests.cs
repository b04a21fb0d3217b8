using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Protocol;
using SamBot.Bot.Speaking;
using SamBot.Bot.Turns;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs;
using SamBot.Tests.Support;

namespace SamBot.Tests.Turns;

/// <summary>On the real connector, over HTTP; only the clock is the test's.</summary>
public sealed class TypingIndicatorTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Some.Monday);
    private readonly TaskCompletionSource<string> work = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ConnectorStandIn connector = null!;
    private EndpointHost host = null!;

    private TypingIndicator Typing => new(host.Services.GetRequiredService<ConnectorClient>(), time, NullLogger<TypingIndicator>.Instance);

    public async ValueTask InitializeAsync()
    {
        connector = await ConnectorStandIn.StartAsync();
        host = await EndpointHost.StartAsync((_, _) => Task.FromResult<InvokeResponse?>(null), time: time);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_turn_of_more_than_a_second_shows_that_the_bot_is_busy_until_it_is_done()
    {
        var turn = Typing.DuringAsync(Said(), () => work.Task);
        time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Empty(connector.Asked);
        time.Advance(TimeSpan.FromSeconds(0.2));
        await AskedAsync(1);
        await AskedAsync(2);
        Assert.All(connector.Asked, asked => Assert.Equal("typing", (string?)asked.Body!["type"]));
        work.SetResult("done");
        Assert.Equal("done", await turn);
        var shown = connector.Asked.Count;
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(shown, connector.Asked.Count);
    }

    [Fact]
    public async Task A_fast_turn_shows_nothing()
    {
        var turn = Typing.DuringAsync(Said(), () => work.Task);
        time.Advance(TimeSpan.FromSeconds(0.9));
        work.SetResult("done");
        await turn;
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(connector.Asked);
    }

    [Theory]
    [InlineData("an invoke")]
    [InlineData("an arrival")]
    [InlineData("a removal")]
    [InlineData("a channel that shows none")]
    public async Task What_nobody_waits_for_in_the_chat_shows_nothing(string what)
    {
        var said = Said();
        Turn turn = what switch
        {
            "an invoke" => said with { IsInvoke = true },
            "an arrival" => said with { Input = new Input.Arrive() },
            "a removal" => new Turn.Leave("1", said.By, said.Reference),
            _ => Said("sms"),
        };
        var running = Typing.DuringAsync(turn, () => work.Task);
        time.Advance(TimeSpan.FromSeconds(5));
        work.SetResult("done");
        await running;
        Assert.Empty(connector.Asked);
    }

    [Fact]
    public async Task A_channel_that_does_not_take_it_holds_no_turn_up()
    {
        connector.Answers(403, """{"error":{"code":"MessageWritesBlocked","message":"x"}}""");
        var turn = Typing.DuringAsync(Said(), () => work.Task);
        time.Advance(TimeSpan.FromSeconds(1.1));
        await AskedAsync(1);
        work.SetResult("done");
        Assert.Equal("done", await turn);
    }

    [Fact]
    public async Task A_channel_that_hangs_holds_no_turn_up()
    {
        connector.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var turn = Typing.DuringAsync(Said(), () => work.Task);
        time.Advance(TimeSpan.FromSeconds(1.1));
        await AskedAsync(1);
        work.SetResult("done");
        Assert.Equal("done", await turn.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    /// <summary>Waits for so many calls, while time goes on: Teams takes the sign away after a few seconds.</summary>
    private async Task AskedAsync(int times)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (connector.Asked.Count < times)
        {
            await Task.Delay(10, patience.Token);
            time.Advance(TimeSpan.FromSeconds(times > 1 ? 0.5 : 0));
        }
    }

    private Turn.Talk Said(string channelId = "msteams") => new(
        "1",
        new Actor(Some.Carla, Role.Contact),
        new ConversationReference { ChannelId = channelId, ServiceUrl = connector.Url, User = new() { Id = "29:u" }, Conversation = new() { Id = "a:c" } },
        null,
        false,
        new Input.Say("hallo"));
}
