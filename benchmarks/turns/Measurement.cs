using System.Globalization;

namespace SamBot.Turns;

/// <summary>Measures the bot and the limit in turns, so that whatever else the machine does falls on both.</summary>
internal sealed class Measurement : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-turns-");
    private readonly ChannelServer channel;
    private readonly Load load;

    private Measurement(ChannelServer channel) => (this.channel, load) = (channel, new Load(channel));

    public static async Task<Measurement> StartAsync(CancellationToken cancellationToken) => new(await ChannelServer.StartAsync(cancellationToken));

    /// <summary>Measures, and prints a table.</summary>
    /// <returns>Zero; one when a reply was wrong.</returns>
    public async Task<int> RunAsync(int turns, int rounds, int[] atOnce, int warmUp, CancellationToken cancellationToken)
    {
        await PrintStartsAsync(rounds, cancellationToken);
        using var bot = Bot("run");
        using var limit = Limit("run");
        await load.FirstAsync(bot, cancellationToken);
        await load.FirstAsync(limit, cancellationToken);
        await load.PlayAsync(bot, warmUp, 16, cancellationToken);
        await load.PlayAsync(limit, warmUp, 16, cancellationToken);
        Console.WriteLine();
        Console.WriteLine("| conversations at once | turns before | CPU ms a turn: bot | limit | ratio | bot: half; 99 of 100 within | limit | bot: turns a second | limit | bot: MB | limit |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var (wrong, before) = (0, warmUp);
        foreach (var lanes in atOnce)
        {
            List<Sample> bots = [], limits = [];
            for (var round = 0; round < rounds; round++)
            {
                bots.Add(await load.PlayAsync(bot, turns, lanes, cancellationToken));
                limits.Add(await load.PlayAsync(limit, turns, lanes, cancellationToken));
            }

            wrong += bots.Sum(s => s.Wrong);
            var (b, l) = (Median(bots), Median(limits));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {lanes} | {before} | {b.Cpu:0.00} | {l.Cpu:0.00} | {b.Cpu / l.Cpu:0.0} | {b.Half:0.0}; {b.Most:0.0} ms | {l.Half:0.0}; {l.Most:0.0} ms | {b.EachSecond:0} | {l.EachSecond:0} | {bot.Megabytes:0} | {limit.Megabytes:0} |"));
            before += bots.Sum(s => s.Turns);
        }

        Console.WriteLine();
        Console.WriteLine($"{wrong} wrong replies; {Load.TurnsOfOne} turns a conversation; medians of {rounds}; {Environment.ProcessorCount} cores");
        return wrong == 0 ? 0 : 1;
    }

    public async ValueTask DisposeAsync()
    {
        load.Dispose();
        await channel.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Sample Median(List<Sample> samples)
    {
        double Middle(Func<Sample, double> figure) => samples.Select(figure).Order().ElementAt(samples.Count / 2);
        return new(
            samples.Sum(s => s.Turns), Middle(s => s.Cpu), Middle(s => s.Half), Middle(s => s.Most), Middle(s => s.EachSecond),
            samples.Sum(s => s.Wrong), Middle(s => s.Megabytes));
    }

    private async Task PrintStartsAsync(int rounds, CancellationToken cancellationToken)
    {
        List<double> bots = [], limits = [];
        for (var round = 0; round < rounds; round++)
        {
            using (var bot = Bot($"start-{round}"))
            {
                bots.Add((await load.FirstAsync(bot, cancellationToken)).TotalSeconds);
            }

            using var limit = Limit($"start-{round}");
            limits.Add((await load.FirstAsync(limit, cancellationToken)).TotalSeconds);
        }

        bots.Sort();
        limits.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"From the start of the process to its first answered turn, on an empty store: bot {bots[bots.Count / 2]:0.00} s, limit {limits[limits.Count / 2]:0.00} s"));
    }

    private Target Bot(string name)
    {
        var settings = channel.Settings;
        settings["Storage__Sqlite__Path"] = Path.Combine(folder.FullName, $"{name}.db");
        return Target.Start("bot", "SamBot.Bot.dll", [], folder.FullName, settings);
    }

    private Target Limit(string name) =>
        Target.Start("limit", "SamBot.Turns.dll", ["limit", "--file", Path.Combine(folder.FullName, $"{name}-limit.db")], folder.FullName, []);
}
