using System.Globalization;
using System.Net.Sockets;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Channel;
using SamBot.Bot.Speaking;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

public sealed class ConnectorApiTests : IAsyncLifetime
{
    private static readonly OutgoingMessage Hello = new() { Text = "Hallo 🌱" };
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private ConnectorStandIn connector = null!;
    private ServiceProvider services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SamBotAdapter Client => services.GetRequiredService<SamBotAdapter>();

    public async ValueTask InitializeAsync()
    {
        connector = await ConnectorStandIn.StartAsync();
        services = Services(appId: null);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_sent_as_an_activity_of_the_bot()
    {
        connector.Answers(201, """{"id":"new-1"}""");
        Assert.Equal("new-1", await Client.SendAsync(To(), Hello, Token));
        AssertAsked("POST /v3/conversations/c/activities", $$"""
            {"type":"message","channelId":"msteams","serviceUrl":"{{connector.Url}}","from":{"id":"28:b","name":"SamBot"},"recipient":{"id":"29:u"},
             "conversation":{"id":"c","conversationType":"personal"},"text":"Hallo 🌱","textFormat":"plain","locale":"nl-NL"}
            """);
        var (_, contentType, authorization, _) = connector.Asked.Single();
        Assert.Equal(("application/json; charset=utf-8", null), (contentType, authorization));
    }

    [Theory]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":" "}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":5}""")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task An_empty_id_is_an_unknown_one(string body)
    {
        connector.Answers(201, body);
        Assert.Null(await Client.SendAsync(To(), Hello, Token));
    }

    [Fact]
    public async Task A_conversation_with_an_empty_id_is_none()
    {
        connector.Answers(201, """{"id":"","serviceUrl":""}""");
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Client.CreateConversationAsync(
            new NewConversation { ChannelId = "msteams", ServiceUrl = connector.Url, Bot = new Account { Id = "28:b" }, Member = new Account { Id = "29:u" }, TenantId = "t" }, Token));
        Assert.Equal("UnreadableAnswer", failure.Code);
    }

    [Theory]
    [InlineData("{\"error\":{\"code\":\"Conv\u00e9\",\"message\":\"x\"}}")]
    [InlineData("{\"error\":{\"code\":\"ServiceError\",\"message\":\"caf\u00e9\"}}")]
    [InlineData("{\"errorCode\":209,\"message\":\"{\\\"subCode\\\":\\\"\\\\ud800\\\"}\"}")]
    public async Task An_error_in_no_readable_text_is_still_an_error_of_the_connector(string body)
    {
        connector.Answer = context =>
        {
            context.Response.StatusCode = 503;
            return context.Response.Body.WriteAsync(System.Text.Encoding.Latin1.GetBytes(body), Token).AsTask();
        };
        var failure = await FailureAsync(To());
        Assert.Equal((503, true), (failure.Status, failure.IsTransient));
    }

    [Fact]
    public async Task A_card_is_an_attachment_and_an_alert_raises_a_toast()
    {
        var message = new OutgoingMessage
        {
            Card = JsonSerializer.SerializeToUtf8Bytes(new { type = "AdaptiveCard" }), Summary = "New request", Locale = "en", Alert = true,
        };
        await Client.SendAsync(To(), message, Token);
        var body = connector.Asked.Single().Body!;
        AssertSame("""[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]""", body["attachments"]);
        AssertSame("""{"notification":{"alert":true}}""", body["channelData"]);
        Assert.Equal(("New request", "en", null), ((string?)body["summary"], (string?)body["locale"], body["text"]));
    }

    [Fact]
    public async Task An_update_replaces_the_activity()
    {
        await Client.UpdateAsync(To(), "a1", Hello, Token);
        var (line, _, _, body) = connector.Asked.Single();
        Assert.Equal(("PUT /v3/conversations/c/activities/a1", "a1", "message"), (line, (string?)body!["id"], (string?)body["type"]));
    }

    [Fact]
    public async Task What_a_handler_deletes_by_the_SDK_is_deleted_without_a_body()
    {
        using var turn = new TurnContext(Client, new Activity { Type = "message", ChannelId = "msteams", ServiceUrl = connector.Url, Conversation = new(id: "c") });
        await turn.DeleteActivityAsync("a1", Token);
        Assert.Equal(("DELETE /v3/conversations/c/activities/a1", null), (connector.Asked.Single().Line, connector.Asked.Single().Body));
    }

    [Fact]
    public async Task Typing_is_an_activity_without_words()
    {
        await Client.TypingAsync(To(), Token);
        AssertAsked("POST /v3/conversations/c/activities", $$"""
            {"type":"typing","channelId":"msteams","serviceUrl":"{{connector.Url}}","from":{"id":"28:b","name":"SamBot"},"recipient":{"id":"29:u"},
             "conversation":{"id":"c","conversationType":"personal"} }
            """);
    }

    [Theory]
    [InlineData("29:u", "e-1", "29:u")]
    [InlineData(null, "e-1", "e-1")]
    public async Task A_conversation_is_created_by_channel_id_or_else_entra_object_id(string? id, string? aadObjectId, string sent)
    {
        connector.Answers(201, """{"id":"a:new","activityId":"x"}""");
        var reference = await Client.CreateConversationAsync(Wanted(id, aadObjectId), Token);
        AssertAsked("POST /v3/conversations", $$"""
            {"bot":{"id":"28:b"},"isGroup":false,"members":[{"id":"{{sent}}"}],"tenantId":"t","channelData":{"tenant":{"id":"t"} } }
            """);
        Assert.Equal(("a:new", sent, connector.Url, "personal"),
            (reference.Conversation.Id, reference.User.Id, reference.ServiceUrl, reference.Conversation.ConversationType));
    }

    [Fact]
    public async Task A_created_conversation_is_spoken_to_where_the_answer_says()
    {
        connector.Answers(201, """{"id":"a:new","serviceUrl":"https://elsewhere.example/"}""");
        Assert.Equal("https://elsewhere.example/", (await Client.CreateConversationAsync(Wanted("u", null), Token)).ServiceUrl);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("<html>")]
    public async Task A_created_conversation_without_an_id_is_a_failure(string body)
    {
        connector.Answers(200, body);
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => Client.CreateConversationAsync(Wanted("u", null), Token));
        Assert.Equal(("UnreadableAnswer", false), (failure.Code, failure.IsTransient));
    }

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public async Task A_member_is_known_by_either_name_of_the_object_id(string name)
    {
        connector.Answers(200, $$"""
            {"id":"29:u","name":"Zoë","{{name}}":"e-1","email":"z@x.nl","userPrincipalName":"zoe@x.nl","tenantId":"t","userRole":"user"}
            """);
        var member = await Client.GetMemberAsync(To(), "29:u", Token);
        Assert.Equal("GET /v3/conversations/c/members/29%3Au", connector.Asked.Single().Line);
        Assert.Equal(new Member("Zoë", "z@x.nl", "e-1", "t"), member);
    }

    [Theory]
    [InlineData("", "/v3/conversations/c/activities")]
    [InlineData("/", "/v3/conversations/c/activities")]
    [InlineData("/_connector", "/_connector/v3/conversations/c/activities")]
    [InlineData("/emea/tenant/", "/emea/tenant/v3/conversations/c/activities")]
    [InlineData("/emea/?a=b#c", "/emea/v3/conversations/c/activities")]
    public async Task The_service_urls_own_path_is_kept(string path, string target)
    {
        await Client.SendAsync(To(serviceUrl: connector.Url + path), Hello, Token);
        Assert.Equal("POST " + target, connector.Asked.Single().Line);
    }

    [Theory]
    [InlineData("19:x@thread.tacv2;messageid=5", "19%3Ax%40thread.tacv2%3Bmessageid%3D5")]
    [InlineData("a/../b?c#d%2F", "a%2F..%2Fb%3Fc%23d%252F")]
    [InlineData("...", "...")]
    [InlineData("é 🌱", "%C3%A9%20%F0%9F%8C%B1")]
    public async Task An_id_is_escaped(string id, string segment)
    {
        await Client.SendAsync(To(conversationId: id), Hello, Token);
        Assert.Equal($"POST /v3/conversations/{segment}/activities", connector.Asked.Single().Line);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_id_that_would_lead_elsewhere_is_refused(string? id)
    {
        var failure = await FailureAsync(To(conversationId: id));
        Assert.Equal(("BadAddress", false), (failure.Code, failure.IsTransient));
        Assert.Empty(connector.Asked);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("http://someone@localhost/")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc")]
    [InlineData("/relative")]
    [InlineData("")]
    public async Task Without_an_app_id_only_this_machine_is_spoken_to(string serviceUrl)
    {
        var failure = await FailureAsync(To(serviceUrl: serviceUrl));
        Assert.Equal(("ServiceUrlRefused", false), (failure.Code, failure.IsTransient));
    }

    [Theory]
    [InlineData("http://localhost:1/", "ServiceUrlRefused")]
    [InlineData("https://smba.trafficmanager.net/emea/", "NoCredentials")]
    public async Task With_an_app_id_nothing_is_sent_without_a_token(string serviceUrl, string code)
    {
        await using var configured = Services("an-app");
        var failure = await Assert.ThrowsAsync<ConnectorException>(() =>
            configured.GetRequiredService<SamBotAdapter>().SendAsync(To(serviceUrl: serviceUrl), Hello, Token));
        Assert.Equal((code, false), (failure.Code, failure.IsTransient));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>fine</html>")]
    [InlineData("{\"id\":5}")]
    public async Task An_accepted_message_without_an_id_is_still_sent(string body)
    {
        connector.Answers(202, body);
        Assert.Null(await Client.SendAsync(To(), Hello, Token));
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"Carla said no"}}""", "BadSyntax", false)]
    [InlineData(403, """{"errorCode":209,"message":"{ \"subCode\": \"MessageWritesBlocked\", \"details\": \"Carla\" }"}""", "MessageWritesBlocked", false)]
    [InlineData(403, """{"errorCode":209,"message":"Carla"}""", "209", false)]
    [InlineData(403, """{"error":{"code":"Forbidden","message":"{\"subCode\":\"ConversationBlockedByUser\"}"}}""", "ConversationBlockedByUser", false)]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":"{broken"}}""", "ConversationNotFound", false)]
    [InlineData(404, """{"errorCode":1,"message":"\ud800"}""", "1", false)]
    [InlineData(401, "", null, true)]
    [InlineData(302, "", null, false)]
    [InlineData(408, "", null, true)]
    [InlineData(412, """{"error":{"code":"PreconditionFailed"}}""", "PreconditionFailed", true)]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", "MessageSizeTooBig", false)]
    [InlineData(429, """{"error":5}""", null, true)]
    [InlineData(500, "[]", null, true)]
    [InlineData(502, "<html><body>Bad gateway, Carla</body></html>", null, true)]
    [InlineData(503, """{"error":{"code":"Carla Contact said something","message":null}}""", null, true)]
    [InlineData(504, "null", null, true)]
    public async Task An_error_is_told_in_every_shape(int status, string body, string? code, bool transient)
    {
        connector.Answers(status, body);
        var failure = await FailureAsync(To());
        Assert.Equal(((int?)status, code, transient), (failure.Status, failure.Code, failure.IsTransient));
        Assert.DoesNotContain("Carla", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        connector.Answer = context =>
        {
            context.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        Assert.Equal(307, (await FailureAsync(To())).Status);
        Assert.Single(connector.Asked);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 23 Nov 2026 12:01:30 GMT", 90)]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task The_wait_that_the_service_asks_for_is_told(string? retryAfter, int? seconds)
    {
        connector.Answer = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        };
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, (await FailureAsync(To())).RetryAfter);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_answer_in_ten_seconds_is_transient(bool bodyHasBegun)
    {
        var asked = Hang(bodyHasBegun);
        var sending = Client.SendAsync(To(), Hello, Token);
        await asked;
        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(sending.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        var failure = await Assert.ThrowsAsync<ConnectorException>(() => sending);
        Assert.Equal(("Timeout", true, null), (failure.Code, failure.IsTransient, failure.Status));
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var asked = Hang(bodyHasBegun: false);
        var sending = Client.SendAsync(To(), Hello, caller.Token);
        await asked;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_refused_connection_is_transient()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        listener.Stop();
        var failure = await FailureAsync(To(serviceUrl: $"http://127.0.0.1:{port}"));
        Assert.Equal(("ConnectionFailure", true, null), (failure.Code, failure.IsTransient, failure.Status));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_transient()
    {
        connector.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        Assert.Equal("ConnectionFailure", (await FailureAsync(To())).Code);
    }

    private Task<ConnectorException> FailureAsync(Address to) =>
        Assert.ThrowsAsync<ConnectorException>(() => Client.SendAsync(to, Hello, Token));

    /// <summary>The connector takes a request and then says nothing more.</summary>
    private Task Hang(bool bodyHasBegun)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connector.Answer = async context =>
        {
            if (bodyHasBegun)
            {
                await context.Response.WriteAsync("{", Token);
            }

            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        return asked.Task.WaitAsync(Token);
    }

    private ServiceProvider Services(string? appId)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", appId)]).Build();
        return new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Production }).AddBotChannel(configuration)
            // The clock stands still here, so nothing may wait for it; retries have tests of their own.
            .Configure<ConnectorOptions>(o => o.Retries = 0).BuildServiceProvider();
    }

    private Address To(string? serviceUrl = null, string? conversationId = "c") => new()
    {
        ChannelId = "msteams",
        ServiceUrl = serviceUrl ?? connector.Url,
        Bot = new() { Id = "28:b", Name = "SamBot" },
        User = new() { Id = "29:u" },
        Conversation = new() { Id = conversationId, ConversationType = "personal" },
        Locale = "nl-NL",
    };

    private NewConversation Wanted(string? id, string? aadObjectId) => new()
    {
        ChannelId = "msteams",
        ServiceUrl = connector.Url,
        Bot = new() { Id = "28:b", Name = "SamBot" },
        Member = new() { Id = id, AadObjectId = aadObjectId },
        TenantId = "t",
    };

    private void AssertAsked(string line, string body)
    {
        var asked = connector.Asked.Single();
        Assert.Equal(line, asked.Line);
        AssertSame(body, asked.Body);
    }

    private static void AssertSame(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected\n{expected}\nbut got\n{actual?.ToJsonString()}");
}
