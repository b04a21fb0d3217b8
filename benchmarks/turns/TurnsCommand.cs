using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using SamBot.Tests.Support;
using SamBot.Turns.Limit;

namespace SamBot.Turns;

/// <summary><c>dotnet run -c Release --project benchmarks/turns -- --rounds 5</c>: exit code 1 when a reply was wrong.</summary>
internal static class TurnsCommand
{
    private static readonly TimeProvider Time = TimeProvider.System;
    private static readonly bool[] Both = [false, true];
    private static readonly bool[] Bots = [true];
    private static readonly bool[] Limits = [false];
    private static readonly Option<int> Rounds = Of("--rounds", "How often each program is started and measured, in turn.", 5);
    private static readonly Option<string> AtOnce = Of("--at-once", "How many conversations talk at once, one run for each number.", "1,16,64");
    private static readonly Option<string> Windows = Of("--turns", "How many turns each run has; the parts are shown apart.", "1000,4000,5000");
    private static readonly Option<string> Bot = Of(
        "--bot", "A published bot: its DLL, or its program when it brings the runtime along. Without it, this one is published first.", "");
    private static readonly Option<string> Only = Of("--only", "Only the bot, or only the limit.", "");
    private static readonly Option<string> Store = Of("--store", "Sqlite, or AzureBlobs on an Azurite that is started for this.", "Sqlite");

    private static readonly Option<int> Stored = Of("--stored", "How many decided requests the bot's SQLite file holds at the start.", 0);

    private static Task<int> Main(string[] args)
    {
        if (args is ["limit"])
        {
            return LimitAsync();
        }

        Only.AcceptOnlyFromAmong("", "bot", "limit");
        Store.AcceptOnlyFromAmong("Sqlite", "AzureBlobs");
        var root = new RootCommand("Measures what a turn costs, beside a bare Kestrel that does only what a turn cannot do without.")
        {
            Rounds, AtOnce, Windows, Bot, Only, Store, Stored,
        };
        root.SetAction(RunAsync);
        return root.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var bot = line.GetValue(Bot) is { Length: > 0 } given ? Path.GetFullPath(given) : await PublishAsync();
        await using var azurite = line.GetValue(Store) == "AzureBlobs" ? await AzuriteProcess.StartAsync() : null;
        using var key = new ChannelKey(Time);
        await using var channel = await ChannelServer.StartAsync(key);
        var programs = new Programs(bot, channel, azurite?.ConnectionString, Time);
        programs.Sizes = await Calibration.OfAsync(programs, channel, Time);
        using var stored = line.GetValue(Stored) is > 0 and var many ? await StoredRequests.MakeAsync(many, Time) : null;
        programs.Stored = stored;
        Console.WriteLine($"{programs.Sizes}; {Environment.ProcessorCount} cores; load {await LoadAsync()}");

        List<Run> runs = [];
        for (var round = 0; round < line.GetValue(Rounds); round++)
        {
            foreach (var atOnce in Numbers(line.GetValue(AtOnce)!))
            {
                foreach (var isBot in line.GetValue(Only) switch { "bot" => Bots, "limit" => Limits, _ => Both })
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var run = await Run.OfAsync(programs, channel, (isBot, atOnce), Numbers(line.GetValue(Windows)!), Time);
                    runs.Add(run);
                    var cpu = string.Join(", ", run.Windows.Select(w => string.Create(
                        CultureInfo.InvariantCulture, $"{w.Cpu:0.00} ms (compiled {w.Compiled} methods: {w.Compiling:0.00})")));
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(isBot ? "bot" : "limit"),5} at {atOnce,2}: CPU {cpu}, {run.Windows[^1].Allocated:0} B, start {run.Start.TotalMilliseconds:0} ms, "
                        + $"RSS {run.Rss:0} MB, {run.Windows.Sum(w => w.Collections)} collections, "
                        + $"{run.Conversations} conversations, {run.Wrong.Count} wrong"));
                }
            }
        }

        Console.WriteLine($"Load at the end: {await LoadAsync()}\n");
        Console.WriteLine(string.Join('\n', Report.Of(runs)));
        var wrong = runs.SelectMany(r => r.Wrong).ToArray();
        Console.WriteLine($"\nWrong replies: {wrong.Length}{string.Concat(wrong.Take(5).Select(w => "\n  " + w))}");
        return wrong.Length == 0 ? 0 : 1;
    }

    private static async Task<int> LimitAsync()
    {
        await LimitCommand.RunAsync();
        return 0;
    }

    private static async Task<string> PublishAsync()
    {
        var to = Path.Combine(AppContext.BaseDirectory, "bot");
        // As docs/teams.md publishes it.
        using var publish = Process.Start("dotnet", [
            "publish", Path.Combine(Repository.Root, "Bot"), "-c", "Release", "-o", to, "-v", "q", "-nologo",
            "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-p:NuGetLockFilePath=obj/publish.lock.json",
        ]);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(to, "SamBot.Bot") : throw new InvalidOperationException("The bot could not be published.");
    }

    // The machine's load tells how much else ran.
    private static async Task<string> LoadAsync() => string.Join(' ', (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ').Take(3));

    private static int[] Numbers(string list) => [.. list.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static Option<T> Of<T>(string name, string description, T otherwise) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise };
}
