using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SamBot.Turns;

/// <summary>
/// The least that a durable turn can cost on this machine: a bare Kestrel endpoint that parses the same activity, checks a remembered token,
/// writes as many bytes to SQLite with synchronous=FULL and group commit, and posts an answer of the same size over HTTP.
/// </summary>
internal static class LimitServer
{
    /// <summary>The size of a conversation's document in the middle of the dialog, in bytes.</summary>
    public const int DocumentBytes = 2_200;

    /// <summary>The size of a question's card as the bot posts it, in bytes.</summary>
    public const int ReplyBytes = 2_400;

    /// <summary>Serves until it is cancelled.</summary>
    public static async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
        await using var app = builder.Build();
        using var writes = new GroupCommit(file);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        ConcurrentDictionary<string, byte> tokens = new();
        ConcurrentDictionary<string, int> conversations = new();
        var reply = JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = new string('x', ReplyBytes) });
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            // The first call with a token stands for its check; all others find it.
            tokens.TryAdd(context.Request.Headers.Authorization.ToString(), 0);
            using var activity = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var conversation = activity.RootElement.GetProperty("conversation").GetProperty("id").GetString()!;
            conversations.AddOrUpdate(conversation, 1, (_, n) => n + 1);
            await writes.WriteAsync(conversation, new byte[DocumentBytes]);
            using var content = new ByteArrayContent(reply) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var answer = await http.PostAsync(
                new Uri($"{activity.RootElement.GetProperty("serviceUrl").GetString()}v3/conversations/{conversation}/activities"), content, context.RequestAborted);
            context.Response.StatusCode = answer.IsSuccessStatusCode ? 200 : 502;
        });
        await using var stops = cancellationToken.Register(app.Lifetime.StopApplication);
        await app.RunAsync();
        return 0;
    }
}
