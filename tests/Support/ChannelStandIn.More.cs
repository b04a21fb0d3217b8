using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SamBot.Tests.Support;

/// <summary>Who may call, what goes wrong, and the operations that stories seldom need.</summary>
internal sealed partial class ChannelStandIn
{
    /// <summary>Whether a header Authorization lets the caller in; null: everybody.</summary>
    public Func<string?, bool>? IsAuthorized { get; set; }

    /// <summary>
    /// What goes wrong with this call, by the type of the activity that it brings (none: null); null: nothing. Asked for every call that was let
    /// in, before <see cref="Fault"/>.
    /// </summary>
    public Func<HttpRequest, string?, ChannelFault?> Trouble { get; set; } = (_, _) => null;

    /// <summary>In which conversations the bot showed that it is busy.</summary>
    public ConcurrentQueue<string> Typing { get; } = new();

    /// <summary>The files that people put there, by name; and what happens instead of handing one out.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>The answer to who asks for a file, in place of the file.</summary>
    public Func<HttpContext, Task<bool>> FileTrouble { get; set; } = _ => Task.FromResult(false);

    /// <summary>What the bot put there: the name, the range that it named, and the token that it showed.</summary>
    public ConcurrentQueue<(string Name, string Range, string Token)> Uploads { get; } = new();

    /// <summary>Where a file is.</summary>
    public string FileUrl(string name) => new Uri(new Uri(ServiceUrl), $"/files/{name}").AbsoluteUri;

    /// <summary>Who is in every conversation, for the lists of members.</summary>
    public IReadOnlyList<JsonObject> Roster { get; set; } = [];

    /// <summary>All that stands in all conversations, and the last id that was given.</summary>
    public (IReadOnlyList<JsonObject> Sent, int LastId) Keep()
    {
        lock (gate)
        {
            return ([.. sent.Select(a => a.DeepClone().AsObject())], ids);
        }
    }

    /// <summary>Goes back to what was kept.</summary>
    public void Restore((IReadOnlyList<JsonObject> Sent, int LastId) kept) => Change(() =>
    {
        sent.Clear();
        sent.AddRange(kept.Sent.Select(a => a.DeepClone().AsObject()));
        ids = kept.LastId;
    });

    private void MapMore(WebApplication to)
    {
        to.Use(LetInAsync);
        to.UseRouting();
        to.MapGet("/files/{name}", async (string name, HttpContext c) =>
        {
            if (!await FileTrouble(c))
            {
                await (Files.TryGetValue(name, out var bytes) ? c.Response.Body.WriteAsync(bytes).AsTask() : WriteAsync(c, 404, ""));
            }
        });
        to.MapPut("/files/{name}", async (string name, HttpContext c) =>
        {
            Uploads.Enqueue((name, c.Request.Headers.ContentRange.ToString(), c.Request.Headers.Authorization.ToString()));
            using var bytes = new MemoryStream();
            await c.Request.Body.CopyToAsync(bytes);
            if (!await FileTrouble(c))
            {
                Files[name] = bytes.ToArray();
                await WriteAsync(c, 201, "{}");
            }
        });
        const string conversation = "/channel/v3/conversations/{conversation}/";
        to.MapPost(conversation + "activities/{id}", (string conversation, string id, HttpContext c) => SendAsync(c, conversation, id));
        to.MapDelete(conversation + "activities/{id}", (string conversation, string id, HttpContext c) => DeleteAsync(c, conversation, id));
        to.MapGet(conversation + "members", (HttpContext c) => WriteAsync(c, 200, Json(Roster).ToJsonString()));
        to.MapGet(conversation + "pagedmembers", (int? pageSize, string? continuationToken, HttpContext c) => WritePageAsync(c, pageSize ?? 500, continuationToken));
    }

    private async Task LetInAsync(HttpContext context, RequestDelegate next)
    {
        if (IsAuthorized is { } mayCall && !mayCall(context.Request.Headers.Authorization))
        {
            await WriteAsync(context, 401, """{"error":{"code":"Unauthorized","message":"Authorization has been denied for this request."}}""");
            return;
        }

        context.Request.EnableBuffering();
        var type = context.Request.ContentLength > 0 && !context.Request.Path.StartsWithSegments("/files", StringComparison.Ordinal) ? (string?)(await JsonNode.ParseAsync(context.Request.Body))?["type"] : null;
        context.Request.Body.Position = 0;
        await (Trouble(context.Request, type) is { } trouble ? trouble.Happen(context, next) : next(context));
    }

    private async Task DeleteAsync(HttpContext context, string conversation, string id)
    {
        if (await FailsAsync(context, conversation))
        {
            return;
        }

        var removed = 0;
        Change(() => removed = sent.RemoveAll(a => (string?)a["id"] == id && (string?)a["conversation"]!["id"] == conversation));
        if (removed == 0)
        {
            await WriteAsync(context, 404, """{"error":{"code":"ActivityNotFoundInConversation","message":"gone"}}""");
        }
    }

    private Task WritePageAsync(HttpContext context, int size, string? from)
    {
        var start = from is null ? 0 : int.Parse(from, CultureInfo.InvariantCulture);
        var page = new JsonObject { ["members"] = Json(Roster.Skip(start).Take(size)) };
        if (start + size < Roster.Count)
        {
            page["continuationToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, 200, page.ToJsonString());
    }

    private static JsonArray Json(IEnumerable<JsonObject> members) => new([.. members.Select(m => m.DeepClone())]);
}
