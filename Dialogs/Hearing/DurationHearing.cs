using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Hearing;

/// <summary>Finds lengths of time in a text: "20 minutes", "half an hour", "an hour and a half". A time of the day is none.</summary>
internal static class DurationHearing
{
    private const double MinutesInAnHour = 60;

    private static readonly ImmutableArray<(WordKind Kind, double Minutes)> Units =
        [(WordKind.HalfHour, 30), (WordKind.Quarter, 15), (WordKind.Minute, 1), (WordKind.Hour, MinutesInAnHour)];

    /// <summary>The lengths that stand in the text, each by its number of minutes. Their words are marked.</summary>
    /// <param name="marks">The text.</param>
    /// <param name="listed">The number of choices that are listed. A bare number up to this one is the number of a choice.</param>
    public static ImmutableArray<Evidence> Find(Marks marks, int listed)
    {
        marks.Mark(WordKind.Clock);
        var found = ImmutableArray.CreateBuilder<Evidence>();
        var waiting = new List<(int At, int Length, double Number)>();
        for (var at = 0; at < marks.Words.Length; at++)
        {
            if (!marks.IsFree(at))
            {
                continue;
            }

            if (Length(marks, at) is var (minutes, words))
            {
                // "30 or 45 minutes": the unit belongs to both.
                var isRange = at > 0 && (marks.Grammar.Is(WordKind.Range, marks.Words[at - 1]) || marks.Grammar.Is(WordKind.Or, marks.Words[at - 1]));
                var ranged = waiting.Where(w => isRange && w.At + w.Length + 1 == at);
                var unit = Unit(marks, at + words - 1);
                var isClock = unit == MinutesInAnHour && (IsClock(marks, at, words) || ranged.Any(w => marks.Is(WordKind.Clock, w.At - 1)));
                foreach (var (first, length, number) in ranged)
                {
                    Add(first, length, number * unit, isClock);
                }

                waiting.Clear();
                Add(at, words, minutes, isClock);
                at += words - 1;
            }
            else if (marks.Grammar.NumberAt(marks.Words, at) is var (number, length) && !marks.IsSmall(at))
            {
                waiting.Add((at, length, number));
                at += length - 1;
            }
        }

        // "25" alone is a number of minutes.
        if (found.Count == 0 && marks.Unknown() - waiting.Sum(w => w.Length) <= 0 && !marks.Has(WordKind.Clock))
        {
            bool IsOption(int at) => at > 0 && marks.Grammar.Is(WordKind.Option, marks.Words[at - 1]);
            foreach (var (at, length, number) in waiting.Where(w => w.Number > listed && !IsOption(w.At)))
            {
                Add(at, length, number, isClock: false);
            }
        }

        return found.ToImmutable();

        void Add(int at, int words, double minutes, bool isClock)
        {
            if (isClock)
            {
                marks.Take(at, words, WordKind.Clock);
            }
            else if (minutes == Math.Floor(minutes) && Durations.Allows((int)minutes))
            {
                found.Add(new(at, marks.ClauseOf(at), [((int)minutes).ToString(CultureInfo.InvariantCulture)]));
                marks.Take(at, words);
            }
        }
    }

