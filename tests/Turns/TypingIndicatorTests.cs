using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;
using SamBot.Bot.Channel;
using SamBot.Bot.Speaking;
using SamBot.Bot.Turns;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Turns;

/// <summary>On the real connector, over HTTP; only the clock is the test's.</summary>
public sealed class TypingIndicatorTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Some.Monday);
    private readonly TaskCompletionSource<string> work = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ConnectorStandIn connector = null!;
    private EndpointHost host = null!;

    private TypingIndicator Typing => new(host.Services.GetRequiredService<IConnector>(), time, NullLogger<TypingIndicator>.Instance);

    public async ValueTask InitializeAsync()
    {
        connector = await ConnectorStandIn.StartAsync();
        host = await EndpointHost.StartAsync((_, _) => Task.FromResult<InvokeResponse?>(null), time: time, services: s => s.AddSingleton<IConnector>(c => c.GetRequiredService<SamBotAdapter>()));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task An_indicator_that_breaks_does_not_change_what_the_turn_answers()
    {
        var broken = new Mock<IConnector>();
        var asked = new TaskCompletionSource();
        broken.Setup(c => c.TypingAsync(It.IsAny<Address>(), It.IsAny<CancellationToken>())).Callback(asked.SetResult).ThrowsAsync(new NotSupportedException("as told"));
        var turn = new TypingIndicator(broken.Object, time, NullLogger<TypingIndicator>.Instance).DuringAsync(To(), work.Task);
        time.Advance(TimeSpan.FromSeconds(1.1));
        await asked.Task.WaitAsync(Until.Patience, TestContext.Current.CancellationToken);
        work.SetResult("done");
        Assert.Equal("done", await turn);
    }

    [Fact]
    public async Task A_turn_of_more_than_a_second_shows_that_the_bot_is_busy_until_it_is_done()
    {
        var turn = Typing.DuringAsync(To(), work.Task);
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
        var turn = Typing.DuringAsync(To(), work.Task);
        time.Advance(TimeSpan.FromSeconds(0.9));
        work.SetResult("done");
        await turn;
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(connector.Asked);
    }

    [Fact]
    public async Task A_channel_that_cannot_show_it_is_not_asked_to()
    {
        var running = Typing.DuringAsync(To("sms"), work.Task);
        time.Advance(TimeSpan.FromSeconds(5));
        work.SetResult("done");
        await running;
        Assert.Empty(connector.Asked);
    }

    [Fact]
    public void Nobody_waits_in_the_chat_for_a_pressed_button_an_arrival_or_a_removal()
    {
        var said = new Turn.Talk(Role.Contact, new Heard(Some.Carla, To()), null, false, new Input.Say("hallo"));
        Assert.True(said.IsWaitedFor);
        Assert.False((said with { IsInvoke = true }).IsWaitedFor);
        Assert.False((said with { Input = new Input.Arrive() }).IsWaitedFor);
        Assert.False(new Turn.Desk(Role.Chair, said.Heard, Arrives: true, null).IsWaitedFor);
        Assert.False(new Turn.Leave(Role.Contact, said.Heard).IsWaitedFor);
    }

    [Fact]
    public async Task A_channel_that_does_not_take_it_holds_no_turn_up()
    {
        connector.Answers(403, """{"error":{"code":"MessageWritesBlocked","message":"x"}}""");
        var turn = Typing.DuringAsync(To(), work.Task);
        time.Advance(TimeSpan.FromSeconds(1.1));
        await AskedAsync(1);
        work.SetResult("done");
        Assert.Equal("done", await turn);
    }

    [Fact]
    public async Task A_channel_that_hangs_holds_no_turn_up()
    {
        connector.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var turn = Typing.DuringAsync(To(), work.Task);
        time.Advance(TimeSpan.FromSeconds(1.1));
        await AskedAsync(1);
        work.SetResult("done");
        Assert.Equal("done", await turn.WaitAsync(Until.Patience, TestContext.Current.CancellationToken));
    }

    /// <summary>Waits for so many calls, while time goes on: Teams takes the sign away after a few seconds.</summary>
    private async Task AskedAsync(int times)
    {
        using var patience = new CancellationTokenSource(Until.Patience);
        while (connector.Asked.Count < times)
        {
            await Task.Delay(10, patience.Token);
            time.Advance(TimeSpan.FromSeconds(times > 1 ? 0.5 : 0));
        }
    }

    private Address To(string channelId = "msteams") => new() { ChannelId = channelId, ServiceUrl = connector.Url, User = new() { Id = "29:u" }, Conversation = new() { Id = "a:c" } };
}
