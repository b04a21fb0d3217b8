using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>
/// <c>GET /playground/events?person=…</c>: server-sent events for one or more panes. Transcript entries carry the number of their last change, so
/// that a browser that comes back with <c>Last-Event-ID</c> gets everything that it missed.
/// </summary>
internal static class EventStream
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static async Task<IResult> WriteAsync(HttpContext http, ChannelServices channel, IHostApplicationLifetime lifetime)
    {
        var people = http.Request.Query["person"].OfType<string>().Select(channel.Store.Find).OfType<Person>().ToDictionary(person => person.ConversationId);
        if (people.Count == 0)
        {
            return new JsonReply(StatusCodes.Status404NotFound, JsonReply.Error("MemberNotFoundInConversation", "No such person."));
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        var known = Known(http.Request, channel.Store);
        var happenings = channel.Live.Listen(people.Keys.ToHashSet(StringComparer.Ordinal), end.Token);
        try
        {
            // The time after which the browser connects again, in milliseconds.
            await http.Response.WriteAsync("retry: 1000\n\n", end.Token);
            await WriteAsync(http, "hello", Hello(people.Values, channel), null, end.Token);
            known = await CatchUpAsync(http, channel.Store, people, known, end.Token);
            while (!end.IsCancellationRequested)
            {
                using var quiet = new CancellationTokenSource(Heartbeat, channel.Clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(quiet.Token, end.Token);
                try
                {
                    if (!await happenings.WaitToReadAsync(either.Token))
                    {
                        break;
                    }
                }
                catch (OperationCanceledException) when (!end.IsCancellationRequested)
                {
                    await http.Response.WriteAsync(": still here\n\n", end.Token);
                    await http.Response.Body.FlushAsync(end.Token);
                }
                while (happenings.TryRead(out var happened))
                {
                    known = await CatchUpAsync(http, channel.Store, people, known, end.Token);
                    if (happened.Body is { } body)
                    {
                        var told = (JsonObject)body.DeepClone();
                        told["person"] = people[happened.ConversationId].Id;
                        await WriteAsync(http, happened.Name, told, null, end.Token);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the process ends. The browser connects again by itself.
        }
        return Results.Empty;
    }

    private static long Known(HttpRequest request, ChannelStore store)
    {
        var said = request.Headers["Last-Event-ID"].FirstOrDefault() ?? request.Query["after"].FirstOrDefault();
        return long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : store.Changes;
    }

    private static JsonObject Hello(IEnumerable<Person> people, ChannelServices channel) => new()
    {
        ["epoch"] = channel.Store.Epoch,
        ["running"] = new JsonArray([.. people.Where(person => channel.Lanes.IsRunning(person.ConversationId)).Select(person => JsonValue.Create(person.Id))]),
    };

    private static async Task<long> CatchUpAsync(HttpContext http, ChannelStore store, Dictionary<string, Person> people, long known, CancellationToken end)
    {
        // All changes up to this number can be read. A later change may be seen in one conversation and not yet in another.
        var upTo = store.Changes;
        var entries = people.Keys
            .SelectMany(conversation => store.ChangedSince(conversation, known))
            .Where(entry => entry.Changed <= upTo)
            .OrderBy(entry => entry.Changed);
        foreach (var entry in entries)
        {
            var told = PageJson.Of(entry);
            told["person"] = people[entry.ConversationId].Id;
            await WriteAsync(http, LiveEvent.Entry, told, entry.Changed, end);
        }
        return Math.Max(known, upTo);
    }

    private static async Task WriteAsync(HttpContext http, string name, JsonObject body, long? number, CancellationToken end)
    {
        var id = number is { } n ? $"id: {n.ToString(CultureInfo.InvariantCulture)}\n" : "";
        await http.Response.WriteAsync($"event: {name}\n{id}data: {body.ToJsonString()}\n\n", end);
        await http.Response.Body.FlushAsync(end);
    }
}
