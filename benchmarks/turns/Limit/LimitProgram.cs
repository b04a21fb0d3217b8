using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SamBot.Turns.Limit;

/// <summary>
/// The limit: a bare Kestrel that does what a turn cannot do without. It parses the same activity, checks the same token (and remembers it), makes one
/// durable write of the same size, and posts an answer of the same size. It knows no dialog, no retries, no deadlines and no notices.
/// </summary>
internal sealed class LimitProgram(LimitStore store, LimitSizes sizes, LimitTokens tokens) : IDisposable
{
    private readonly ConcurrentDictionary<string, int> conversations = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false });

    public static async Task RunAsync(string database, string keys, LimitSizes sizes)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        using var store = new LimitStore(database);
        using var program = new LimitProgram(store, sizes, new LimitTokens(new Uri(keys)));
        app.MapPost("/api/messages", program.AnswerAsync);
        await app.RunAsync();
    }

    public void Dispose() => http.Dispose();

    private async Task AnswerAsync(HttpContext context)
    {
        if (!await tokens.IsValidAsync(context.Request.Headers.Authorization.ToString()))
        {
            context.Response.StatusCode = 401;
            return;
        }

        var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, LimitJson.Default.LimitActivity, context.RequestAborted))!;
        var turn = conversations.AddOrUpdate(activity.Conversation.Id, 1, (_, n) => n + 1);
        await store.SaveAsync(activity.Conversation.Id, LimitJson.Document(activity, turn, sizes.Document));
        var isPressed = activity.Type == "invoke" && activity.Value is { Action.Data.RequestId.Length: > 0 };
        await SendAsync(activity, isPressed);
        if (activity.Type == "invoke")
        {
            var answer = LimitJson.Response(isPressed ? sizes.Response : 100);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer);
        }
    }

    private async Task SendAsync(LimitActivity activity, bool isPressed)
    {
        var address = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities";
        using var request = new HttpRequestMessage(isPressed ? HttpMethod.Put : HttpMethod.Post, isPressed ? $"{address}/{activity.ReplyToId}" : address);
        request.Headers.Authorization = new("Bearer", ChannelServer.BotToken);
        request.Content = new ByteArrayContent(LimitJson.Message(activity, isPressed ? sizes.Update : sizes.Message));
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        using var response = await http.SendAsync(request);
        var id = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(), LimitJson.Default.LimitSent)!.Id;
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created) || id.Length == 0)
        {
            throw new InvalidOperationException("The channel did not take it.");
        }
    }
}

/// <summary>The sizes of what a turn writes and says, in bytes, as they were measured on the bot.</summary>
/// <param name="Document">The document.</param>
/// <param name="Message">A new message.</param>
/// <param name="Update">The update of a pressed card.</param>
/// <param name="Response">The response to a press.</param>
internal sealed record LimitSizes(int Document, int Message, int Update, int Response);
