using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SamBot.Turns;

/// <summary>
/// The channel's side: the signing keys, the bot's own tokens, the Connector and the roster. It does as little as it can, because it shares the
/// machine with the program that is measured.
/// </summary>
internal sealed class ChannelServer : IAsyncDisposable
{
    public const string Chair = "chair";
    private const string Conversations = "/v3/conversations/";
    private static readonly byte[] Member = """{"id":"29:person","name":"Carla de Vries","email":"carla@zorggroep.example","aadObjectId":"x"}"""u8.ToArray();

    private readonly ConcurrentDictionary<string, Person> people = new();
    private readonly ChannelKey key;
    private readonly WebApplication app;
    private int ids;
    private int cardsOfTheChair;

    private ChannelServer(WebApplication app, ChannelKey key) => (this.app, this.key) = (app, key);

    public string ServiceUrl { get; private set; } = "";

    /// <summary>The token that the channel shows to the bot.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The bot's own token, as long as Entra ID's.</summary>
    public static string BotToken { get; } = new('t', 1300);

    /// <summary>How many new messages the chair got.</summary>
    public int CardsOfTheChair => Volatile.Read(ref cardsOfTheChair);

    public static async Task<ChannelServer> StartAsync(ChannelKey key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new ChannelServer(builder.Build(), key);
        channel.app.Run(channel.AnswerAsync);
        await channel.app.StartAsync();
        channel.ServiceUrl = channel.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
        channel.Token = key.Sign(channel.ServiceUrl);
        return channel;
    }

    public void Enter(Person person) => people[person.ConversationId] = person;

    public void Leave(Person person) => people.TryRemove(person.ConversationId, out _);

    /// <summary>Forgets everybody, for the next program.</summary>
    public void Clear()
    {
        people.Clear();
        cardsOfTheChair = 0;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith(Conversations, StringComparison.Ordinal))
        {
            var rest = path[Conversations.Length..].Split('/');
            var conversation = Uri.UnescapeDataString(rest[0]);
            return rest is [_, "members", _] ? WriteAsync(context, 200, Member) : TakeAsync(context, conversation, rest is [_, _, var id] ? id : null);
        }

        return path switch
        {
            "/metadata" => WriteAsync(context, 200, Encoding.UTF8.GetBytes(
                $$"""
                {"issuer":"{{ChannelKey.Issuer}}","jwks_uri":"{{ServiceUrl}}keys","authorization_endpoint":"https://invalid.example/",
                "id_token_signing_alg_values_supported":["RS256"]}
                """)),
            "/keys" => WriteAsync(context, 200, Encoding.UTF8.GetBytes(key.Published().ToJsonString())),
            _ when path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => WriteAsync(
                context, 200, Encoding.UTF8.GetBytes($$"""{"token_type":"Bearer","expires_in":86399,"access_token":"{{BotToken}}"}""")),
            _ => WriteAsync(context, 404, """{"error":{"code":"NotFound","message":"nobody"}}"""u8.ToArray()),
        };
    }

    private async Task TakeAsync(HttpContext context, string conversation, string? updated)
    {
        using var body = new MemoryStream((int)(context.Request.ContentLength ?? 4096));
        await context.Request.Body.CopyToAsync(body);
        var isAuthorized = context.Request.Headers.Authorization.ToString().Length > BotToken.Length;
        var id = updated ?? string.Create(CultureInfo.InvariantCulture, $"bot-{Interlocked.Increment(ref ids)}");
        if (conversation == Chair && updated is null)
        {
            Interlocked.Increment(ref cardsOfTheChair);
        }
        else if (people.TryGetValue(conversation, out var person))
        {
            person.Take(id, updated is not null, isAuthorized ? body.ToArray() : []);
        }

        await WriteAsync(context, updated is null ? 201 : 200, Encoding.ASCII.GetBytes($$"""{"id":"{{id}}"}"""));
    }

    private static Task WriteAsync(HttpContext context, int status, byte[] json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        return context.Response.Body.WriteAsync(json, 0, json.Length);
    }
}
