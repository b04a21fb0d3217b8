using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Playground;

/// <summary>The local Direct Line, over HTTP, as a page would call it.</summary>
public sealed class DirectLineTests
{
    [Fact]
    public async Task What_is_said_reaches_the_bot_and_its_answer_comes_once_after_the_watermark()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var (token, conversation) = await StartAsync(host);

        var (status, sent) = await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/activities", token, Message("hello"));
        Assert.Equal(200, status);
        var first = await ReadAsync(host, conversation, token, null);
        Assert.Equal(["hello", "echo hello"], Texts(first));
        Assert.Equal((string?)sent!["id"], (string?)first["activities"]![0]!["id"]);
        Assert.Equal("c-1", (string?)first["activities"]![0]!["channelData"]!["clientActivityID"]);
        Assert.Empty(Texts(await ReadAsync(host, conversation, token, (string?)first["watermark"])));

        await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/activities", token, Message("again"));
        Assert.Equal(["again", "echo again"], Texts(await ReadAsync(host, conversation, token, (string?)first["watermark"])));
    }

    [Fact]
    public async Task The_bot_is_told_once_that_it_joined_and_once_who_did_before_what_they_say()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var (token, conversation) = await StartAsync(host);
        await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/activities", token, Message("one"));
        await CallAsync(host, HttpMethod.Post, "conversations", token, new() { ["user"] = new JsonObject { ["id"] = "carla" } });
        await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/activities", token, Message("two"));

        Assert.Equal(["conversationUpdate", "conversationUpdate", "message", "message"], host.Bot.Received.Select(a => (string?)a["type"]));
        Assert.Equal([conversation, "carla", "carla", "carla"], host.Bot.Received.Select(a => (string?)a["from"]!["id"]));
        var joined = host.Bot.Received.Take(2).Select(a => Assert.Single(a["membersAdded"]!.AsArray())!);
        Assert.Equal([(string?)host.Bot.Received[0]["recipient"]!["id"], "carla"], joined.Select(m => (string?)m["id"]));
        Assert.All(host.Bot.Received, a =>
        {
            Assert.Equal("directline", (string?)a["channelId"]);
            Assert.Equal(conversation, (string?)a["conversation"]!["id"]);
            Assert.Null(a["conversation"]!["tenantId"]);
        });
    }

    [Fact]
    public async Task Every_call_wants_this_conversations_token()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var (token, conversation) = await StartAsync(host);
        var (other, _) = await StartAsync(host);
        var calls = new (HttpMethod Method, string Path)[]
        {
            (HttpMethod.Get, $"conversations/{conversation}"),
            (HttpMethod.Get, $"conversations/{conversation}/activities"),
            (HttpMethod.Post, $"conversations/{conversation}/activities"),
            (HttpMethod.Post, $"conversations/{conversation}/upload"),
        };
        foreach (var (method, path) in calls)
        {
            foreach (var wrong in new[] { null, "", "nonsense", token + "x", other })
            {
                AssertError(403, "BadArgument", await CallAsync(host, method, path, wrong, method == HttpMethod.Post ? Message("x") : null));
            }
        }

        AssertError(403, "BadArgument", await CallAsync(host, HttpMethod.Post, "conversations", "nonsense"));
        AssertError(403, "BadArgument", await CallAsync(host, HttpMethod.Post, "tokens/refresh", "nonsense"));
        Assert.DoesNotContain(host.Bot.Received, a => (string?)a["type"] is "message");
        Assert.Equal(200, (await CallAsync(host, HttpMethod.Get, $"conversations/{conversation}", token)).Status);
        Assert.Equal(200, (await CallAsync(host, HttpMethod.Post, "tokens/refresh", token)).Status);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_clearly()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var (token, conversation) = await StartAsync(host);
        var path = $"conversations/{conversation}/activities";
        AssertError(400, "BadArgument", await CallAsync(host, HttpMethod.Post, path, token, []));
        AssertError(400, "BadArgument", await CallAsync(host, HttpMethod.Post, path, token, new() { ["type"] = "message" }));
        AssertError(400, "BadArgument", await CallAsync(host, HttpMethod.Get, path + "?watermark=nonsense", token));
        AssertError(501, "NotImplemented", await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/upload", token, []));
    }

    [Fact]
    public async Task What_the_bot_refuses_is_said_to_the_page_and_shown_to_nobody()
    {
        using var folder = new TemporaryFolder();
        var bot = new StubBot { Before = a => Task.FromResult<int?>((string?)a["text"] == "bad" ? 400 : null) };
        await using var host = await PlaygroundHost.StartAsync(folder.Path, bot);
        var (token, conversation) = await StartAsync(host);
        AssertError(502, "BotError", await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/activities", token, Message("bad")));
        await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/activities", token, Message("good"));
        Assert.Equal(["good", "echo good"], Texts(await ReadAsync(host, conversation, token, null)));
    }

    [Fact]
    public async Task The_bot_can_send_there_but_as_in_the_service_neither_update_nor_delete()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var (token, conversation) = await StartAsync(host);
        await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/activities", token, Message("x"));
        var sent = await host.ConnectorAsync(HttpMethod.Post, $"/{conversation}/activities", new() { ["type"] = "message", ["text"] = "news" });
        Assert.Equal(201, sent.Status);
        var activity = $"/{conversation}/activities/{(string)sent.Body!["id"]!}";
        AssertError(405, "BadArgument", await host.ConnectorAsync(HttpMethod.Put, activity, new() { ["type"] = "message", ["text"] = "other" }));
        AssertError(405, "BadArgument", await host.ConnectorAsync(HttpMethod.Delete, activity));
        var (_, member) = await host.ConnectorAsync(HttpMethod.Get, $"/{conversation}/members/carla");
        Assert.Equal("""{"id":"carla","name":"Carla"}""", member!.ToJsonString());
        Assert.Equal(["x", "echo x", "news"], Texts(await ReadAsync(host, conversation, token, null)));
    }

    [Fact]
    public async Task Nobody_there_is_offered_as_a_person_of_the_Playground()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var (token, conversation) = await StartAsync(host);
        await CallAsync(host, HttpMethod.Post, $"conversations/{conversation}/activities", token, Message("x"));
        Assert.Empty((await host.GetAsync("state"))["contacts"]!.AsArray());
    }

    [Fact]
    public async Task In_Production_there_is_no_Direct_Line()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path, environment: "Production");
        Assert.Equal(404, (await CallAsync(host, HttpMethod.Post, "tokens/generate", null)).Status);
    }

    private static async Task<(string Token, string Conversation)> StartAsync(PlaygroundHost host)
    {
        var (_, generated) = await CallAsync(host, HttpMethod.Post, "tokens/generate", null);
        var token = (string)generated!["token"]!;
        var (status, started) = await CallAsync(host, HttpMethod.Post, "conversations", token);
        Assert.Equal(201, status);
        Assert.Equal((string?)generated["conversationId"], (string?)started!["conversationId"]);
        return (token, (string)started["conversationId"]!);
    }

    private static JsonObject Message(string text) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "carla", ["name"] = "Carla" },
        // What only the channel may say is said by the channel.
        ["channelId"] = "msteams",
        ["conversation"] = new JsonObject { ["id"] = "other", ["tenantId"] = "tenant" },
        ["channelData"] = new JsonObject { ["clientActivityID"] = "c-1" },
    };

    private static async Task<JsonObject> ReadAsync(PlaygroundHost host, string conversation, string token, string? watermark)
    {
        var (status, body) = await CallAsync(host, HttpMethod.Get, $"conversations/{conversation}/activities?watermark={watermark}", token);
        Assert.Equal(200, status);
        return body!.AsObject();
    }

    private static IEnumerable<string?> Texts(JsonObject read) => read["activities"]!.AsArray().Select(a => (string?)a!["text"]);

    private static async Task<(int Status, JsonNode? Body)> CallAsync(PlaygroundHost host, HttpMethod method, string path, string? token, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/" + path);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text is "" ? null : JsonNode.Parse(text));
    }

    private static void AssertError(int status, string code, (int Status, JsonNode? Body) answer)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal(code, (string?)answer.Body!["error"]!["code"]);
        Assert.False(string.IsNullOrEmpty((string?)answer.Body["error"]!["message"]));
    }
}
