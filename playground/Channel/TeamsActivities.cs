using System.Globalization;
using System.Text.Json.Nodes;
using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>Builds activities as Teams sends them in a personal conversation.</summary>
internal sealed class TeamsActivities(PlaygroundSettings settings, LocalAddress address, ActivityIds ids, TimeProvider clock)
{
    private const string IsoMilliseconds = "yyyy-MM-dd'T'HH:mm:ss.fff";

    public JsonObject Message(Person person, Client client, string text)
    {
        var activity = FromPerson("message", ids.Next(), person, client);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>The activity of a file: a message without a text, with the address of the file. Source: msteams-docs, "Send and receive files".</summary>
    public JsonObject File(Person person, Client client, string name, Uri address)
    {
        var activity = FromPerson("message", ids.Next(), person, client);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = address.AbsoluteUri,
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = address.AbsoluteUri, ["uniqueId"] = NewId(), ["fileType"] = Path.GetExtension(name).TrimStart('.').ToLowerInvariant(),
            },
        });
        return activity;
    }

    /// <summary>The activity of an <c>Action.Submit</c>: a message with a value. It has a text only when the button gives one.</summary>
    public JsonObject Submit(Person person, Client client, JsonNode value, string? text, string? replyToId)
    {
        var activity = FromPerson("message", ids.Next(), person, client);
        if (text is not null)
        {
            activity["text"] = text;
            activity["textFormat"] = "plain";
        }
        activity["value"] = value;
        activity["replyToId"] = replyToId;
        return activity;
    }

    /// <summary>The activity of an <c>Action.Execute</c> and of a card's refresh.</summary>
    public JsonObject CardAction(Person person, Client client, JsonObject action, string trigger, string? replyToId)
    {
        var activity = FromPerson("invoke", NewId(), person, client);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = replyToId;
        activity["value"] = new JsonObject { ["action"] = action, ["trigger"] = trigger };
        return activity;
    }

    /// <summary>The activities that Teams posts when the app is installed for a person: the installation, then the conversation's members.</summary>
    public IReadOnlyList<Parcel> Installation(Person person, Client client)
    {
        var installed = FromPerson("installationUpdate", NewId(), person, client);
        installed["action"] = "add";
        var joined = Bare("conversationUpdate", NewId(), person);
        joined["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = person.Id, ["aadObjectId"] = person.AadObjectId },
            new JsonObject { ["id"] = settings.BotId });
        return [ToParcel(person, installed), ToParcel(person, joined)];
    }

    /// <summary>The activity that Teams posts when a newer version of the app is installed for a person.</summary>
    public JsonObject Upgrade(Person person, Client client)
    {
        var upgraded = FromPerson("installationUpdate", NewId(), person, client);
        upgraded["action"] = "add-upgrade";
        return upgraded;
    }

    public static Parcel ToParcel(Person person, JsonObject activity) => new(person.ConversationId, activity.Word("id")!, activity.ToJsonString());

    private JsonObject FromPerson(string type, string id, Person person, Client client)
    {
        var activity = Bare(type, id, person);
        var local = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), client.TimeZone);
        activity["localTimestamp"] = local.ToString(IsoMilliseconds + "zzz", CultureInfo.InvariantCulture);
        activity["localTimezone"] = client.TimeZone.Id;
        activity["locale"] = client.Locale;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = client.Locale,
            ["country"] = client.Country,
            ["platform"] = "Web",
            ["timezone"] = client.TimeZone.Id,
        });
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    private JsonObject Bare(string type, string id, Person person) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = clock.GetUtcNow().UtcDateTime.ToString(IsoMilliseconds + "'Z'", CultureInfo.InvariantCulture),
        ["serviceUrl"] = address.ServiceUrl,
        ["channelId"] = "playground",
        ["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = person.TenantId, ["id"] = person.ConversationId },
        ["recipient"] = new JsonObject { ["id"] = settings.BotId, ["name"] = settings.BotName },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = person.TenantId } },
    };

    private static string NewId() => Guid.NewGuid().ToString();
}
