using System.Text.Json.Nodes;
using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>The endpoints that the page calls. Every body names the <c>person</c> of the pane, and the page's <c>locale</c> and <c>timezone</c>.</summary>
internal static class ChannelEndpoints
{
    public static void Map(RouteGroupBuilder playground)
    {
        playground.MapGet("state", State);
        playground.MapPost("people", NewContactAsync);
        playground.MapPost("open", OpenAsync);
        playground.MapPost("upgrades", UpgradeAsync);
        playground.MapPost("afresh", AfreshAsync);
        playground.MapPost("messages", SayAsync);
        playground.MapPost("invokes", PressAsync);
        playground.MapPost("retry", RetryAsync);
        playground.MapPost("clock", MoveAsync);
        playground.MapGet("events", EventStream.WriteAsync);
    }

    private static JsonReply State(ChannelServices channel, TimeProvider time) => JsonReply.Ok(new JsonObject
    {
        ["epoch"] = channel.Store.Epoch,
        ["now"] = time.GetUtcNow(),
        ["bot"] = new JsonObject { ["id"] = channel.Settings.BotId, ["name"] = channel.Settings.BotName },
        ["chair"] = PageJson.Of(channel.People.Chair()),
        ["contacts"] = new JsonArray([.. channel.Store.Contacts().Select(PageJson.Of)]),
    });

    private static async Task<JsonReply> NewContactAsync(HttpContext http, ChannelServices channel) =>
        await JsonBody.ReadAsync(http.Request) is null ? NotUnderstood() : JsonReply.Ok(PageJson.Of(channel.People.NewContact()));

    /// <summary>A pane opens. The first time, the app is installed for its person, as in Teams; later only the transcript is shown.</summary>
    private static async Task<JsonReply> OpenAsync(HttpContext http, ChannelServices channel)
    {
        if (await JsonBody.ReadAsync(http.Request) is not { } body || Who(body, channel) is not { } person)
        {
            return NotUnderstood();
        }

        if (!person.Installed && channel.Store.Install(person, channel.Activities.Installation(person, Client.From(body))))
        {
            channel.Lanes.Wake(person.ConversationId);
        }

        // The number is read first, so that a change in between is told twice rather than never.
        var changes = channel.Store.Changes;
        return JsonReply.Ok(new JsonObject
        {
            ["person"] = PageJson.Of(person),
            ["changed"] = changes,
            ["running"] = channel.Lanes.IsRunning(person.ConversationId),
            ["transcript"] = new JsonArray([.. channel.Store.Transcript(person.ConversationId).Select(PageJson.Of)]),
        });
    }

    /// <summary>The app is upgraded for a person. By this the bot learns that the person reads another language now, before they say anything.</summary>
    private static async Task<JsonReply> UpgradeAsync(HttpContext http, ChannelServices channel)
    {
        if (await JsonBody.ReadAsync(http.Request) is not { } body || Who(body, channel) is not { } person)
        {
            return NotUnderstood();
        }

        channel.Store.Post(TeamsActivities.ToParcel(person, channel.Activities.Upgrade(person, Client.From(body))), shown: false);
        channel.Lanes.Wake(person.ConversationId);
        return new(StatusCodes.Status202Accepted, new JsonObject { ["person"] = PageJson.Of(person) });
    }

    private static async Task<JsonReply> AfreshAsync(HttpContext http, ChannelServices channel)
    {
        if (await JsonBody.ReadAsync(http.Request) is null)
        {
            return NotUnderstood();
        }

        channel.Store.Clear();
        return JsonReply.Ok(PageJson.Of(channel.People.NewContact()));
    }

    private static async Task<JsonReply> SayAsync(HttpContext http, ChannelServices channel)
    {
        if (await JsonBody.ReadAsync(http.Request) is not { } body || Who(body, channel) is not { } person)
        {
            return NotUnderstood();
        }

        var text = body.Word("text");
        if (body["value"] is null && string.IsNullOrWhiteSpace(text))
        {
            return NotUnderstood();
        }

        var client = Client.From(body);
        var activity = body["value"] is { } value
            ? channel.Activities.Submit(person, client, value.DeepClone(), text, body.Word("replyToId"))
            : channel.Activities.Message(person, client, text!);
        channel.Store.Post(TeamsActivities.ToParcel(person, activity), shown: !string.IsNullOrWhiteSpace(text));
        channel.Live.Changed(person.ConversationId);
        channel.Lanes.Wake(person.ConversationId);
        return new(StatusCodes.Status202Accepted, new JsonObject { ["id"] = activity.Word("id") });
    }

    /// <summary>A card's button. It is not queued, because in Teams two quick presses reach the bot at the same time.</summary>
    private static async Task<JsonReply> PressAsync(HttpContext http, ChannelServices channel)
    {
        if (await JsonBody.ReadAsync(http.Request) is not { } body || Who(body, channel) is not { } person || body.Node("action") is not { } action)
        {
            return NotUnderstood();
        }

        var trigger = body.Word("trigger") is "automatic" ? "automatic" : "manual";
        var invoke = channel.Activities.CardAction(person, Client.From(body), (JsonObject)action.DeepClone(), trigger, body.Word("replyToId"));
        return JsonReply.Ok(InvokeAnswer.ForPage(await channel.Bot.PostAsync(invoke.ToJsonString(), http.RequestAborted)));
    }

    private static async Task<JsonReply> RetryAsync(HttpContext http, ChannelServices channel)
    {
        if (await JsonBody.ReadAsync(http.Request) is not { } body || Who(body, channel) is not { } person || body.Word("id") is not { } id)
        {
            return NotUnderstood();
        }

        if (!channel.Store.TryAgain(person.ConversationId, id))
        {
            return new(StatusCodes.Status404NotFound, JsonReply.Error("ActivityNotFoundInConversation", "No such message waits to be tried again."));
        }

        channel.Live.Changed(person.ConversationId);
        channel.Lanes.Wake(person.ConversationId);
        return new(StatusCodes.Status202Accepted, new JsonObject { ["id"] = id });
    }

    /// <summary>A day or a week goes by.</summary>
    private static async Task<JsonReply> MoveAsync(HttpContext http, PlaygroundClock clock) =>
        await JsonBody.ReadAsync(http.Request) is { } body && body["days"] is JsonValue value && value.TryGetValue<int>(out var days) && clock.Move(days)
            ? JsonReply.Ok(new JsonObject { ["now"] = clock.GetUtcNow() })
            : NotUnderstood();

    private static Person? Who(JsonObject body, ChannelServices channel) => body.Word("person") is { } id ? channel.Store.Find(id) : null;

    private static JsonReply NotUnderstood() =>
        new(StatusCodes.Status400BadRequest, JsonReply.Error("BadSyntax", "The body is not what the Playground's page sends, or its person is not known."));
}
