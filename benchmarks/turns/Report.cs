using System.Globalization;

namespace SamBot.Turns;

/// <summary>The table of a measurement: medians over the rounds, and the medians of each round's own ratio.</summary>
internal static class Report
{
    public static IEnumerable<string> Of(IReadOnlyList<Run> runs)
    {
        yield return "| at once | turns | program | CPU ms a turn | bytes a turn | p50 ms | p99 ms | turns a second | RSS MB | start ms |";
        yield return "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";
        foreach (var atOnce in runs.Select(r => r.AtOnce).Distinct())
        {
            var (bot, limit) = (Of(runs, atOnce, isBot: true), Of(runs, atOnce, isBot: false));
            for (var at = 0; at < runs[0].Windows.Count; at++)
            {
                var from = runs[0].Windows.Take(at).Sum(w => w.Turns);
                var turns = Write($"{from} to {from + runs[0].Windows[at].Turns}");
                foreach (var (name, some) in new[] { ("limit", limit), ("bot", bot) }.Where(p => p.Item2.Length > 0))
                {
                    yield return Row(atOnce, turns, name, some, at);
                }

                if (bot.Length > 0 && bot.Length == limit.Length)
                {
                    yield return Ratios(atOnce, turns, bot, limit, at);
                }
            }
        }
    }

    private static string Row(int atOnce, string turns, string name, Run[] runs, int at)
    {
        double Of(Func<Window, double> value) => Median(runs.Select(r => value(r.Windows[at])));
        return Write($"| {atOnce} | {turns} | {name} | {Of(w => w.Cpu):0.00} | {Of(w => w.Allocated):0} | {Of(w => w.Median):0.00} | {Of(w => w.Slow):0.0} ")
            + Write($"| {Of(w => w.PerSecond):0} | {Of(w => w.Rss):0} | {Median(runs.Select(r => r.Start.TotalMilliseconds)):0} |");
    }

    private static string Ratios(int atOnce, string turns, Run[] bot, Run[] limit, int at)
    {
        string Of(Func<Run, double> value) => Write($"{Median(bot.Zip(limit, (b, l) => value(b) / value(l))):0.00}x");
        return $"| {atOnce} | {turns} | **ratio** | **{Of(r => r.Windows[at].Cpu)}** | **{Of(r => r.Windows[at].Allocated)}** "
            + $"| {Of(r => r.Windows[at].Median)} | {Of(r => r.Windows[at].Slow)} | {Of(r => r.Windows[at].PerSecond)} "
            + $"| {Of(r => r.Windows[at].Rss)} | {Of(r => r.Start.TotalMilliseconds)} |";
    }

    private static Run[] Of(IReadOnlyList<Run> runs, int atOnce, bool isBot) => [.. runs.Where(r => r.AtOnce == atOnce && r.IsBot == isBot)];

    private static string Write(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
