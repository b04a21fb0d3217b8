using System.Globalization;
using System.Text.Json.Nodes;
using SamBot.Playground.Channel;
using SamBot.Playground.Store;

namespace SamBot.Playground.DirectLine;

/// <summary>Builds activities as Direct Line hands them to a bot: the page's values, except those that only the channel may set.</summary>
internal sealed class DirectLineActivities(PlaygroundSettings settings, LocalAddress address, ActivityIds ids, TimeProvider clock)
{
    /// <summary>The page's activity. Its <c>from</c> is as the page gave it; nobody vouches for it.</summary>
    public JsonObject FromPage(DirectLineConversation conversation, JsonObject said)
    {
        var activity = (JsonObject)said.DeepClone();
        foreach (var (name, value) in Channel(conversation.Id, ids.Next()))
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }

    /// <summary>The activity that reports that the bot is in the conversation now. As in the service, it is from the conversation itself.</summary>
    public JsonObject BotJoined(DirectLineConversation conversation, string? locale) => Joined(
        conversation, new JsonObject { ["id"] = conversation.Id }, new JsonObject { ["id"] = settings.BotId, ["name"] = settings.BotName }, locale);

    /// <summary>The activity that reports that the first user is in the conversation now.</summary>
    public JsonObject UserJoined(DirectLineConversation conversation, JsonObject user, string? locale) => Joined(conversation, user, user, locale);

    private JsonObject Joined(DirectLineConversation conversation, JsonObject from, JsonObject member, string? locale)
    {
        var activity = Channel(conversation.Id, Guid.NewGuid().ToString());
        activity["type"] = "conversationUpdate";
        activity["from"] = from.DeepClone();
        activity["membersAdded"] = new JsonArray(member.DeepClone());
        activity["locale"] = locale;
        return activity;
    }

    public static Parcel ToParcel(DirectLineConversation conversation, JsonObject activity) =>
        new(conversation.Id, activity.Word("id")!, activity.ToJsonString());

    /// <summary>A message as the page reads it.</summary>
    public static JsonObject ForPage(Entry entry)
    {
        var activity = (JsonObject)entry.Activity.DeepClone();
        activity["channelId"] = "directline";
        activity["conversation"] = new JsonObject { ["id"] = entry.ConversationId };
        // The page must not learn the bot's address.
        activity.Remove("serviceUrl");
        return activity;
    }

    private JsonObject Channel(string conversation, string id) => new()
    {
        ["id"] = id,
        ["timestamp"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["channelId"] = "directline",
        ["serviceUrl"] = address.ServiceUrl,
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["recipient"] = new JsonObject { ["id"] = settings.BotId, ["name"] = settings.BotName },
    };
}
