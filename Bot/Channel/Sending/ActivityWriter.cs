using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using SamBot.Bot.Channel.Wire;

namespace SamBot.Bot.Channel.Sending;

/// <summary>
/// Writes an outgoing activity as JSON, with the members that SamBot uses. A card must be rendered already. The SDK's own writer builds its
/// contracts anew for every client, which takes twenty milliseconds a message.
/// </summary>
internal static class ActivityWriter
{
    public static byte[] Write(Activity activity) => WireJson.Object(json => Members(json, activity));

    /// <summary>The body of a response to an activity that expects its replies there.</summary>
    public static byte[] Write(ExpectedReplies replies) => WireJson.Object(json => Each(json, "activities", replies.Activities, a => Members(json, a)));

    /// <summary>The body that creates a one-to-one conversation.</summary>
    public static byte[] Write(ConversationParameters wanted) => WireJson.Object(json =>
    {
        Account(json, "bot", wanted.Bot);
        json.WriteBoolean("isGroup", false);
        Each(json, "members", wanted.Members, member => json.Text("id", member.Id));
        json.Text("tenantId", wanted.TenantId);
        json.Object("channelData", data => data.Object("tenant", tenant => tenant.Text("id", wanted.TenantId)));
    });

    private static void Members(Utf8JsonWriter json, Activity activity)
    {
        json.Text("type", activity.Type).Text("id", activity.Id).Text("channelId", activity.ChannelId).Text("serviceUrl", activity.ServiceUrl);
        Account(json, "from", activity.From);
        Account(json, "recipient", activity.Recipient);
        if (activity.Conversation is { } conversation)
        {
            json.Object("conversation", c =>
            {
                c.Text("id", conversation.Id).Text("name", conversation.Name);
                c.Text("conversationType", conversation.ConversationType).Text("tenantId", conversation.TenantId);
                if (conversation.IsGroup is { } isGroup)
                {
                    c.WriteBoolean("isGroup", isGroup);
                }

                Others(c, conversation.Properties);
            });
        }

        json.Text("text", activity.Text).Text("textFormat", activity.TextFormat).Text("summary", activity.Summary).Text("locale", activity.Locale);
        if (activity.SuggestedActions is { Actions: var actions })
        {
            json.Object("suggestedActions", suggested =>
                Each(suggested, "actions", actions, a => suggested.Text("type", a.Type).Text("title", a.Title).Text("value", (string)a.Value)));
        }

        if (activity.Attachments is { Count: > 0 } attachments)
        {
            Each(json, "attachments", attachments, a =>
                json.Text("contentType", a.ContentType).Text("contentUrl", a.ContentUrl).Text("name", a.Name).Raw("content", Rendered(a)));
        }

        if (activity.ChannelData is TeamsChannelData { Notification.Alert: true })
        {
            json.Object("channelData", data => data.Object("notification", notification => notification.WriteBoolean("alert", true)));
        }
    }

    private static ReadOnlyMemory<byte> Rendered(Attachment attachment) => attachment.Content is ReadOnlyMemory<byte> content
        ? content
        : throw new NotSupportedException("An attachment must be rendered already, as UTF-8 JSON.");

    private static void Account(Utf8JsonWriter json, string name, ChannelAccount? account)
    {
        if (account is not null)
        {
            json.Object(name, a =>
            {
                a.Text("id", account.Id).Text("name", account.Name).Text("aadObjectId", account.AadObjectId).Text("role", account.Role);
                Others(a, account.Properties);
            });
        }
    }

    private static void Others(Utf8JsonWriter json, JObject others)
    {
        if (others.Count == 0)
        {
            return;
        }

        foreach (var (name, value) in others)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(((JRaw)value!).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
