using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>A bot that trusts the tests' OpenID server, and one caller at a time.</summary>
internal sealed class TokenScene : IAsyncDisposable
{
    public const string AppId = "8c1a0b5e-1f9d-4b0e-9a57-0d6f3c1c2a11";
    public const string OtherAppId = "11111111-2222-4333-8444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private TokenScene(OpenIdServer server, EndpointHost host, List<Activity> handled) => (Server, Host, Handled) = (server, host, handled);

    public OpenIdServer Server { get; }

    public EndpointHost Host { get; }

    public List<Activity> Handled { get; }

    /// <summary>A key of the server that may sign for webchat only.</summary>
    public OpenIdKey WebchatKey => Server.Keys[1];

    /// <summary>A key that nobody published.</summary>
    public OpenIdKey Stranger { get; } = OpenIdKey.Create("stranger", OpenIdServer.Channels);

    public static async Task<TokenScene> StartAsync(
        bool allowEmulator = false, string environment = "Development", TimeProvider? time = null, Action<OpenIdServer>? prepare = null, params KeyValuePair<string, string?>[] more)
    {
        var server = await OpenIdServer.StartAsync(time);
        server.Keys = [.. server.Keys, OpenIdKey.Create("key-2", "webchat")];
        prepare?.Invoke(server);
        var handled = new List<Activity>();
        var host = await EndpointHost.StartAsync(
            (activity, _) =>
            {
                handled.Add(activity);
                return Task.FromResult<InvokeResponse?>(null);
            },
            environment: environment,
            settings: [.. server.Settings(AppId), new("BotFramework:AllowEmulator", allowEmulator ? "true" : "false"), .. more],
            time: time);
        return new TokenScene(server, host, handled);
    }

    public static JsonObject Message(string channelId = "msteams", string serviceUrl = ServiceUrl)
    {
        var activity = SampleActivities.Read("message");
        activity["channelId"] = channelId;
        activity["serviceUrl"] = serviceUrl;
        return activity;
    }

    public TestToken Token(OpenIdKey? key = null) => Server.SignFor(AppId, ServiceUrl, key);

    public Task<HttpResponseMessage> PostAsync(TestToken token, JsonObject? activity = null) => PostAsync([token.Bearer], activity);

    public Task<HttpResponseMessage> PostAsync(string[] authorization, JsonObject? activity = null) => Host.PostAsync(
        Encoding.UTF8.GetBytes((activity ?? Message()).ToJsonString()),
        change: request => Array.ForEach(authorization, value => request.Headers.TryAddWithoutValidation("Authorization", value)));

    public async Task<int> StatusAsync(TestToken token, JsonObject? activity = null)
    {
        using var answer = await PostAsync(token, activity);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Server.DisposeAsync();
        Stranger.Key.Dispose();
    }
}
