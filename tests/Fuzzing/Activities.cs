using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Fuzzing;

/// <summary>Activities as channels send them, of some hundreds of people: what the fuzzer changes.</summary>
/// <param name="foreignIds">Ids of requests that are somebody else's.</param>
internal sealed class Activities(string[] foreignIds)
{
    private const int People = 400;
    private static readonly string[] Channels = ["playground", "playground", "msteams", "webchat", "directline", "emulator", "telegram"];
    private static readonly string[] Verbs = ["answer", "edit", "send", "withdraw", "approve", "decline", "refresh", "slot", "explode", ""];
    private static readonly string[] Commands = ["begin", "verder", "terug", "stop", "opnieuw", "ja", "nee", "status", "help", "english", "nederlands", "verstuur", "trek in", "wijzig onderwerp", "taal", "lijst", "akkoord K7F-3QD"];
    private static readonly JsonObject[] Samples = [.. SampleActivities.Names.Select(SampleActivities.Read)];
    private static readonly string[] Answers = [.. Some.Typed.OrderBy(a => a.Key).Select(a => a.Value)];

    public JsonObject Draw(Random chance)
    {
        var person = $"00000000-0000-0000-0000-{chance.Next(People) + 0xf000:x12}";
        return chance.Next(10) switch
        {
            0 => Sample(chance, person),
            < 4 => From(person, "message", chance, a => a["text"] = chance.Next(3) == 0 ? Pick(chance, Commands) : Pick(chance, Answers)),
            < 6 => From(person, "invoke", chance, a =>
            {
                var verb = Pick(chance, Verbs);
                a["name"] = "adaptiveCard/action";
                a["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(chance, verb) }, ["trigger"] = "manual" };
            }),
            6 => From(person, "message", chance, a => a["value"] = Data(chance, Pick(chance, Verbs))),
            7 => From(person, chance.Next(2) == 0 ? "messageUpdate" : "messageDelete", chance, a => a["text"] = Pick(chance, Answers)),
            8 => From(person, "installationUpdate", chance, a => a["action"] = chance.Next(4) == 0 ? "remove" : "add"),
            _ => From(person, "conversationUpdate", chance, a => a[chance.Next(4) == 0 ? "membersRemoved" : "membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:sambot" })),
        };
    }

    private static JsonObject Sample(Random chance, string person)
    {
        var activity = (JsonObject)Pick(chance, Samples).DeepClone();
        activity["serviceUrl"] = QuickChannel.ServiceUrl;
        activity["from"]!["aadObjectId"] = person;
        return activity;
    }

    private JsonObject Data(Random chance, string verb)
    {
        var data = new JsonObject { ["verb"] = verb, ["requestId"] = chance.Next(3) == 0 ? Pick(chance, foreignIds) : "" };
        foreach (var question in Enum.GetValues<Question>().Where(_ => chance.Next(4) == 0))
        {
            data[Fields.Of(question)] = Pick(chance, Answers);
        }

        if (chance.Next(4) == 0)
        {
            data[Fields.Question] = chance.Next(2) == 0 ? Fields.Back : Fields.Of((Question)chance.Next(11));
        }

        if (chance.Next(6) == 0)
        {
            data[Fields.Restart] = Fields.Yes;
        }

        return data;
    }

    private static JsonObject From(string person, string type, Random chance, Action<JsonObject> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"f{chance.Next(100_000)}",
            ["timestamp"] = "2026-11-23T15:25:37.1234567Z",
            ["localTimestamp"] = "2026-11-23T16:25:37.123+01:00",
            ["serviceUrl"] = QuickChannel.ServiceUrl,
            ["channelId"] = Pick(chance, Channels),
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "Carla", ["aadObjectId"] = person },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = BotHost.Tenant, ["id"] = $"a:{person}" },
            ["recipient"] = new JsonObject { ["id"] = "28:sambot", ["name"] = "SamBot" },
            ["locale"] = "nl-NL",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotHost.Tenant } },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "nl-NL" }),
            ["replyToId"] = $"quick-{chance.Next(100)}",
        };
        more(activity);
        if (chance.Next(8) == 0)
        {
            activity["deliveryMode"] = "expectReplies";
        }

        if (chance.Next(8) == 0)
        {
            var quoted = $"quick-{chance.Next(100)}";
            activity["text"] = $"<quoted messageId=\"{quoted}\"/> {activity["text"]}";
            activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = new JsonObject { ["messageId"] = quoted } });
        }

        return activity;
    }

    private static T Pick<T>(Random chance, T[] from) => from[chance.Next(from.Length)];
}
