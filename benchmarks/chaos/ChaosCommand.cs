using System.CommandLine;
using SamBot.Storage;

namespace SamBot.Chaos;

/// <summary><c>dotnet run --project benchmarks/chaos -- --kills 200 --store AzureBlobs --instances 2</c>: exit code 1 when a promise is broken.</summary>
internal static class ChaosCommand
{
    private static readonly ChaosOptions Usual = new();
    private static readonly Option<int> Seed = Of("--seed", "Where everybody's choices come from. Default: any.", () => Random.Shared.Next());
    private static readonly Option<int> Kills = Of("--kills", "How often a process is killed, over all instances.", () => Usual.Kills);
    private static readonly Option<int> Contacts = Of("--contacts", "How many contacts talk at any time.", () => Usual.Contacts);
    private static readonly Option<string> Store = Of(
        "--store",
        "The bot's Storage:Provider; Azure Blobs are an Azurite that is started for this.", () => Usual.Store);
    private static readonly Option<int> Instances = Of("--instances", "How many processes serve at once, on one store.", () => Usual.Instances);
    private static readonly Option<int> Minutes = Of("--minutes", "How long there is killing at most.", () => (int)Usual.AtMost.TotalMinutes);
    private static readonly Option<int> Settle = Of(
        "--settle",
        "How many minutes the bots get at the end to drop hints by themselves, which they do when those are ten minutes old; 0: it is done for them.", () => 0);

    private static Task<int> Main(string[] args)
    {
        Store.AcceptOnlyFromAmong(StorageOptions.OnSqlite, StorageOptions.OnAzureBlobs);
        var root = new RootCommand("Kills the bot at random moments while contacts talk and a chair decides, and checks that nothing is lost.")
        {
            Seed, Kills, Contacts, Store, Instances, Minutes, Settle,
        };
        root.SetAction(RunAsync);
        return root.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var options = new ChaosOptions
        {
            Seed = line.GetValue(Seed),
            Kills = line.GetValue(Kills),
            Contacts = line.GetValue(Contacts),
            Store = line.GetValue(Store)!,
            Instances = line.GetValue(Instances),
            AtMost = TimeSpan.FromMinutes(line.GetValue(Minutes)),
            Settle = TimeSpan.FromMinutes(line.GetValue(Settle)),
        };
        await Console.Out.WriteLineAsync($"Seed {options.Seed}");
        var report = await ChaosRun.RunAsync(options, Console.Out, cancellationToken);
        await Console.Out.WriteLineAsync($"{report}");
        return report.Broken.Count == 0 ? 0 : 1;
    }

    private static Option<T> Of<T>(string name, string description, Func<T> otherwise) =>
        new(name) { Description = description, DefaultValueFactory = _ => otherwise() };
}
