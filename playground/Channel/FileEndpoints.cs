using System.Net.Mime;
using System.Text.Json.Nodes;

namespace SamBot.Playground.Channel;

/// <summary>
/// A person sends a file, as in Teams: the channel keeps it, and tells the bot where to fetch it. The body names the <c>person</c> and the file's
/// <c>name</c>, and holds its <c>bytes</c> in base64.
/// </summary>
internal static class FileEndpoints
{
    private const string Path = "files/";

    public static void Map(RouteGroupBuilder playground)
    {
        playground.MapPost("files", SendAsync);
        playground.MapGet(Path + "{id}", Fetch);
    }

    private static async Task<JsonReply> SendAsync(HttpContext http, ChannelServices channel)
    {
        if (await JsonBody.ReadAsync(http.Request) is not { } body || body.Word("person") is not { } person || channel.Store.Find(person) is not { } sender
            || BytesOf(body.Word("bytes")) is not { } bytes)
        {
            return new(StatusCodes.Status400BadRequest, JsonReply.Error("BadSyntax", "The person is not known, or there is no file."));
        }

        var id = Guid.NewGuid().ToString("N");
        channel.Store.KeepFile(id, sender.ConversationId, bytes);
        var address = new Uri(channel.Address.Find()!, "/playground/" + Path + id);
        var activity = channel.Activities.File(sender, Client.From(body), body.Word("name") ?? "", address);
        channel.Store.Post(TeamsActivities.ToParcel(sender, activity), shown: true);
        channel.Live.Changed(sender.ConversationId);
        channel.Lanes.Wake(sender.ConversationId);
        return new(StatusCodes.Status202Accepted, new JsonObject { ["id"] = id });
    }

    private static IResult Fetch(string id, HttpContext http, ChannelServices channel)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return channel.Store.FindFile(id) is { } bytes ? Results.Bytes(bytes, MediaTypeNames.Application.Octet) : Results.NotFound();
    }

    private static byte[]? BytesOf(string? base64)
    {
        var bytes = new byte[(base64?.Length ?? 0) * 3 / 4];
        return base64 is not null && Convert.TryFromBase64String(base64, bytes, out var count) ? bytes[..count] : null;
    }
}
