using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using SamBot.Bot.Channel.Wire;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Reads an activity from a request's bytes, and refuses an activity that the bot could not answer. Only type, channelId, serviceUrl, from.id,
/// conversation.id and text may refuse; any other ill-typed member counts as missing. The SDK's own reader accepts comments, single quotes and
/// broken UTF-8, and rewrites text that looks like a date. This one reads the members that the SDK's dispatch or SamBot uses. It ignores all others.
/// A JSON value stays a <see cref="JsonElement"/>.
/// </summary>
internal static class ActivityReader
{
    private static readonly string[] OfAccount = ["id", "name", "aadObjectId", "role"];
    private static readonly string[] OfConversation = ["id", "name", "conversationType", "tenantId", "isGroup"];

    /// <summary>Reads an activity. Changes the bytes where they escape half of a surrogate pair.</summary>
    /// <exception cref="BadActivityException">The bytes are not an activity, or it lacks a member that an answer needs.</exception>
    public static Activity Read(Span<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        if (!Utf8.IsValid(json))
        {
            throw new BadActivityException("BadSyntax", "The body is not valid UTF-8.");
        }

        LoneSurrogates.Replace(json);
        var root = Parse(json);
        return Check(root.ValueKind is JsonValueKind.Object ? ActivityOf(new(root, "$")) : throw BadActivityException.WrongType("$"));
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            throw new BadActivityException("BadSyntax", "The JSON is broken or nested too deep.");
        }
    }

    private static Activity ActivityOf(ActivityMember json) => new()
    {
        Type = json.NeededText("type"),
        Id = json.Text("id"),
        Timestamp = json.Instant("timestamp"),
        ServiceUrl = json.NeededText("serviceUrl"),
        ChannelId = json.NeededText("channelId"),
        From = json.NeededObject("from", Sender),
        Conversation = json.NeededObject("conversation", Conversation),
        Recipient = json.Object("recipient", Account),
        TextFormat = json.Text("textFormat"),
        Locale = json.Text("locale"),
        Text = json.NeededText("text"),
        Attachments = json.List("attachments", AttachmentOf),
        Entities = json.List("entities", EntityOf),
        ChannelData = json.Object("channelData", ChannelData),
        Action = json.Text("action"),
        Name = json.Text("name"),
        Value = json.Find("value"),
        ReplyToId = json.Text("replyToId"),
        DeliveryMode = DeliveryMode(json),
        MembersAdded = json.List("membersAdded", Account),
        MembersRemoved = json.List("membersRemoved", Account),
    };

    private static ChannelAccount Sender(ActivityMember json) => Account(json, json.NeededText("id"));

    private static ChannelAccount Account(ActivityMember json) => Account(json, json.Text("id"));

    private static ChannelAccount Account(ActivityMember json, string? id)
    {
        var account = new ChannelAccount(id, json.Text("name"), json.Text("role"), json.Text("aadObjectId"));
        AddOthers(account.Properties, json, OfAccount);
        return account;
    }

    private static ConversationAccount Conversation(ActivityMember json)
    {
        var conversation = new ConversationAccount
        {
            Id = json.NeededText("id"),
            Name = json.Text("name"),
            ConversationType = json.Text("conversationType"),
            TenantId = json.Text("tenantId"),
            IsGroup = json.Flag("isGroup"),
        };
        AddOthers(conversation.Properties, json, OfConversation);
        return conversation;
    }

    // Members that this version does not know stay as they came. The documents keep them with the address.
    private static void AddOthers(JObject others, ActivityMember json, string[] known)
    {
        foreach (var member in json.Json.EnumerateObject())
        {
            if (!IsKnown(member, known))
            {
                others[member.Name] = new JRaw(member.Value.GetRawText());
            }
        }
    }

    private static bool IsKnown(JsonProperty member, string[] known)
    {
        foreach (var name in known)
        {
            if (member.NameEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    private static Attachment AttachmentOf(ActivityMember json) =>
        new(json.Text("contentType"), json.Text("contentUrl"), json.Find("content"), json.Text("name"));

    // A member of a mention with a wrong type counts as missing. Some group chats give only the name (botbuilder-dotnet, issue 2504). Its text is
    // then the usual one.
    private static Entity EntityOf(ActivityMember json) =>
        json.Text("type") is QuotedReply.Name && json.Find("quotedReply") is { ValueKind: JsonValueKind.Object } quoted
            && Word(quoted, "messageId") is { Length: > 0 } message ? new QuotedReply(message)
        : json.Text("type") is not "mention" ? new Entity(json.Text("type"))
        : json.Find("mentioned") is { ValueKind: JsonValueKind.Object } mentioned && Word(mentioned, "id") is { } id
            && (Word(json.Json, "text") ?? (json.Find("text") is null && Word(mentioned, "name") is { } name ? $"<at>{name}</at>" : null))
                is { Length: > 0 } text
            ? new Mention(new ChannelAccount(id, Word(mentioned, "name")), text, "mention")
        : new Entity("mention");

    private static string? Word(JsonElement of, string name) =>
        of.TryGetProperty(name, out var word) && word.ValueKind is JsonValueKind.String ? word.GetString() : null;

    // The SDK gathers the replies of such an activity. The answer to an invoke is the response in any case.
    private static string? DeliveryMode(ActivityMember json) =>
        json.Text("deliveryMode") is DeliveryModes.ExpectReplies && json.Text("type") is not ActivityTypes.Invoke ? DeliveryModes.ExpectReplies : null;

    private static TeamsChannelData ChannelData(ActivityMember json) => new()
    {
        EventType = json.Text("eventType"), Tenant = json.Object("tenant", tenant => new TenantInfo(tenant.Text("id"))),
    };

    private static Activity Check(Activity activity)
    {
        var missing = string.IsNullOrEmpty(activity.Type) ? "type" : IsAnswered(activity.Type) ? Missing(activity) : null;
        return missing is null
            ? activity
            : throw new BadActivityException("MissingProperty", $"The activity lacks {missing}, without which it cannot be answered.");
    }

    // An answer to one of these types needs the members below. The bot does not act on other types, so those may lack them.
    private static bool IsAnswered(string type) => type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate
        or ActivityTypes.InstallationUpdate or ActivityTypes.Event or ActivityTypes.Typing;

    private static string? Missing(Activity activity) =>
        string.IsNullOrEmpty(activity.ChannelId) ? "channelId"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : null;
}
