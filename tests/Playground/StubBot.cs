using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using SamBot.Tests.Support;

namespace SamBot.Tests.Playground;

/// <summary>The smallest bot that exercises a channel: it echoes, and does as the text says.</summary>
internal sealed class StubBot
{
    private static readonly HttpClient Connector = new();
    private readonly List<JsonObject> _received = [];
    private readonly Channel<int> _arrivals = System.Threading.Channels.Channel.CreateUnbounded<int>();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _approvals;
    private int _refreshes;

    /// <summary>What comes before the answer: a status other than null is answered at once.</summary>
    public Func<JsonObject, Task<int?>> Before { get; init; } = _ => Task.FromResult<int?>(null);

    public int Refreshes => _refreshes;

    public Task Released => _released.Task;

    public IReadOnlyList<JsonObject> Received
    {
        get
        {
            lock (_received)
            {
                return [.. _received];
            }
        }
    }

    public void Release() => _released.TrySetResult();

    public async Task<JsonObject> WaitForAsync(Func<JsonObject, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Until.Patience);
        while (true)
        {
            if (Received.FirstOrDefault(wanted) is { } found)
            {
                return found;
            }

            await _arrivals.Reader.ReadAsync(patience.Token);
        }
    }

    public async Task TurnAsync(HttpContext http)
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!;
        lock (_received)
        {
            _received.Add(activity);
        }

        _arrivals.Writer.TryWrite(0);
        if (await Before(activity) is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }
        switch ((string?)activity["type"])
        {
            case "installationUpdate" when (string?)activity["from"]!["aadObjectId"] != SamBot.Playground.PlaygroundChair.DefaultAadObjectId:
                await SayAsync(activity, "Fijn dat je contact zoekt. Een goed gesprek begint met wat je komt **brengen**.");
                break;
            case "message":
                await ObeyAsync(activity);
                break;
            case "invoke":
                await AnswerAsync(http, activity);
                break;
        }
    }

    /// <summary>Sends as the bot into the conversation of an activity; returns the new activity's id.</summary>
    public static async Task<string?> SendAsync(JsonObject to, JsonObject message)
    {
        using var response = await Connector.PostAsJsonAsync(Url(to, "activities"), message);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStringAsync();
        return body is "" ? null : (string?)JsonNode.Parse(body)!["id"];
    }

    public static Task<string?> SayAsync(JsonObject to, string text) => SendAsync(to, new() { ["type"] = "message", ["text"] = text });

    private async Task ObeyAsync(JsonObject activity)
    {
        var text = (string?)activity["text"];
        switch (text)
        {
            case null:
                await SayAsync(activity, "submitted " + activity["value"]!.ToJsonString());
                break;
            case "card":
                await SendAsync(activity, StubCards.Message(StubCards.Request()));
                break;
            case "markup":
                await SendAsync(activity, StubCards.Message(StubCards.Text("<img src=x onerror=\"window.pwned=1\"><b>bold?</b>")));
                break;
            case "refresh":
                await SendAsync(activity, StubCards.Message(StubCards.Refreshing("stale")));
                break;
            case "typing":
                await SendAsync(activity, new() { ["type"] = "typing" });
                await Released;
                await SayAsync(activity, "done typing");
                break;
            case "update":
                var id = await SayAsync(activity, "first version");
                await Released;
                using (await Connector.PutAsJsonAsync(Url(activity, "activities/" + id), new JsonObject { ["type"] = "message", ["text"] = "second version" }))
                {
                    break;
                }

            default:
                await SayAsync(activity, "echo " + text);
                break;
        }
    }

    private async Task AnswerAsync(HttpContext http, JsonObject activity)
    {
        var verb = (string?)activity["value"]!["action"]!["verb"];
        JsonObject? answer = verb switch
        {
            "approve" => Card(StubCards.Text($"Approved {Interlocked.Increment(ref _approvals).ToString(CultureInfo.InvariantCulture)}: {(string?)activity["value"]!["action"]!["data"]!["note"]}")),
            "refresh" => Card(StubCards.Refreshing($"fresh {Interlocked.Increment(ref _refreshes).ToString(CultureInfo.InvariantCulture)}")),
            "say" => new() { ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.activity.message", ["value"] = "noted" },
            "refuse" => new() { ["statusCode"] = 400, ["type"] = "application/vnd.microsoft.error", ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = "not yours" } },
            _ => null,
        };
        if (answer is null)
        {
            http.Response.StatusCode = 500;
            return;
        }
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(answer.ToJsonString(), http.RequestAborted);
    }

    private static JsonObject Card(JsonObject card) => new() { ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.card.adaptive", ["value"] = card };

    private static Uri Url(JsonObject activity, string rest) =>
        new($"{(string)activity["serviceUrl"]!}v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/{rest}");
}
