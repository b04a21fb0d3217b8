using SamBot.Tests.Support;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Playground;

public sealed class DeliveryTests
{
    [Fact]
    public async Task An_opened_pane_installs_the_app_once()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var person = await host.ContactAsync();

        await host.PostAsync("open", new() { ["person"] = person });
        await host.SayAsync(person, "hello");
        var message = await host.Bot.WaitForAsync(Says("hello"));

        Assert.Equal(["installationUpdate", "conversationUpdate", "message"], host.Bot.Received.Select(activity => (string)activity["type"]!));
        Assert.Equal("playground", (string?)message["channelId"]);
        Assert.Equal("nl-NL", (string?)message["locale"]);
        Assert.Equal("Europe/Amsterdam", (string?)message["localTimezone"]);
        Assert.Equal(new Uri(host.Address, "/playground/connector/").AbsoluteUri, (string?)message["serviceUrl"]);
        Assert.StartsWith("28:", (string?)message["recipient"]!["id"], StringComparison.Ordinal);
        Assert.Equal("personal", (string?)message["conversation"]!["conversationType"]);
    }

    [Fact]
    public async Task Messages_of_one_conversation_arrive_one_after_another()
    {
        var inside = 0;
        var overlaps = 0;
        var bot = new StubBot
        {
            Before = async _ =>
            {
                if (Interlocked.Increment(ref inside) > 1)
                {
                    Interlocked.Increment(ref overlaps);
                }

                await Task.Yield();
                Interlocked.Decrement(ref inside);
                return null;
            },
        };
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path, bot);
        var person = await host.ContactAsync();

        for (var number = 0; number < 20; number++)
        {
            await host.SayAsync(person, $"m{number}");
        }

        await bot.WaitForAsync(Says("m19"));

        Assert.Equal(0, overlaps);
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"m{number}"), bot.Received.Select(activity => (string?)activity["text"]).OfType<string>());
    }

    [Fact]
    public async Task What_the_bot_did_not_answer_is_delivered_again_with_the_same_id_after_a_crash()
    {
        using var folder = new TemporaryFolder();
        var never = new TaskCompletionSource();
        JsonObject first;
        var dying = new StubBot
        {
            Before = async activity =>
            {
                if (!Says("important")(activity))
                {
                    return null;
                }

                await never.Task;
                return 500;
            },
        };
        await using (var host = await PlaygroundHost.StartAsync(folder.Path, dying))
        {
            var person = await host.ContactAsync();
            await host.SayAsync(person, "important");
            first = await dying.WaitForAsync(Says("important"));
        }

        await using var again = await PlaygroundHost.StartAsync(folder.Path);
        var second = await again.Bot.WaitForAsync(Says("important"));

        Assert.Equal((string)first["id"]!, (string)second["id"]!);
        Assert.DoesNotContain(again.Bot.Received, activity => (string?)activity["type"] == "installationUpdate");
    }

    [Fact]
    public async Task A_failing_turn_is_tried_again_and_then_marked_until_the_person_retries()
    {
        var broken = true;
        var bot = new StubBot { Before = activity => Task.FromResult<int?>(Volatile.Read(ref broken) && Says("hello")(activity) ? 503 : null) };
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path, bot);
        var person = await host.ContactAsync();
        var id = (string)(await host.SayAsync(person, "hello"))["id"]!;

        var failed = await EntryAsync(host, person, id, "failed");
        Assert.Equal("503", (string?)failed["note"]);
        Assert.Equal(4, bot.Received.Count(Says("hello")));

        Volatile.Write(ref broken, false);
        await host.PostAsync("retry", new() { ["person"] = person, ["id"] = id });
        await EntryAsync(host, person, id, "delivered");
        Assert.All(bot.Received.Where(Says("hello")), activity => Assert.Equal(id, (string?)activity["id"]));
    }

    [Fact]
    public async Task A_card_press_is_answered_as_Teams_reads_it()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var person = await host.ContactAsync();
        async Task<JsonObject> PressAsync(string verb) => await host.PostAsync("invokes", new()
        {
            ["person"] = person,
            ["replyToId"] = "42",
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["note"] = "x" } },
        });

        Assert.Equal("card", (string?)(await PressAsync("approve"))["kind"]);
        Assert.Equal("noted", (string?)(await PressAsync("say"))["text"]);
        Assert.Equal("not yours", (string?)(await PressAsync("refuse"))["text"]);
        Assert.Equal("failed", (string?)(await PressAsync("break"))["kind"]);
        var invoke = host.Bot.Received.First(activity => (string?)activity["type"] == "invoke");
        Assert.Equal(("adaptiveCard/action", "42", "manual"), ((string?)invoke["name"], (string?)invoke["replyToId"], (string?)invoke["value"]!["trigger"]));
    }

    private static Func<JsonObject, bool> Says(string text) => activity => (string?)activity["text"] == text;

    /// <summary>Listens on the page's own event stream until a message is in a state.</summary>
    private static async Task<JsonObject> EntryAsync(PlaygroundHost host, string person, string id, string state)
    {
        using var patience = new CancellationTokenSource(Until.Patience);
        await using var stream = await host.Http.GetStreamAsync(new Uri($"/playground/events?person={Uri.EscapeDataString(person)}&after=0", UriKind.Relative), patience.Token);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line[6..]) is JsonObject entry && (string?)entry["id"] == id && (string?)entry["state"] == state)
            {
                return entry;
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }
}
