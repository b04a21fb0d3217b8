using System.Globalization;
using System.Text.Json.Nodes;
using SamBot.Playground.Channel;
using SamBot.Playground.Store;

namespace SamBot.Playground.DirectLine;

/// <summary>
/// The part of Direct Line 3.0 that Web Chat needs, by polling, without web socket and uploads. Every caller on this machine gets a token,
/// since there is no secret to protect here. Each token opens one conversation. Source: Azure Bot Service, "Direct Line API 3.0" reference.
/// </summary>
internal static class DirectLineEndpoints
{
    public static void Map(RouteGroupBuilder directLine)
    {
        directLine.MapPost("tokens/generate", Generate);
        directLine.MapPost("tokens/refresh", Refresh);
        directLine.MapPost("conversations", StartAsync);
        directLine.MapGet("conversations/{conversation}", Reconnect);
        directLine.MapGet("conversations/{conversation}/activities", Read);
        directLine.MapPost("conversations/{conversation}/activities", SayAsync);
        directLine.MapPost("conversations/{conversation}/upload", Upload);
    }

    private static JsonReply Generate(DirectLineTokens tokens)
    {
        var (token, conversation) = tokens.Issue();
        return JsonReply.Ok(Opened(conversation, token));
    }

    private static JsonReply Refresh(HttpRequest request, DirectLineTokens tokens)
    {
        var (conversation, refusal) = tokens.Check(request);
        if (conversation is null)
        {
            return refusal;
        }

        tokens.Refresh(conversation);
        return JsonReply.Ok(Opened(conversation.Id, DirectLineTokens.Given(request)!));
    }

    private static async Task<JsonReply> StartAsync(HttpContext http, DirectLineTokens tokens, DirectLineActivities activities, ChannelServices channel)
    {
        var (conversation, refusal) = tokens.Check(http.Request);
        if (conversation is null)
        {
            return refusal;
        }

        var body = await JsonBody.ReadAsync(http.Request);
        var isNew = channel.Store.Start(DirectLineActivities.ToParcel(conversation, activities.BotJoined(conversation, body.Word("locale"))));
        if (isNew)
        {
            channel.Lanes.Wake(conversation.Id);
        }

        if (body.Node("user") is { } user && !string.IsNullOrEmpty(user.Word("id")))
        {
            Join(conversation, user, body.Word("locale"), activities, channel);
        }

        return new(isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, Opened(conversation.Id, DirectLineTokens.Given(http.Request)!));
    }

    private static JsonReply Reconnect(HttpRequest request, string conversation, DirectLineTokens tokens)
    {
        var (found, refusal) = In(request, conversation, tokens);
        return found is null ? refusal : JsonReply.Ok(Opened(found.Id, DirectLineTokens.Given(request)!));
    }

    /// <summary>The activities after the watermark. It stops at a message that the bot has not answered yet, so that the order is kept.</summary>
    private static JsonReply Read(HttpRequest request, string conversation, string? watermark, DirectLineTokens tokens, ChannelServices channel)
    {
        var (found, refusal) = In(request, conversation, tokens);
        if (found is null)
        {
            return refusal;
        }

        var known = 0L;
        if (!string.IsNullOrEmpty(watermark) && !long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out known))
        {
            return BadArgument("The watermark is none of this conversation's.");
        }

        var entries = channel.Store.After(found.Id, known).TakeWhile(entry => entry.State != DeliveryState.Sending).ToList();
        var shown = entries.Where(entry => entry is { Deleted: false, State: DeliveryState.Delivered });
        return JsonReply.Ok(new JsonObject
        {
            ["activities"] = new JsonArray([.. shown.Select(DirectLineActivities.ForPage)]),
            ["watermark"] = (entries.Count == 0 ? known : entries[^1].Position).ToString(CultureInfo.InvariantCulture),
        });
    }

    private static async Task<JsonReply> SayAsync(
        HttpContext http,
        string conversation,
        DirectLineTokens tokens,
        DirectLineActivities activities,
        ChannelServices channel,
        IHostApplicationLifetime lifetime)
    {
        var (found, refusal) = In(http.Request, conversation, tokens);
        if (found is null)
        {
            return refusal;
        }

        if (await JsonBody.ReadAsync(http.Request) is not { } said || string.IsNullOrEmpty(said.Word("type")))
        {
            return BadArgument("The activity has no type.");
        }

        if (said.Node("from") is not { } from || string.IsNullOrEmpty(from.Word("id")))
        {
            return BadArgument("The activity does not say whom it is from.");
        }

        Join(found, from, said.Word("locale"), activities, channel);

        var activity = activities.FromPage(found, said);
        var parcel = DirectLineActivities.ToParcel(found, activity);
        var isMessage = activity.Word("type") is "message";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var happenings = channel.Live.Listen(new HashSet<string> { found.Id }, end.Token);
        channel.Store.Post(parcel, shown: isMessage);
        channel.Lanes.Wake(found.Id);
        while (isMessage && channel.Store.StateOf(found.Id, parcel.Id) is var state and not DeliveryState.Delivered)
        {
            if (state is DeliveryState.Failed)
            {
                return new(StatusCodes.Status502BadGateway, JsonReply.Error("BotError", "The bot did not take the activity."));
            }

            if (!await happenings.WaitToReadAsync(CancellationToken.None))
            {
                return new(
                    StatusCodes.Status503ServiceUnavailable,
                    JsonReply.Error("ServiceError", "The channel stops; the activity is delivered when it is back."));
            }

            happenings.TryRead(out _);
        }
        await end.CancelAsync();
        return JsonReply.Ok(new JsonObject { ["id"] = parcel.Id });
    }

    private static JsonReply Upload(HttpRequest request, string conversation, DirectLineTokens tokens) =>
        In(request, conversation, tokens) is (null, var refusal)
            ? refusal
            : new(StatusCodes.Status501NotImplemented, JsonReply.Error("NotImplemented", "This local Direct Line takes no files."));

    private static void Join(DirectLineConversation conversation, JsonObject user, string? locale, DirectLineActivities activities, ChannelServices channel)
    {
        if (conversation.User is null
            && channel.Store.Join(
                user.Word("id")!, user.Word("name"), DirectLineActivities.ToParcel(conversation, activities.UserJoined(conversation, user, locale))))
        {
            channel.Lanes.Wake(conversation.Id);
        }
    }

    // The token must belong to this conversation, and the conversation must be started.
    private static (DirectLineConversation? Conversation, JsonReply Refusal) In(HttpRequest request, string conversation, DirectLineTokens tokens)
    {
        var (found, refusal) = tokens.Check(request);
        if (found is null)
        {
            return (null, refusal);
        }

        if (found.Id != conversation)
        {
            return (null, new(StatusCodes.Status403Forbidden, JsonReply.Error("BadArgument", "The token is another conversation's.")));
        }

        return found.Started
            ? (found, refusal)
            : (null, new(StatusCodes.Status404NotFound, JsonReply.Error("BadArgument", "The conversation is not started.")));
    }

    private static JsonObject Opened(string conversation, string token) => new()
    {
        ["conversationId"] = conversation,
        ["token"] = token,
        ["expires_in"] = (int)DirectLineTokens.Lifetime.TotalSeconds,
    };

    private static JsonReply BadArgument(string message) => new(StatusCodes.Status400BadRequest, JsonReply.Error("BadArgument", message));
}