    // A number and a unit, a unit alone, and what is added to it.
    private static (double Minutes, int Words)? Length(Marks marks, int at)
    {
        var (number, next) = Number(marks, at) is var (n, length) ? (n, at + length) : (1, at);
        if (next > at)
        {
            var half = marks.Grammar.Length(WordKind.AndAHalf, marks.Words, next);
            (number, next) = half > 0 && UnitAt(marks, next + half) is not null ? (number + 0.5, next + half) : (number, next);
        }

        for (var skipped = 0; skipped < 2 && next > at && UnitAt(marks, next) is null && next < marks.Words.Length && marks.IsSmall(next); skipped++)
        {
            next++;
        }

        if (UnitAt(marks, next) is not var (unit, words))
        {
            // "Half" alone is half an hour, "half three" a time of the day.
            return marks.Grammar.Is(WordKind.Half, marks.Words[at]) && (at + 1 == marks.Words.Length || marks.Grammar.NumberAt(marks.Words, at + 1) is null)
                ? (30, 1)
                : null;
        }

        next += words;
        var minutes = number * unit;
        if (marks.Grammar.Length(WordKind.AndAHalf, marks.Words, next) is > 0 and var more)
        {
            return (minutes + (unit / 2), next + more - at);
        }

        return Added(marks, next, unit) is var (extra, taken) ? (minutes + extra, next + taken - at)
            : Counted(marks, next) is var (count, counted) && next - at <= 2 ? (count * unit, next + counted - at)
            : (minutes, next - at);
    }

    private static (double Number, int Length)? Number(Marks marks, int at) =>
        marks.Grammar.Length(WordKind.OneAndAHalf, marks.Words, at) is > 0 and var long1 ? (1.5, long1)
        : marks.Grammar.Length(WordKind.ThreeQuarters, marks.Words, at) is > 0 and var long2 ? (0.75, long2)
        : marks.Grammar.HasLike(WordKind.Half, marks.Words[at]) ? (0.5, 1)
        : marks.Grammar.NumberAt(marks.Words, at);

    private static (double Minutes, int Words)? UnitAt(Marks marks, int at)
    {
        if (at >= marks.Words.Length)
        {
            return null;
        }

        foreach (var (kind, minutes) in Units)
        {
            if (marks.Grammar.Length(kind, marks.Words, at) is > 0 and var words)
            {
                return (minutes, words);
            }
        }

        foreach (var (kind, minutes) in Units)
        {
            if (marks.Grammar.HasLike(kind, marks.Words[at]))
            {
                return (minutes, 1);
            }
        }

        return null;
    }

    private static double Unit(Marks marks, int at) => UnitAt(marks, at)?.Minutes ?? 1;

    // "An hour and fifteen minutes", "1u30".
    private static (double Minutes, int Words)? Added(Marks marks, int at, double unit)
    {
        var next = at;
        while (IsHere(next) && (marks.Grammar.Is(WordKind.And, marks.Words[next]) || (next > at && IsFiller(next))))
        {
            next++;
        }

        if (!IsHere(next))
        {
            return null;
        }

        bool IsHere(int word) => word < marks.Words.Length && marks.ClauseOf(word) == marks.ClauseOf(at - 1);
        bool IsFiller(int word) => marks.Grammar.Is(WordKind.Small, marks.Words[word])
            && UnitAt(marks, word) is null && marks.Grammar.NumberAt(marks.Words, word) is null;
        var (number, length) = marks.Grammar.NumberAt(marks.Words, next) is var (n, l) ? (n, l) : (1d, 0);
        return UnitAt(marks, next + length) is var (smaller, words) && smaller < unit && (next > at || length > 0)
            ? (number * smaller, next + length + words - at)
            : unit == MinutesInAnHour && next == at && length > 0 && number is > 1 and < MinutesInAnHour ? (number, length)
            : null;
    }

    // "A minute or twenty".
    private static (double Number, int Words)? Counted(Marks marks, int at) =>
        at + 1 < marks.Words.Length && marks.Grammar.Is(WordKind.Or, marks.Words[at]) && marks.Grammar.NumberAt(marks.Words, at + 1) is var (number, length)
        && UnitAt(marks, at + 1 + length) is null && number > 1
            ? (number, 1 + length)
            : null;

    // "At 3 o'clock", "after five hours" and "3 pm" are times of the day; "around 20 minutes" is none.
    private static bool IsClock(Marks marks, int at, int words) =>
        marks.Grammar.NumberAt(marks.Words, at) is not null
        && (marks.Is(WordKind.Clock, at - 1) || Enumerable.Range(at + words, 3).Any(next => marks.Is(WordKind.Clock, next)));
}
