using System.Globalization;
using System.Text.Json.Nodes;
using SamBot.Playground.Channel;
using SamBot.Playground.Store;

namespace SamBot.Playground.Connector;

/// <summary>Takes the bot's messages, with the limits and answers of Teams.</summary>
internal static class BotMessages
{
    // Teams counts UTF-16 and allows about 100 KB a message.
    private const int MaxCharacters = 100 * 1024 / 2;

    public static JsonReply Send(Person person, JsonObject activity, string? replyToId, ChannelServices channel)
    {
        switch (activity.Word("type"))
        {
            case "typing":
                channel.Live.Typing(person.ConversationId);
                return new(StatusCodes.Status202Accepted, null);
            case "endOfConversation":
                // The bot forgets the person, so nothing of the conversation is kept here but the bot's last word.
                channel.Store.Forget(person.ConversationId);
                channel.Live.Changed(person.ConversationId);
                return new(StatusCodes.Status202Accepted, null);
            case "message":
                break;
            case null or "":
                return BadSyntax("The activity has no type.");
            default:
                return new(StatusCodes.Status202Accepted, null);
        }
        if (Check(activity) is { } refused)
        {
            return refused;
        }

        if (replyToId is not null)
        {
            activity["replyToId"] = replyToId;
        }

        var id = channel.Ids.Next();
        channel.Store.Receive(Stamped(person, activity, id, channel));
        channel.Live.Changed(person.ConversationId);
        return new(StatusCodes.Status201Created, new JsonObject { ["id"] = id });
    }

    public static JsonReply Update(Person person, JsonObject activity, string activityId, ChannelServices channel)
    {
        if (person.IsAnonymous)
        {
            return NotSupported();
        }

        if (Check(activity) is { } refused)
        {
            return refused;
        }

        if (!channel.Store.Replace(Stamped(person, activity, activityId, channel)))
        {
            return NoSuchActivity();
        }

        channel.Live.Changed(person.ConversationId);
        return JsonReply.Ok(new JsonObject { ["id"] = activityId });
    }

    public static JsonReply Delete(Person person, string activityId, ChannelServices channel)
    {
        if (person.IsAnonymous)
        {
            return NotSupported();
        }

        if (!channel.Store.Delete(person.ConversationId, activityId))
        {
            return NoSuchActivity();
        }

        channel.Live.Changed(person.ConversationId);
        return new(StatusCodes.Status200OK, null);
    }

    public static JsonReply BadSyntax(string message) => new(StatusCodes.Status400BadRequest, JsonReply.Error("BadSyntax", message));

    // Direct Line can neither update nor delete. The service answers like this (botframework-sdk issue 4734).
    private static JsonReply NotSupported() =>
        new(StatusCodes.Status405MethodNotAllowed, JsonReply.Error("BadArgument", "This channel does not support this operation."));

    private static JsonReply NoSuchActivity() =>
        new(StatusCodes.Status404NotFound, JsonReply.Error("ActivityNotFoundInConversation", "The activity is not found in the conversation."));

    private static JsonReply? Check(JsonObject activity)
    {
        if (activity.ToJsonString().Length > MaxCharacters)
        {
            return new(StatusCodes.Status413PayloadTooLarge, JsonReply.Error("MessageSizeTooBig", "The message is too big."));
        }

        var empty = string.IsNullOrEmpty(activity.Word("text")) && activity["attachments"] is not JsonArray { Count: > 0 };
        return empty ? BadSyntax("The message has neither text nor attachments.") : null;
    }

    private static Parcel Stamped(Person person, JsonObject activity, string id, ChannelServices channel)
    {
        activity["id"] = id;
        activity["timestamp"] ??= channel.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        activity["from"] = new JsonObject { ["id"] = channel.Settings.BotId, ["name"] = channel.Settings.BotName };
        return TeamsActivities.ToParcel(person, activity);
    }
}
