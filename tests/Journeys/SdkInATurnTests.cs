using System.Net;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using SamBot.Cards;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The SDK dispatches; its reader, which is Newtonsoft's, has no part in a turn.</summary>
public sealed class SdkInATurnTests
{
    [Fact]
    public async Task A_whole_story_asks_Newtonsoft_for_nothing()
    {
        var asked = 0;
        JsonConvert.DefaultSettings = () =>
        {
            Interlocked.Increment(ref asked);
            return new();
        };
        try
        {
            await using var stage = await Stage.SetAsync();
            var (requestId, cardId) = await stage.ShownToChairAsync();
            await stage.Chair.PostAsync(stage.Chair.Invoke(Verbs.Approve, requestId, cardId));
            var teams = stage.Person("Piet", 0xc7, channelId: "msteams");
            foreach (var activity in OfTeams(teams))
            {
                await teams.PostAsync(activity);
            }

            await teams.PostAsync(teams.Activity("invoke", a => (a["name"], a["value"]) = ("composeExtension/query", new JsonObject())).ToJsonString(), HttpStatusCode.NotImplemented);
        }
        finally
        {
            JsonConvert.DefaultSettings = null;
        }

        Assert.Equal(0, asked);
    }

    private static readonly string[] Events = ["application/vnd.microsoft.meetingStart", "application/vnd.microsoft.readReceipt", "tokens/response"];

    // Where the SDK's own handler goes on with Newtonsoft, or with a call to the roster.
    private static IEnumerable<JsonObject> OfTeams(Chatter who) =>
    [
        who.Activity("conversationUpdate", a => a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" })),
        who.Activity("conversationUpdate", a => a["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:old" })),
        who.Activity("conversationUpdate", a => a["channelData"] = new JsonObject { ["eventType"] = "teamRenamed" }),
        who.Activity("messageUpdate", a => (a["text"], a["channelData"]) = ("anders", new JsonObject { ["eventType"] = "editMessage" })),
        who.Activity("messageDelete", a => a["channelData"] = new JsonObject { ["eventType"] = "softDeleteMessage" }),
        who.Activity("messageReaction", a => a["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" })),
        .. Events.Select(name => who.Activity("event", a => (a["name"], a["value"]) = (name, new JsonObject { ["id"] = "m" }))),
        who.Activity("installationUpdate", a => a["action"] = "remove-upgrade"),
        who.Activity("handoff"),
    ];
}
