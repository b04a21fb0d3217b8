using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text;
using SamBot.Records;

namespace SamBot.Tests.Support;

/// <summary>A person in a personal chat on a channel, who speaks to the bot with the activities that Teams would send.</summary>
internal sealed class Chatter(HttpClient bot, ChannelStandIn channel, string name, string objectId, string locale = "nl-NL", string channelId = "playground")
{
    private static int ids;

    public string Name => name;

    /// <summary>As whom the bot knows them.</summary>
    public string PersonId => channelId is "playground" or "msteams" ? PersonIds.OfEntra(BotHost.Tenant, objectId) : PersonIds.OfConversation(channelId, ConversationId, $"29:{objectId}");

    public string ConversationId { get; } = $"a:{objectId}";

    /// <summary>When the next activities are sent, as the channel says.</summary>
    public DateTimeOffset SentAt { get; set; } = new(2026, 11, 23, 15, 25, 37, TimeSpan.Zero);

    public IReadOnlyList<JsonObject> Said => channel.In(ConversationId);

    public JsonObject LastCard => Card(Said[^1]);

    public static string NewId() => string.Create(CultureInfo.InvariantCulture, $"in-{Interlocked.Increment(ref ids)}");

    public static JsonObject Card(JsonObject activity) => activity["attachments"]![0]!["content"]!.AsObject();

    public Task InstallAsync() => PostAsync(Activity("installationUpdate", a => a["action"] = "add"));

    public Task RemoveAsync() => PostAsync(Activity("installationUpdate", a => a["action"] = "remove"));

    /// <summary>Sends files as Teams does, with or without words.</summary>
    public Task<HttpResponseMessage> SendFilesAsync(string? text, params string[] names) => PostAsync(WithFiles(text, names));

    public JsonObject WithFiles(string? text, params string[] names) => Activity("message", a =>
    {
        a["text"] = text;
        a["attachments"] = new JsonArray(
        [
            .. names.Select(name => new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = $"https://contoso-my.sharepoint.com/personal/x/Documents/{name}",
                ["name"] = name,
                ["content"] = new JsonObject { ["downloadUrl"] = channel.FileUrl(name), ["uniqueId"] = "1150D938", ["fileType"] = "pdf" },
            }),
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<div></div>" },
        ]);
    });

    public Task SayAsync(string text, string? id = null) => PostAsync(Activity("message", a =>
    {
        a["text"] = text;
        a["textFormat"] = "plain";
    }, id));

    /// <summary>Presses a button as Teams does: an invoke; the answer's value is the card in its place.</summary>
    public async Task<JsonObject> PressAsync(string verb, string requestId, string? cardId = null, params (string Name, string Value)[] inputs)
    {
        using var response = await PostAsync(Invoke(verb, requestId, cardId, inputs));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public JsonObject Invoke(string verb, string requestId, string? cardId, params (string Name, string Value)[] inputs) => Activity("invoke", a =>
    {
        a["name"] = "adaptiveCard/action";
        a["replyToId"] = cardId;
        a["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(verb, requestId, inputs) }, ["trigger"] = "manual" };
    });

    /// <summary>The same where cards are sent as a message: Web Chat, and clients that do not know the other way.</summary>
    public JsonObject Submit(string verb, string requestId, string? cardId, params (string Name, string Value)[] inputs) => Activity("message", a =>
    {
        a["replyToId"] = cardId;
        a["value"] = Data(verb, requestId, inputs);
    });

    public JsonObject Activity(string type, Action<JsonObject>? more = null, string? id = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id ?? NewId(),
            ["timestamp"] = SentAt.UtcDateTime,
            ["serviceUrl"] = channel.ServiceUrl,
            ["channelId"] = channelId,
            ["from"] = new JsonObject { ["id"] = $"29:{objectId}", ["name"] = name, ["aadObjectId"] = objectId },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = BotHost.Tenant, ["id"] = ConversationId },
            ["recipient"] = new JsonObject { ["id"] = "28:sambot", ["name"] = "SamBot" },
            ["locale"] = locale,
        };
        more?.Invoke(activity);
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), HttpStatusCode.OK);

    public async Task<HttpResponseMessage> PostAsync(string json, HttpStatusCode expected)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        var response = await bot.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        Assert.True(expected == response.StatusCode, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return response;
    }

    private static JsonObject Data(string verb, string requestId, (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["verb"] = verb, ["requestId"] = requestId };
        foreach (var (field, value) in inputs)
        {
            data[field] = value;
        }

        return data;
    }
}
