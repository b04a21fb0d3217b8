using System.Globalization;
using System.Text;

namespace SamBot.Chaos;

/// <summary>The report of a run, as Markdown for <c>docs/reliability.md</c>.</summary>
public sealed class ChaosReport
{
    private const int ErrorsShown = 12;
    private readonly StringBuilder text = new();

    internal ChaosReport(
        ChaosOptions options, ClientRecord record, Verdict verdict, IReadOnlyList<BotInstance> bots, DateTimeOffset on, TimeSpan killed, TimeSpan drained,
        (int AtTheEnd, int AfterDropping) leftOver)
    {
        Kills = record.Kills.Count;
        Requests = record.Requests.Count;
        Broken = [.. record.Broken];
        var waits = verdict.Waits.Order().ToArray();
        Line(
            $"{on:yyyy-MM-dd}, seed {options.Seed}, {options.Store}, {options.Instances} instance(s), {options.Contacts} contacts at a time, ",
            $"{Environment.ProcessorCount} cores:");
        Line(
            $"{Kills} kills ({record.Kills.Count(k => k.DuringStart)} of them during a start) in {killed:m\\:ss} minutes, and {drained:m\\:ss} until ",
            $"nothing was owed.");
        Line($"");
        Line($"| promise | figure |");
        Line($"| --- | --- |");
        Line($"| activities; brought again; of these cut off when the process died on them | {record.Activities}; {record.Redeliveries}; {record.CutOff} |");
        Line($"| requests sent, each in the store with all its words | {Requests} |");
        Line(
            $"| approved; declined; withdrawn; left open | {verdict.Outcomes[Outcome.Approved]}; {verdict.Outcomes[Outcome.Declined]}; ",
            $"{verdict.Outcomes[Outcome.Withdrawn]}; {verdict.Outcomes[Outcome.Open]} |");
        Line($"| of these wanted more than once or by several, one decision each | {verdict.Contested} |");
        Line($"| decisions told to their contact | {verdict.Told} |");
        Line(
            $"| told once more than that; of these since the store did not take the note, with no kill in between | {verdict.ToldTwice}; ",
            $"{verdict.ToldTwiceWithoutAKill} |");
        Line($"| from the decision to its telling: half within; nine of ten; the longest | {Wait(waits, 0.5)}; {Wait(waits, 0.9)}; {Wait(waits, 1)} |");
        Line($"| cards that came to the chair once more than needed | {verdict.CardsTwice} |");
        Line($"| cards of deciders left behind by a kill, out of date until opened; all true after that | {verdict.Stale.Count} |");
        Line($"| receipts of contacts left behind by a kill, out of date until pressed | {verdict.StaleReceipts} |");
        Line($"| turns answered that they could not be kept, or take longer; a person who had to look | {record.NotKept}; {record.Looks} |");
        Line($"| hints in the due list that no document backs: at the end; after they were dropped | {leftOver.AtTheEnd}; {leftOver.AfterDropping} |");
        Line($"| promises broken | {Broken.Count} |");
        foreach (var (answer, count) in record.Odd.OrderByDescending(o => o.Value))
        {
            Line($"| {answer} | {count} |");
        }

        var errors = bots.SelectMany(b => b.Errors).GroupBy(e => e.Key).Select(g => (g.Key, g.Sum(e => e.Value)));
        foreach (var (line, count) in errors.OrderByDescending(e => e.Item2).Take(ErrorsShown))
        {
            Line($"| logged as an error: {line} | {count} |");
        }

        foreach (var broken in Broken)
        {
            Line($"BROKEN: {broken}");
        }
    }

    /// <summary>The number of kills.</summary>
    public int Kills { get; }

    /// <summary>The number of requests that were sent.</summary>
    public int Requests { get; }

    /// <summary>The broken promises, a line each; empty when all were kept.</summary>
    public IReadOnlyList<string> Broken { get; }

    /// <summary>The whole report.</summary>
    public override string ToString() => text.ToString();

    private static string Wait(TimeSpan[] waits, double part) =>
        waits.Length == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{waits[(int)((waits.Length - 1) * part)].TotalSeconds:0.00} s");

    // A long line is given in two parts.
    private void Line(FormattableString line, FormattableString? rest = null) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).AppendLine(rest?.ToString(CultureInfo.InvariantCulture));
}
