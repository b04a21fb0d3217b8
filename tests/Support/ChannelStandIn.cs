using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace SamBot.Tests.Support;

/// <summary>The channel's side of the Connector REST API, over real HTTP on loopback: it keeps what the bot sends, and fails as told.</summary>
internal sealed partial class ChannelStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<JsonObject> sent = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int ids;

    private ChannelStandIn(WebApplication app) => this.app = app;

    /// <summary>Where the bot finds it; with a path prefix, as Teams' has.</summary>
    public string ServiceUrl { get; private set; } = "";

    /// <summary>Answers this call with a status instead; null: as usual. Asked for every call.</summary>
    public Func<HttpRequest, int?> Fault { get; set; } = _ => null;

    /// <summary>The code in the body of a failure as told.</summary>
    public string FaultCode { get; set; } = "ServiceError";

    /// <summary>Whether the answer to a message names its activity; otherwise its id is empty.</summary>
    public bool NamesActivities { get; set; } = true;

    /// <summary>For whom the app is installed, by the id that a conversation is created with; for others that is refused.</summary>
    public Func<string, bool> IsInstalledFor { get; set; } = _ => true;

    /// <summary>The roster: by member id, a status and the body that goes with it. Apart from <see cref="Fault"/>, <see cref="Hold"/> and <see cref="Calls"/>, since it is asked beside the turns.</summary>
    public Func<string, Task<(int Status, string Json)>> Member { get; set; } = _ => Task.FromResult((404, """{"error":{"code":"MemberNotFoundInConversation","message":"nobody"}}"""));

    /// <summary>Whom the roster was asked for.</summary>
    public ConcurrentQueue<string> MembersAsked { get; } = new();

    /// <summary>What every call waits for before it is answered.</summary>
    public Func<Task> Hold { get; set; } = () => Task.CompletedTask;

    /// <summary>The conversations that the bot ended.</summary>
    public ConcurrentQueue<string> Ended { get; } = new();

    /// <summary>Every call: method and conversation.</summary>
    public ConcurrentQueue<(string Method, string Conversation)> Calls { get; } = new();

    public static async Task<ChannelStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var channel = new ChannelStandIn(app);
        channel.MapMore(app);
        app.MapPost("/channel/v3/conversations/{conversation}/activities", (string conversation, HttpContext c) => channel.SendAsync(c, conversation));
        app.MapGet("/channel/v3/conversations/{conversation}/members/{id}", async (string id, HttpContext c) =>
        {
            channel.MembersAsked.Enqueue(id);
            var (status, json) = await channel.Member(id);
            await WriteAsync(c, status, json);
        });
        app.MapPost("/channel/v3/conversations", channel.CreateAsync);
        app.MapPut("/channel/v3/conversations/{conversation}/activities/{id}", (string conversation, string id, HttpContext c) => channel.UpdateAsync(c, conversation, id));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        channel.ServiceUrl = $"{address}/channel/";
        return channel;
    }

    /// <summary>The activities that now stand in a conversation, in order; typing left out.</summary>
    public IReadOnlyList<JsonObject> In(string conversation)
    {
        lock (gate)
        {
            return [.. sent.Where(a => (string?)a["conversation"]!["id"] == conversation).Select(a => a.DeepClone().AsObject())];
        }
    }

    /// <summary>Waits until what stands in a conversation is as wanted.</summary>
    public async Task<IReadOnlyList<JsonObject>> UntilAsync(string conversation, Func<IReadOnlyList<JsonObject>, bool> wanted)
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        while (true)
        {
            Task next;
            lock (gate)
            {
                next = changed.Task;
            }

            var now = In(conversation);
            if (wanted(now))
            {
                return now;
            }

            try
            {
                await next.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Waited for another state of {conversation}; there stands: {string.Join("\n", now.Select(a => a.ToJsonString()))}");
            }
        }
    }

    /// <summary>Waits until such a call came, or that many.</summary>
    public async Task CalledAsync(string method, string conversation, int times = 1)
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        while (Calls.Count(call => call == (method, conversation)) < times)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>The same, while time goes on: half a second at a time, so that nothing under way is overtaken.</summary>
    public async Task UntilAsync(string conversation, Func<IReadOnlyList<JsonObject>, bool> wanted, FakeTimeProvider time)
    {
        using var goesOn = new CancellationTokenSource();
        var clock = Task.Run(
            async () =>
            {
                while (!goesOn.IsCancellationRequested)
                {
                    time.Advance(TimeSpan.FromMilliseconds(500));
                    await Task.Delay(25);
                }
            },
            CancellationToken.None);
        try
        {
            await UntilAsync(conversation, wanted);
        }
        finally
        {
            await goesOn.CancelAsync();
            await clock;
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task SendAsync(HttpContext context, string conversation, string? replyToId = null)
    {
        if (await FailsAsync(context, conversation) || await JsonNode.ParseAsync(context.Request.Body) is not JsonObject activity)
        {
            return;
        }

        if ((string?)activity["type"] is "typing")
        {
            Typing.Enqueue(conversation);
            await WriteAsync(context, 202, "");
            return;
        }

        if ((string?)activity["type"] is "endOfConversation")
        {
            Ended.Enqueue(conversation);
            await WriteAsync(context, 202, "");
            return;
        }

        activity["conversation"] ??= new JsonObject { ["id"] = conversation };
        if (replyToId is not null)
        {
            activity["replyToId"] = replyToId;
        }

        activity["id"] = string.Create(CultureInfo.InvariantCulture, $"bot-{Interlocked.Increment(ref ids)}");
        Change(() => sent.Add(activity));
        await WriteAsync(context, 201, $$"""{"id":"{{(NamesActivities ? activity["id"] : "")}}"}""");
    }

    private async Task CreateAsync(HttpContext context)
    {
        if (await FailsAsync(context, "") || await JsonNode.ParseAsync(context.Request.Body) is not JsonObject wanted)
        {
            return;
        }

        var member = (string)wanted["members"]![0]!["id"]!;
        await (IsInstalledFor(member)
            ? WriteAsync(context, 201, $$"""{"id":"a:{{member.Replace("29:", "", StringComparison.Ordinal)}}"}""")
            : WriteAsync(context, 403, """{"error":{"code":"BotNotInConversationRoster","message":"as told"}}"""));
    }

    private async Task UpdateAsync(HttpContext context, string conversation, string id)
    {
        if (await FailsAsync(context, conversation) || await JsonNode.ParseAsync(context.Request.Body) is not JsonObject activity)
        {
            return;
        }

        var found = false;
        Change(() =>
        {
            var at = sent.FindIndex(a => (string?)a["id"] == id && (string?)a["conversation"]!["id"] == conversation);
            found = at >= 0;
            if (found)
            {
                activity["id"] = id;
                activity["conversation"] ??= new JsonObject { ["id"] = conversation };
                sent[at] = activity;
            }
        });
        await WriteAsync(context, found ? 200 : 404, found ? $$"""{"id":"{{id}}"}""" : """{"error":{"code":"ActivityNotFoundInConversation","message":"gone"}}""");
    }

    private async Task<bool> FailsAsync(HttpContext context, string conversation)
    {
        Calls.Enqueue((context.Request.Method, conversation));
        await Hold();
        if (Fault(context.Request) is not { } status)
        {
            return false;
        }

        await WriteAsync(context, status, $$$"""{"error":{"code":"{{{FaultCode}}}","message":"as told"}}""");
        return true;
    }

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (gate)
        {
            change();
            before = changed;
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.SetResult();
    }

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
