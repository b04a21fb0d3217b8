using System.Collections.Immutable;

namespace SamBot.Dialogs.Hearing;

/// <summary>Finds the numbers of choices in a text.</summary>
internal static class ChoiceNumbers
{
    // "The first" within a story is about something else.
    private const int MostUnknown = 1;

    /// <summary>The choices that the text numbers; null when it counts to one that is not there.</summary>
    public static ImmutableArray<Evidence>? Find(Marks marks, ImmutableArray<Choice> choices)
    {
        var found = ImmutableArray.CreateBuilder<Evidence>();
        var ordinals = 0;
        var bare = new List<(int At, double Number)>();
        for (var at = 0; at < marks.Words.Length; at++)
        {
            if (!marks.IsFree(at))
            {
                continue;
            }

            if (Ordinal(marks, at, choices.Length) is { } ordinal && Stands(marks, at))
            {
                if (ordinal > choices.Length)
                {
                    return null;
                }

                Add(at, ordinal);
                marks.Take(at);
                var isNamed = at + 1 < marks.Words.Length && marks.IsFree(at + 1) && marks.Grammar.Is(WordKind.Option, marks.Words[at + 1]);
                ordinals += isNamed ? 0 : 1;
                if (isNamed)
                {
                    marks.Take(++at);
                }
            }
            else if (Number(marks, at) is var (number, length))
            {
                if (at > 0 && marks.IsFree(at - 1) && marks.Grammar.Is(WordKind.Option, marks.Words[at - 1]))
                {
                    if (!Fits(number))
                    {
                        return null;
                    }

                    Add(at, (int)number);
                    marks.Take(at, length);
                }
                else
                {
                    bare.AddRange(number != Math.Floor(number) ? Parts(marks.Words[at]).Select(n => (at, n)) : [(at, number)]);
                    at += length - 1;
                }
            }
        }

        // A number among other words may count anything.
        if (found.Count > 0 && ordinals == found.Count && marks.Unknown() > MostUnknown)
        {
            found.Clear();
        }

        var unknown = marks.Unknown() - bare.Select(b => b.At).Distinct().Count(at => !marks.IsSmall(at));
        if (bare.Count == 0 || unknown > 0 || marks.Has(WordKind.Clock))
        {
            return found.ToImmutable();
        }

        if (!bare.All(b => Fits(b.Number)))
        {
            return null;
        }

        foreach (var (at, number) in bare)
        {
            Add(at, (int)number);
            marks.Take(at);
        }

        return found.ToImmutable();

        bool Fits(double number) => number >= 1 && number <= choices.Length && number == Math.Floor(number);
        void Add(int at, int number) => found.Add(new(at, marks.ClauseOf(at), [choices[number - 1].Id]));
    }

    private static int? Ordinal(Marks marks, int at, int last) => marks.Grammar switch
    {
        var g when g.Ordinal(marks.Words[at]) is { } number => number,
        var g when g.Is(WordKind.Last, marks.Words[at]) => last,
        var g when last % 2 == 1 && g.Is(WordKind.Middle, marks.Words[at]) => last / 2 + 1,
        _ => null,
    };

    // "The first" and "the second goal" stand for a choice; "the first Tuesday" does not.
    private static bool Stands(Marks marks, int at) =>
        at + 1 == marks.Words.Length || marks.ClauseOf(at + 1) != marks.ClauseOf(at) || !marks.IsFree(at + 1) || marks.IsSmall(at + 1)
        || marks.Grammar.Is(WordKind.Option, marks.Words[at + 1]);

    // "A" and "one" are numbers only where no noun stands beside them: "the phone one" is none.
    private static (double Number, int Length)? Number(Marks marks, int at) =>
        marks.Grammar.NumberAt(marks.Words, at) is not var (number, length)
        || (marks.IsSmall(at) && !(Ends(marks, at + length) && (at == 0 || marks.IsFree(at - 1) || IsJoint(marks, at - 1))))
            ? null
            : (number, length);

    private static bool IsJoint(Marks marks, int at) => marks.Is(WordKind.And, at) || marks.Is(WordKind.Or, at);

    private static bool Ends(Marks marks, int at) =>
        at == marks.Words.Length || marks.ClauseOf(at) != marks.ClauseOf(at - 1) || marks.Is(WordKind.And, at) || marks.Is(WordKind.Or, at)
        || marks.Grammar.Is(WordKind.Polite, marks.Words[at]);

    // "1,2" at a choice is two numbers.
    private static IEnumerable<double> Parts(string number) =>
        number.Split('.', ',').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
}
