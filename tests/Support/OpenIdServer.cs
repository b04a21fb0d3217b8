using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SamBot.Tests.Support;

/// <summary>
/// Those who sign the channel's tokens, on a real port of this machine: OpenID metadata and a JWKS with endorsements. Point a bot at it with
/// <see cref="Settings"/>, in Development, and sign with <see cref="SignFor"/>.
/// </summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    /// <summary>A key signs for these unless a test says otherwise.</summary>
    public static readonly string[] Channels = ["msteams", "webchat", "directline"];

    private readonly WebApplication app;
    private readonly TimeProvider time;
    private int metadataRequests;
    private int keyRequests;

    private OpenIdServer(WebApplication app, TimeProvider time) => (this.app, this.time) = (app, time);

    /// <summary>The issuer of its tokens, the same as the public cloud's.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>The keys that it publishes; replace to rotate. The first one signs.</summary>
    public IReadOnlyList<OpenIdKey> Keys { get; set; } = [OpenIdKey.Create("key-1", Channels)];

    /// <summary>Where whoever asks for the metadata is sent instead; null: nowhere.</summary>
    public string? RedirectTo { get; set; }

    /// <summary>Published beside the keys, as it is.</summary>
    public string? OddKey { get; set; }

    /// <summary>What every answer waits for.</summary>
    public Func<Task> Hold { get; set; } = () => Task.CompletedTask;

    /// <summary>While on, everything is answered 503.</summary>
    public bool IsDown { get; set; }

    public int MetadataRequests => metadataRequests;

    public int KeyRequests => keyRequests;

    public string MetadataUrl => app.Urls.Single() + "/v1/.well-known/openidconfiguration";

    public static async Task<OpenIdServer> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new OpenIdServer(app, time ?? TimeProvider.System);
        app.MapGet("/v1/.well-known/openidconfiguration", server.AnswerMetadataAsync);
        app.MapGet("/v1/.well-known/keys", server.AnswerKeysAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>What a bot must be told to trust this server, for both kinds of tokens.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(string appId) =>
    [
        new("MicrosoftAppId", appId),
        new("BotFramework:OpenIdMetadataUrl", MetadataUrl),
        new("BotFramework:EmulatorOpenIdMetadataUrl", MetadataUrl),
        new("BotFramework:TokenIssuer", Issuer),
    ];

    /// <summary>A good token of the channel, for an hour; change its parts at will.</summary>
    public TestToken SignFor(string appId, string serviceUrl, OpenIdKey? key = null)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return new TestToken(key ?? Keys[0], new JsonObject
        {
            ["serviceurl"] = serviceUrl, ["nbf"] = now - 1, ["exp"] = now + 3600, ["iss"] = Issuer, ["aud"] = appId,
        });
    }

    /// <summary>A good token of an emulator that runs with the bot's own credentials.</summary>
    public TestToken SignForEmulator(string appId, string version = "2.0", OpenIdKey? key = null)
    {
        const string Tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return new TestToken(key ?? Keys[0], new JsonObject
        {
            ["nbf"] = now - 1, ["exp"] = now + 3600, ["aud"] = appId, ["ver"] = version, [version == "2.0" ? "azp" : "appid"] = appId,
            ["iss"] = version == "2.0" ? $"https://login.microsoftonline.com/{Tenant}/v2.0" : $"https://sts.windows.net/{Tenant}/",
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerMetadataAsync(HttpContext context)
    {
        Interlocked.Increment(ref metadataRequests);
        if (RedirectTo is { } elsewhere)
        {
            context.Response.Redirect(elsewhere);
            return Task.CompletedTask;
        }

        return AnswerAsync(context, new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.example/",
            ["jwks_uri"] = app.Urls.Single() + "/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        });
    }

    private Task AnswerKeysAsync(HttpContext context)
    {
        Interlocked.Increment(ref keyRequests);
        return AnswerAsync(context, new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => (JsonNode)key.Published()), .. OddKey is { } odd ? new[] { JsonNode.Parse(odd) } : []]) });
    }

    private async Task AnswerAsync(HttpContext context, JsonObject document)
    {
        await Hold();
        context.Response.StatusCode = IsDown ? 503 : 200;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(IsDown ? "" : document.ToJsonString(), context.RequestAborted);
    }
}
