using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Bot.Channel.Sending;
using SamBot.Tests.Support;

namespace SamBot.Tests.Fuzzing;

/// <summary>Alone, so that the memory is the bot's.</summary>
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Whatever comes in over HTTP: no error of the bot's, no silence, no leak, and nothing that was kept is harmed.</summary>
[Collection(nameof(FuzzTests))]
public sealed class FuzzTests
{
    private const int Connections = 16;
    private const int Parts = 10;
    // Buffers and what is remembered up to a limit come and go by some megabytes.
    private const long Margin = 15_000_000;
    private static readonly int Inputs = Seed.Number("SAMBOT_FUZZ_INPUTS", 100_000);
    private static readonly TimeSpan Patience = Until.Patience;

    [Fact]
    public async Task Whatever_comes_in_the_bot_answers_and_keeps_what_it_has()
    {
        var folder = Directory.CreateTempSubdirectory("sambot-fuzz-");
        await using var channel = await ChannelStandIn.StartAsync();
        using var errors = new ErrorLog();
        await using (var bot = new BotHost(folder, services: s => Quick(s, channel, errors)))
        {
            var control = new Chatter(bot.Http, channel, "Controle", "00000000-0000-0000-0000-0000000000c1");
            var chair = new Chatter(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
            await chair.InstallAsync();
            var requestId = await Stage.SendRequestAsync(control);
            var shown = await channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("[Akkoord]")));
            var before = await KeptAsync(bot, control, requestId);
            // What the chair is told meanwhile would pile up in the stand-in.
            await chair.PostAsync(Elsewhere(chair));

            var activities = new Activities([requestId, Guid.NewGuid().ToString("N"), "x"]);
            // What is remembered up to a limit has reached it after the first half.
            List<long> memory = [];
            for (var part = 0; part < Parts; part++)
            {
                await RunAsync(bot, activities, Inputs / Parts * part, Inputs / Parts * (part + 1), errors);
                memory.Add(Memory());
            }

            var grown = memory[^1] - memory[(Parts / 2) - 1];
            Assert.True(grown < Margin, $"More and more is held ({Seed.Text}): {string.Join(", ", memory)} bytes after each part of {Inputs / Parts} inputs");

            Assert.Equal(before, await KeptAsync(bot, control, requestId));
            await chair.InstallAsync();
            var documents = await ReadAllAsync(bot, Path.Combine(folder.FullName, "sambot.db"));
            Assert.Contains("Goedgekeurd door Jan Bos", (await chair.PressAsync("approve", requestId, (string?)shown.First(a => a.Says("[Akkoord]"))["id"])).AnswerText(), StringComparison.Ordinal);
            await channel.UntilAsync(control.ConversationId, c => c.Any(a => a.Says("graag met je in gesprek")));
            await Stage.SendRequestAsync(new Chatter(bot.Http, channel, "Daarna", "00000000-0000-0000-0000-0000000000c2"));
            Seed.Print($"{Inputs} inputs, {documents} documents, {string.Join(", ", memory)} bytes held");
        }

        folder.Delete(recursive: true);
    }

    private static JsonObject Elsewhere(Chatter who) => who.Activity("installationUpdate", a =>
    {
        a["action"] = "add";
        a["serviceUrl"] = QuickChannel.ServiceUrl;
    });

    private static void Quick(IServiceCollection services, ChannelStandIn channel, ErrorLog errors)
    {
        services.AddSingleton<ILoggerProvider>(errors);
        services.Configure<ConnectorOptions>(o => o.KeepsBudgets = false);
        services.AddHttpClient<ConnectorApi>().ConfigurePrimaryHttpMessageHandler(() => new QuickChannel(channel.ServiceUrl));
    }

    private static async Task RunAsync(BotHost bot, Activities activities, int from, int until, ErrorLog errors)
    {
        var next = from - 1;
        var failures = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var caller = new RawCaller(bot.Http.BaseAddress!);
            while (Interlocked.Increment(ref next) is var number && number < until && failures.IsEmpty)
            {
                var chance = Seed.For(number);
                var (request, body, isLast) = Mutation.Of(activities.Draw(chance), chance);
                if (await WrongAsync(caller, request, isLast) is { } wrong)
                {
                    failures.Enqueue($"Input {number} ({Seed.Text}): {wrong}\n{await SmallestAsync(caller, body)}");
                }
            }
        })));
        Assert.True(failures.IsEmpty, $"{string.Join('\n', failures)}\n{errors.Text}");
    }

    // What is not told by the protocol to be so, is wrong: an unknown invoke is answered 501.
    private static async Task<string?> WrongAsync(RawCaller caller, byte[] request, bool isLast)
    {
        using var late = new CancellationTokenSource(Patience);
        try
        {
            return await caller.SendAsync(request, isLast, late.Token) switch
            {
                null when !isLast => "no answer",
                (501, var body) when body.Contains("NotImplemented", StringComparison.Ordinal) => null,
                ( >= 500 and var status, var body) => $"{status} {body}",
                _ => null,
            };
        }
        catch (OperationCanceledException)
        {
            return $"no answer within {Patience}";
        }
    }

    /// <summary>Leaves out members as long as it goes wrong all the same.</summary>
    private static async Task<string> SmallestAsync(RawCaller caller, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        try
        {
            var activity = JsonNode.Parse(text)!.AsObject();
            for (var isSmaller = true; isSmaller;)
            {
                isSmaller = false;
                foreach (var (parent, name) in Members(activity).ToArray())
                {
                    var value = parent[name];
                    parent.Remove(name);
                    if (await WrongAsync(caller, Mutation.Http(Encoding.UTF8.GetBytes(activity.ToJsonString())), isLast: false) is null)
                    {
                        parent[name] = value;
                    }
                    else
                    {
                        isSmaller = true;
                    }
                }
            }

            text = activity.ToJsonString();
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or ArgumentException)
        {
            // It is no JSON that can be taken apart: as it is.
        }

        return text.Length <= 4000 ? text : $"{text[..4000]}… ({text.Length} characters)";
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Members(JsonObject of) =>
        of.SelectMany(m => m.Value is JsonObject inner ? Members(inner).Prepend((of, m.Key)) : [(of, m.Key)]);

    private static long Memory()
    {
        for (var n = 0; n < 3; n++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<string> KeptAsync(BotHost bot, Chatter who, string requestId)
    {
        var store = bot.Services.GetRequiredService<IDocumentStore>();
        var conversation = await store.LoadAsync(new(DocumentKind.Conversation, who.PersonId), TestContext.Current.CancellationToken);
        var request = await bot.Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken);
        return $"{Encoding.UTF8.GetString(conversation!.Content.Span)}\n{string.Join('\n', request.Document!.Events)}\n{request.Document.Request}";
    }

    private static async Task<int> ReadAllAsync(BotHost bot, string path)
    {
        var documents = bot.Services.GetRequiredService<Documents>();
        await using var file = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        var command = file.CreateCommand();
        command.CommandText = "SELECT kind, id FROM document";
        List<(DocumentKind Kind, string Id)> keys = [];
        await using (var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                keys.Add(((DocumentKind)rows.GetInt32(0), rows.GetString(1)));
            }
        }

        foreach (var (kind, id) in keys)
        {
            Assert.True(kind is DocumentKind.Request ? (await documents.RequestAsync(id, fresh: true, default)).Document is not null : (await documents.ConversationAsync(id, fresh: true, default)).Document is not null, id);
        }

        return keys.Count;
    }
}
