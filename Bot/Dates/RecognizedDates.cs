using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using SamBot.Dialogs.Dates;

namespace SamBot.Bot.Dates;

/// <summary>
/// Takes the days from what the recognizers found. Source of the members: Microsoft.Recognizers.Text, "DateTimeV2": <c>value</c> or <c>start</c> and
/// <c>end</c> (which is not part of it), <c>timex</c>, and <c>Mod</c> for "before", "after" and the like.
/// </summary>
internal static partial class RecognizedDates
{
    private const string Unresolved = "not resolved";

    // The end of a month or a year is its last week.
    private const int EndDays = 7;

    /// <summary>The first day or time of several days; null when there is none.</summary>
    public static DateHeard? First(IEnumerable<ModelResult> found, DateOnly today) =>
        found.OrderBy(f => f.Start).Select(f => Of(f, today)).FirstOrDefault(d => d is not null);

    private static DateHeard? Of(ModelResult found, DateOnly today)
    {
        var type = found.TypeName[(found.TypeName.LastIndexOf('.') + 1)..];
        if (type is not ("date" or "daterange" or "datetime" or "datetimerange" or "duration"))
        {
            return null;
        }

        // A place counts the last sign in.
        var (start, end) = (found.Start, found.End + 1);
        var values = found.Resolution?.GetValueOrDefault("values") as IEnumerable<Dictionary<string, string>> ?? [];
        ImmutableArray<(DateOnly? From, DateOnly? To)> days = [.. values.Select(v => Days(v, type, today)).Where(d => d is not (null, null))];
        // A day without its year is the next one. Where all have passed, the last is what was meant.
        var (from, to) = days.OrderBy(d => d.To ?? d.From).FirstOrDefault(d => (d.To ?? d.From) > today, days.LastOrDefault());
        return new(start, end, from, to);
    }

    private static (DateOnly? From, DateOnly? To) Days(Dictionary<string, string> value, string type, DateOnly today)
    {
        if (type == "duration")
        {
            return (null, Length().Match(value.GetValueOrDefault("timex", "")) is { Success: true } length ? After(today, length) : null);
        }

        var (from, to) = (Day(value.GetValueOrDefault("value") ?? value.GetValueOrDefault("start")), Day(value.GetValueOrDefault("end")));
        return (value.GetValueOrDefault("Mod"), from, to) switch
        {
            // "After Christmas" begins on the day behind it; "after January" is given as from the first of February.
            ("after", { } day, _) when value.GetValueOrDefault("sourceEntity") == "datetimepoint" => (day.AddDays(1), null),
            ("end", _, { } last) => (last.AddDays(-EndDays), last),
            ("mid", { } first, { } last) => (first.AddDays((last.DayNumber - first.DayNumber) / 2), last),
            _ => (from, to),
        };
    }

    private static DateOnly? Day(string? written) => written is null or Unresolved ? null
        : DateOnly.TryParseExact(written.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;

    private static DateOnly? After(DateOnly today, Match length)
    {
        if (!double.TryParse(length.Groups["number"].Value, CultureInfo.InvariantCulture, out var number) || number is < 0 or > 5000)
        {
            return null;
        }

        var whole = (int)number;
        return length.Groups["unit"].Value switch
        {
            "D" => today.AddDays((int)Math.Ceiling(number)),
            "W" => today.AddDays((int)Math.Ceiling(number * 7)),
            "M" => today.AddMonths(whole).AddDays((int)((number - whole) * 30)),
            _   => today.AddMonths((int)Math.Round(number * 12)),
        };
    }

    [GeneratedRegex("^P(?<number>[0-9.]+)(?<unit>[DWMY])$")]
    private static partial Regex Length();
}
