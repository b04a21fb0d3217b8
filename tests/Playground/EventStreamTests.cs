using SamBot.Tests.Support;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Playground;

public sealed class EventStreamTests
{
    private const int Each = 150;

    [Fact]
    public async Task A_page_with_two_panes_hears_all_that_is_said_in_both_at_once()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        string[] people = [await host.ContactAsync(), await host.ContactAsync()];
        using var patience = new CancellationTokenSource(Until.Patience);
        var query = string.Join('&', people.Select(person => $"person={Uri.EscapeDataString(person)}"));
        await using var stream = await host.Http.GetStreamAsync(new Uri($"/playground/events?{query}&after=0", UriKind.Relative), patience.Token);
        var heard = HearUntilEndAsync(stream, patience.Token);

        var conversations = host.Bot.Received.Select(activity => Uri.EscapeDataString((string)activity["conversation"]!["id"]!)).Distinct().ToArray();
        await Task.WhenAll(conversations.Select(conversation => Task.Run(() => SayAsync(host, conversation, Each), patience.Token)));
        await host.ConnectorAsync(HttpMethod.Post, $"/{conversations[0]}/activities", new() { ["type"] = "message", ["text"] = "end" });

        Assert.Equal(2 * Each, await heard);
    }

    private static async Task SayAsync(PlaygroundHost host, string conversation, int times)
    {
        for (var said = 0; said < times; said++)
        {
            await host.ConnectorAsync(HttpMethod.Post, $"/{conversation}/activities", new() { ["type"] = "message", ["text"] = "hello" });
        }
    }

    /// <summary>How many messages were told of before the last one.</summary>
    private static async Task<int> HearUntilEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        HashSet<string> heard = [];
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal) || JsonNode.Parse(line[6..])?["activity"] is not JsonObject told)
            {
                continue;
            }

            if ((string?)told["text"] is "end")
            {
                break;
            }

            if ((string?)told["text"] is "hello")
            {
                heard.Add((string)told["id"]!);
            }
        }

        return heard.Count;
    }
}
