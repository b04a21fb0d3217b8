using System.Text.Json.Nodes;

namespace SamBot.Tests.Playground;

public sealed class ConnectorTests
{
    private static readonly JsonObject Hello = new() { ["type"] = "message", ["text"] = "hello" };

    [Fact]
    public async Task A_message_can_be_sent_updated_and_deleted_once()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var conversation = await ConversationAsync(host);

        var sent = await host.ConnectorAsync(HttpMethod.Post, $"/{conversation}/activities", Copy());
        Assert.Equal(201, sent.Status);
        var path = $"/{conversation}/activities/{(string)sent.Body!["id"]!}";
        Assert.Equal(200, (await host.ConnectorAsync(HttpMethod.Put, path, Copy())).Status);
        Assert.Equal(200, (await host.ConnectorAsync(HttpMethod.Delete, path)).Status);

        AssertError(404, "ActivityNotFoundInConversation", await host.ConnectorAsync(HttpMethod.Put, path, Copy()));
        AssertError(404, "ActivityNotFoundInConversation", await host.ConnectorAsync(HttpMethod.Delete, path));
    }

    [Fact]
    public async Task A_reply_keeps_what_it_replies_to()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var person = await host.ContactAsync();
        var conversation = Escaped(host, person);

        Assert.Equal(201, (await host.ConnectorAsync(HttpMethod.Post, $"/{conversation}/activities/123", Copy())).Status);

        var opened = await host.PostAsync("open", new() { ["person"] = person });
        Assert.Equal("123", (string?)((JsonArray)opened["transcript"]!)[^1]!["activity"]!["replyToId"]);
    }

    [Fact]
    public async Task Typing_is_accepted_without_a_body() =>
        await WithConversationAsync(async (host, conversation) =>
            Assert.Equal((202, null), await host.ConnectorAsync(HttpMethod.Post, $"/{conversation}/activities", new() { ["type"] = "typing" })));

    [Fact]
    public async Task What_does_not_fit_is_refused_as_Teams_does() =>
        await WithConversationAsync(async (host, conversation) =>
        {
            var path = $"/{conversation}/activities";
            AssertError(400, "BadSyntax", await host.ConnectorAsync(HttpMethod.Post, path, []));
            AssertError(400, "BadSyntax", await host.ConnectorAsync(HttpMethod.Post, path, new() { ["type"] = "message" }));
            AssertError(413, "MessageSizeTooBig", await host.ConnectorAsync(HttpMethod.Post, path, new() { ["type"] = "message", ["text"] = new string('x', 60_000) }));
            AssertError(404, "ConversationNotFound", await host.ConnectorAsync(HttpMethod.Post, "/a%3Anobody/activities", Copy()));
        });

    [Fact]
    public async Task Only_a_person_with_the_app_can_be_written_to_first()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var chair = (await host.GetAsync("state"))["chair"]!;
        var create = () => new JsonObject
        {
            ["bot"] = new JsonObject { ["id"] = "28:x" },
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = (string)chair["aadObjectId"]! }),
            ["activity"] = Copy(),
        };

        AssertError(403, "BotNotInConversationRoster", await host.ConnectorAsync(HttpMethod.Post, "", create()));
        await host.PostAsync("open", new() { ["person"] = (string)chair["id"]! });
        var first = await host.ConnectorAsync(HttpMethod.Post, "", create());
        var second = await host.ConnectorAsync(HttpMethod.Post, "", create());

        Assert.Equal(201, first.Status);
        Assert.NotNull((string?)first.Body!["activityId"]);
        Assert.Equal((string)first.Body!["id"]!, (string)second.Body!["id"]!);
    }

    [Fact]
    public async Task An_ended_conversation_is_erased_up_to_the_bots_last_word()
    {
        using var folder = new TemporaryFolder();
        await using (var host = await PlaygroundHost.StartAsync(folder.Path))
        {
            var person = await host.ContactAsync();
            var path = $"/{Escaped(host, person)}/activities";
            await host.SayAsync(person, "a-secret-of-the-person");
            await host.Bot.WaitForAsync(a => (string?)a["text"] == "a-secret-of-the-person");
            // What the bot has not answered yet would stay.
            await Support.Until.TrueAsync(async () => !(await host.PostAsync("open", new() { ["person"] = person }))["transcript"]!.ToJsonString().Contains("sending", StringComparison.OrdinalIgnoreCase));
            await host.ConnectorAsync(HttpMethod.Post, path, new() { ["type"] = "message", ["text"] = "a-secret-of-the-bot" });
            await host.ConnectorAsync(HttpMethod.Post, path, new() { ["type"] = "message", ["text"] = "the last word" });

            Assert.Equal(202, (await host.ConnectorAsync(HttpMethod.Post, path, new() { ["type"] = "endOfConversation" })).Status);

            var shown = (JsonArray)(await host.PostAsync("open", new() { ["person"] = person }))["transcript"]!;
            Assert.Equal(["the last word"], shown.Select(entry => (string?)entry!["activity"]!["text"]));
            // The person may go on, as a stranger.
            await host.SayAsync(person, "hello again");
            await host.Bot.WaitForAsync(a => (string?)a["text"] == "hello again");
        }

        Assert.All(Directory.GetFiles(folder.Path), file => Assert.DoesNotContain("a-secret-of", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Members_are_found_by_either_id()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var person = await host.ContactAsync();
        var conversation = Escaped(host, person);

        var (_, members) = await host.ConnectorAsync(HttpMethod.Get, $"/{conversation}/members");
        var (_, paged) = await host.ConnectorAsync(HttpMethod.Get, $"/{conversation}/pagedmembers?pageSize=50");
        var objectId = (string)members![0]!["aadObjectId"]!;
        var (_, one) = await host.ConnectorAsync(HttpMethod.Get, $"/{conversation}/members/{Uri.EscapeDataString(person)}");
        var (_, other) = await host.ConnectorAsync(HttpMethod.Get, $"/{conversation}/members/{objectId}");

        Assert.Equal(person, (string)paged!["members"]![0]!["id"]!);
        Assert.Equal(objectId, (string)one!["aadObjectId"]!);
        Assert.Equal(person, (string)other!["id"]!);
        AssertError(404, "MemberNotFoundInConversation", await host.ConnectorAsync(HttpMethod.Get, $"/{conversation}/members/nobody"));
    }

    private static async Task WithConversationAsync(Func<PlaygroundHost, string, Task> test)
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        await test(host, await ConversationAsync(host));
    }

    private static async Task<string> ConversationAsync(PlaygroundHost host) => Escaped(host, await host.ContactAsync());

    private static string Escaped(PlaygroundHost host, string person) => Uri.EscapeDataString(
        (string)host.Bot.Received.First(activity => (string?)activity["from"]!["id"] == person)["conversation"]!["id"]!);

    private static JsonObject Copy() => (JsonObject)Hello.DeepClone();

    private static void AssertError(int status, string code, (int Status, JsonNode? Body) answer)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal(code, (string?)answer.Body!["error"]!["code"]);
        Assert.False(string.IsNullOrEmpty((string?)answer.Body["error"]!["message"]));
    }
}
