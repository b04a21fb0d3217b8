using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Bot.Channel;
using SamBot.Bot.Channel.Sending;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>What the SDK does in a turn, and what it must not do.</summary>
public sealed class SamBotAdapterTests : IAsyncLifetime
{
    private ConnectorStandIn connector = null!;
    private EndpointHost host = null!;
    private string? cultureOfACall;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SamBotAdapter Adapter => host.Services.GetRequiredService<SamBotAdapter>();

    public async ValueTask InitializeAsync()
    {
        connector = await ConnectorStandIn.StartAsync();
        host = await EndpointHost.StartAsync(
            (_, _) => Task.FromResult<InvokeResponse?>(null),
            services: s => s.AddHttpClient<ConnectorApi>().AddHttpMessageHandler(() => new Listener(() => cultureOfACall = CultureInfo.CurrentCulture.Name)));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task The_SDKs_connector_and_token_client_are_shut_in_every_turn()
    {
        IConnectorClient client = null!;
        UserTokenClient tokens = null!;
        await ReceiveAsync(turn => (client, tokens) = (turn.TurnState.Get<IConnectorClient>(), turn.TurnState.Get<UserTokenClient>()));
        Assert.Throws<NotSupportedException>(() => client.Conversations);
        Assert.Throws<NotSupportedException>(() => client.Attachments);
        await Assert.ThrowsAsync<NotSupportedException>(() => tokens.SignOutUserAsync("u", "c", "msteams", Token));
        Assert.IsNotType<ConnectorClient>(client);
        // The next turn has the same ones: none is made.
        await ReceiveAsync(t => Assert.Same(client, t.TurnState.Get<IConnectorClient>()));
        await Adapter.ContinueConversationAsync("", Addresses.ReferenceTo(To(), null), (t, _) =>
        {
            Assert.Same(client, t.TurnState.Get<IConnectorClient>());
            return Task.CompletedTask;
        }, Token);
    }

    [Fact]
    public async Task The_SDKs_own_door_lets_nobody_in()
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream("""{"type":"message","serviceUrl":"http://localhost/","conversation":{"id":"c"}}"""u8.ToArray());
        await Adapter.ProcessAsync(context.Request, context.Response, new EndpointBot((_, _) => throw new InvalidOperationException("let in")), Token);
        Assert.Equal(401, context.Response.StatusCode);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("ar-SA")]
    [InlineData("no such language")]
    public async Task The_locale_of_an_activity_does_not_become_the_bots_culture(string locale)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-CA");
            var seen = "";
            await ReceiveAsync(_ => seen = CultureInfo.CurrentCulture.Name, locale);
            await Adapter.SendAsync(To(), new() { Text = "hoi", Locale = locale }, Token);
            Assert.Equal(("fr-CA", "fr-CA"), (seen, cultureOfACall));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task All_that_goes_out_passes_the_SDKs_middleware()
    {
        var watch = new Watch();
        Adapter.Use(watch);
        connector.Answers(201, """{"id":"new"}""");
        Assert.Equal("new", await Adapter.SendAsync(To(), new() { Text = "hoi" }, Token));
        await Adapter.TypingAsync(To(), Token);
        await Adapter.UpdateAsync(To(), "old", new() { Text = "dag" }, Token);
        Assert.Equal(["send message hoi", "send typing", "update old dag"], watch.Seen);
        // The SDK makes an activity id up for what it goes on with: it must not be replied to.
        Assert.All(connector.Asked, asked => Assert.Null(asked.Body!["replyToId"]));
    }

    [Fact]
    public async Task A_handler_may_speak_by_its_turn()
    {
        connector.Answers(201, """{"id":"new"}""");
        ResourceResponse? sent = null;
        await ReceiveAsync(async t => sent = await t.SendActivityAsync(MessageFactory.Text("hoi"), Token));
        Assert.Equal(("new", "POST /v3/conversations/c/activities", "hoi"), (sent!.Id, connector.Asked.Single().Line, (string?)connector.Asked.Single().Body!["text"]));
    }

    private Task ReceiveAsync(Action<ITurnContext> look, string? locale = null) => ReceiveAsync(
        turn =>
        {
            look(turn);
            return Task.CompletedTask;
        },
        locale);

    private Task ReceiveAsync(Func<ITurnContext, Task> look, string? locale = null) => Adapter.ProcessActivityAsync(
        new ClaimsIdentity(),
        new Activity("message") { ChannelId = "msteams", ServiceUrl = connector.Url, Locale = locale, From = new("29:u"), Recipient = new("28:b"), Conversation = new(id: "c") },
        (turn, _) => look(turn),
        Token);

    private Address To() => new()
    {
        ChannelId = "msteams", ServiceUrl = connector.Url, Bot = new() { Id = "28:b" }, User = new() { Id = "29:u" }, Conversation = new() { Id = "c", TenantId = "t" },
    };

    private sealed class Listener(Action listen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            listen();
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Watch : Microsoft.Bot.Builder.IMiddleware
    {
        public List<string> Seen { get; } = [];

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnSendActivities((_, activities, send) =>
            {
                Seen.AddRange(activities.Select(a => $"send {a.Type} {a.Text}".Trim()));
                return send();
            });
            turnContext.OnUpdateActivity((_, activity, update) =>
            {
                Seen.Add($"update {activity.Id} {activity.Text}");
                return update();
            });
            return next(cancellationToken);
        }
    }
}
