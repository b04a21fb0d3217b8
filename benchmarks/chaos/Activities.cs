using System.Text.Json.Nodes;
using SamBot.Playground;
using SamBot.Cards;

namespace SamBot.Chaos;

/// <summary>The activities that a channel delivers to the bot when a person does something.</summary>
internal sealed class Activities(Party from, string serviceUrl, TimeProvider time)
{
    private static int ids;

    public static string NewId() => $"in-{Interlocked.Increment(ref ids)}";

    public JsonObject Install() => Of("installationUpdate", a => a["action"] = "add");

    public JsonObject Say(string text) => Of("message", a => a["text"] = text);

    /// <summary>An edit. It carries the id of the message that is edited.</summary>
    public JsonObject Edit(string messageId, string text) => Of("messageUpdate", a => (a["id"], a["text"]) = (messageId, text));

    /// <summary>A press of a card's button: an invoke, whose answer is the new card.</summary>
    public JsonObject Press(string verb, string requestId, string cardId, IEnumerable<(string Name, string Value)> inputs) => Of("invoke", a =>
    {
        var data = new JsonObject { ["verb"] = verb, ["requestId"] = requestId };
        foreach (var (name, value) in inputs)
        {
            data[name] = value;
        }

        a["name"] = "adaptiveCard/action";
        a["replyToId"] = cardId;
        a["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
    });

    public JsonObject Refresh(string requestId, string cardId) => Press(Verbs.Refresh, requestId, cardId, []);

    private JsonObject Of(string type, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = NewId(),
            ["timestamp"] = time.GetUtcNow().UtcDateTime,
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "playground",
            ["from"] = new JsonObject { ["id"] = $"29:{from.ObjectId}", ["name"] = from.Name, ["aadObjectId"] = from.ObjectId },
            ["conversation"] =
                new JsonObject { ["conversationType"] = "personal", ["tenantId"] = PlaygroundChair.DefaultTenantId, ["id"] = from.ConversationId },
            ["recipient"] = new JsonObject { ["id"] = "28:sambot", ["name"] = "SamBot" },
            ["locale"] = from.Texts.Culture.Name,
        };
        more(activity);
        return activity;
    }
}
