using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SamBot.Chaos;

/// <summary>The channel's side of the Connector REST API. It never fails, so that every failure is the bot's.</summary>
internal sealed class ChannelServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Chat> chats = new();
    private readonly WebApplication app;
    private readonly TimeProvider time;
    private int ids;

    private ChannelServer(WebApplication app, TimeProvider time) => (this.app, this.time) = (app, time);

    public string ServiceUrl { get; private set; } = "";

    public static async Task<ChannelServer> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new ChannelServer(builder.Build(), time);
        const string activities = "/v3/conversations/{conversation}/activities";
        channel.app.MapPost(activities, (HttpContext c) => channel.SendAsync(c));
        channel.app.MapPost(activities + "/{id}", (HttpContext c) => channel.SendAsync(c));
        channel.app.MapPut(activities + "/{id}", (HttpContext c) => channel.UpdateAsync(c));
        channel.app.MapFallback((HttpContext c) => AnswerAsync(c, 404, """{"error":{"code":"NotFound","message":"nobody"}}"""));
        await channel.app.StartAsync();
        channel.ServiceUrl = channel.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/";
        return channel;
    }

    public Chat In(string conversation) => chats.GetOrAdd(conversation, _ => new Chat());

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static string Route(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static async Task<JsonElement> BodyAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        return body.RootElement.Clone();
    }

    private static Task AnswerAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    private async Task SendAsync(HttpContext context)
    {
        var activity = await BodyAsync(context);
        if (activity.GetProperty("type").GetString() == "typing")
        {
            await AnswerAsync(context, 202, "{}");
            return;
        }

        var id = $"bot-{Interlocked.Increment(ref ids)}";
        var isAlert = activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("notification", out var n)
            && n.TryGetProperty("alert", out var alert) && alert.GetBoolean();
        In(Route(context, "conversation")).Add(new Post(id, activity, CardView.Of(activity), time.GetUtcNow(), isAlert));
        await AnswerAsync(context, 201, $$"""{"id":"{{id}}"}""");
    }

    private async Task UpdateAsync(HttpContext context)
    {
        var id = Route(context, "id");
        var isThere = In(Route(context, "conversation")).Update(id, await BodyAsync(context));
        await (isThere
            ? AnswerAsync(context, 200, $$"""{"id":"{{id}}"}""")
            : AnswerAsync(context, 404, """{"error":{"code":"ActivityNotFoundInConversation","message":"gone"}}"""));
    }
}
