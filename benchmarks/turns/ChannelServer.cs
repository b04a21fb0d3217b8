using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SamBot.Turns;

/// <summary>The channel: it takes replies, publishes the key that signs its tokens, and hands out the bot's own token.</summary>
internal sealed class ChannelServer : IAsyncDisposable
{
    public const string AppId = "22222222-2222-2222-2222-222222222222";
    public const string TenantId = "11111111-1111-1111-1111-111111111111";
    private const string Issuer = "https://api.botframework.com";
    private static readonly string[] Algorithms = ["RS256"];
    private static readonly string[] Endorsements = ["webchat", "directline", "msteams"];
    private readonly ConcurrentDictionary<string, string> last = new();
    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;
    private int ids;

    private ChannelServer(WebApplication app) => this.app = app;

    public string Url => app.Urls.Single();

    public string ServiceUrl => Url + "/";

    /// <summary>The bot's settings for this channel.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = TenantId,
        ["MicrosoftAppPassword"] = "of-this-benchmark-only",
        ["BotFramework__OpenIdMetadataUrl"] = Url + "/metadata",
        ["BotFramework__EmulatorOpenIdMetadataUrl"] = Url + "/metadata",
        ["BotFramework__TokenIssuer"] = Issuer,
        ["BotFramework__LoginUrl"] = Url,
        ["Chair__AadObjectId"] = "33333333-3333-3333-3333-333333333333",
        ["Chair__TenantId"] = TenantId,
    };

    public static async Task<ChannelServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new ChannelServer(builder.Build());
        const string activities = "/v3/conversations/{conversation}/activities";
        channel.app.MapPost(activities, channel.TakeAsync);
        channel.app.MapPost(activities + "/{id}", channel.TakeAsync);
        channel.app.MapPut(activities + "/{id}", channel.TakeAsync);
        channel.app.MapGet("/metadata", () => Results.Json(new
        {
            issuer = Issuer, authorization_endpoint = Url(channel), jwks_uri = channel.Url + "/keys", id_token_signing_alg_values_supported = Algorithms,
        }));
        channel.app.MapGet("/keys", channel.Keys);
        channel.app.MapPost($"/{TenantId}/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = "the-bots-own" }));
        await channel.app.StartAsync(cancellationToken);
        return channel;

        static string Url(ChannelServer channel) => channel.Url + "/authorize";
    }

    /// <summary>A token that the channel signs, for an hour.</summary>
    public string Token()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var header = Encode(new Dictionary<string, object> { ["alg"] = "RS256", ["kid"] = "key", ["typ"] = "JWT" });
        var claims = Encode(new Dictionary<string, object>
        {
            ["serviceurl"] = ServiceUrl, ["nbf"] = now - 1, ["exp"] = now + 3600, ["iss"] = Issuer, ["aud"] = AppId,
        });
        var signature = key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The last message in a conversation, which is taken out; empty when there is none.</summary>
    public string Last(string conversation) => last.TryRemove(conversation, out var said) ? said : "";

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private static string Encode(Dictionary<string, object> part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));

    private IResult Keys()
    {
        var published = key.ExportParameters(false);
        return Results.Json(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", kid = "key", x5t = "key", n = Base64Url.EncodeToString(published.Modulus), e = Base64Url.EncodeToString(published.Exponent),
                    endorsements = Endorsements,
                },
            },
        });
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        last[(string)context.Request.RouteValues["conversation"]!] = await reader.ReadToEndAsync(context.RequestAborted);
        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"bot-{Interlocked.Increment(ref ids)}\"}}"), context.RequestAborted);
    }
}
