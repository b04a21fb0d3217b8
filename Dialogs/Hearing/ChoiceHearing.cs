using System.Collections.Immutable;
using System.Globalization;

namespace SamBot.Dialogs.Hearing;

/// <summary>
/// Finds out which choices a text means: by whole words of their names, by synonyms, by numbers, or by a length of time. A part of a word is
/// never enough. When two choices fit, it says so and takes neither.
/// </summary>
/// <param name="grammar">The words of the languages.</param>
/// <param name="choices">The choices, in the order in which they are shown.</param>
/// <param name="asked">How many of them are asked.</param>
internal sealed class ChoiceHearing(Grammar grammar, ImmutableArray<Choice> choices, ChoicesAsked asked)
{
    private static readonly ImmutableArray<WordKind> Joints =
    [
        WordKind.And, WordKind.Or, WordKind.But, WordKind.Because, WordKind.Rather, WordKind.Than, WordKind.Otherwise,
    ];

    // Beside a longer thought, the word of a choice is no answer. The goals' words stand in any text about work.
    private int MostUnknown => asked is ChoicesAsked.Many ? 2 : 4;

    /// <summary>The meaning of a text.</summary>
    public Pick Hear(string text) => Hear(text, out _);

    /// <summary>The meaning of a text, and the words in it that nothing explains.</summary>
    public Pick Hear(string text, out ImmutableArray<string> others)
    {
        var sentence = Sentence.Of(text, grammar);
        var marks = new Marks(sentence, grammar);
        marks.Mark(WordKind.Harmless);
        marks.Mark(WordKind.Neither);
        marks.Mark(WordKind.Not);
        marks.MarkSpread(WordKind.NoPreference);
        marks.MarkSpread(WordKind.Either);
        marks.Mark(WordKind.All);
        var times = asked is ChoicesAsked.Minutes ? DurationHearing.Find(marks, choices.Length) : [];
        foreach (var joint in Joints)
        {
            marks.Mark(joint);
        }

        var names = NameHearing.Find(marks, choices);
        var numbers = ChoiceNumbers.Find(marks, choices);
        others = marks.Others();
        if (numbers is null || IsAsking(sentence, marks) || marks.Has(WordKind.Neither))
        {
            return Pick.Unclear;
        }

        var isAlone = marks.Unknown() == names.Count(e => e.IsWeak) && names.All(e => e.IsWeak);
        var found = times.Concat(names).Concat(numbers).Where(e => (isAlone || !e.IsWeak) && marks.Unknown(e.Clause) <= MostUnknown);
        return Weigh(marks, [.. found.OrderBy(e => e.At)]);
    }

    /// <summary>The choice whose name is all that the text says.</summary>
    public Pick HearName(string text)
    {
        var marks = new Marks(Sentence.Of(text, grammar), grammar);
        var names = NameHearing.Find(marks, choices);
        return marks.Unknown() == 0 && !names.IsEmpty ? OneOf(InOrder(Shared(names))) : Pick.Unclear;
    }

    // "How long is usual?" asks; "Teams?" and "Can it be on Teams?" choose.
    private static bool IsAsking(Sentence sentence, Marks marks)
    {
        if (sentence is { IsQuestion: true, Words: [var first, ..] } && marks.Grammar.Is(WordKind.Modal, first) && marks.Unknown() > 0)
        {
            return true;
        }

        var beginning = Enumerable.Range(0, Math.Min(3, sentence.Words.Length));
        return beginning.Any(at => marks.IsFree(at) && marks.Grammar.Is(WordKind.Asking, sentence.Words[at]))
            && (sentence.IsQuestion || marks.Grammar.Is(WordKind.Asking, sentence.Words[0]));
    }

    private Pick Weigh(Marks marks, Evidence[] found)
    {
        var denied = found.Where(e => IsDenied(marks, found, e)).ToArray();
        var meant = Preferred(marks, [.. found.Except(denied)]);
        // "A meeting would be nice, though I am no great speaker": what was said first stands.
        var not = denied.Where(e => e.Ids.Length == 1 && !meant.Any(m => m.At < e.At && m.Clause != e.Clause && m.Ids.SequenceEqual(e.Ids)))
            .SelectMany(e => e.Ids).ToHashSet();
        var sure = InOrder(meant.Where(e => e.Ids.Length == 1).SelectMany(e => e.Ids).Except(not));
        var hasAll = marks.Has(WordKind.All) && !marks.Has(WordKind.Not);
        var isOpen = marks.Has(WordKind.Either) || meant.Zip(meant.Skip(1)).Any(pair => !pair.First.Ids.Intersect(pair.Second.Ids).Any()
            && marks.All(WordKind.Or).Any(or => or > pair.First.At && or < pair.Second.At));
        return (sure.Length, meant.Length) switch
        {
            _ when asked is ChoicesAsked.Many && hasAll && not.Count == 0 && marks.Unknown() <= MostUnknown => Pick.Chosen([.. choices.Select(c => c.Id)]),
            (1, _) => Pick.Chosen(sure),
            ( > 1, _) => asked is ChoicesAsked.Many && !isOpen ? Pick.Chosen(sure) : Pick.Between(sure),
            (0, > 0) => OneOf(InOrder(Shared(meant).Except(not))),
            _ when marks.Has(WordKind.NoPreference) => Pick.NoPreference,
            _ when not.Count > 0 && asked is not ChoicesAsked.Minutes => OneOf(InOrder(choices.Select(c => c.Id).Except(not))),
            _ when marks.Has(WordKind.Either) && choices.Length == 2 => Pick.Between([.. choices.Select(c => c.Id)]),
            _ when hasAll && marks.Unknown() == 0 => Pick.NoPreference,
            _ => Pick.Unclear,
        };
    }

    private static IEnumerable<string> Shared(IEnumerable<Evidence> all) => all.Select(e => e.Ids.AsEnumerable()).Aggregate((a, b) => a.Intersect(b));

    private static Pick OneOf(ImmutableArray<string> left) => left.Length switch
    {
        1 => Pick.Chosen(left),
        2 => Pick.Between(left),
        _ => Pick.Unclear,
    };

    // "No meeting", "rather not on Teams", "knowledge not", "calling rather than Teams".
    private static bool IsDenied(Marks marks, Evidence[] found, Evidence evidence)
    {
        var clause = found.Where(e => e.Clause == evidence.Clause).ToArray();
        int[] Here(WordKind kind) => [.. marks.All(kind).Where(at => marks.ClauseOf(at) == evidence.Clause && !IsCut(at))];
        bool IsCut(int at) => marks.All(WordKind.But).Concat(marks.All(WordKind.Because)).Any(cut => (cut > at) != (cut > evidence.At));
        if (Here(WordKind.Than).Any(at => at < evidence.At) && Here(WordKind.Rather).Concat(Here(WordKind.Not)).Any())
        {
            return true;
        }

        return Here(WordKind.Not).Any(not => not < evidence.At
            ? !Here(WordKind.Rather).Any(at => at > not && at < evidence.At)
            : !clause.Any(e => e.At > not && !IsCut(e.At)) && clause.Last(e => e.At < not).At == evidence.At);
    }

    // Leaves out a second choice, a reason, and what stands beside something that is preferred.
    private static Evidence[] Preferred(Marks marks, Evidence[] meant)
    {
        Evidence[] OrAll(IEnumerable<Evidence> some) => some.ToArray() is { Length: > 0 } left ? left : meant;
        var otherwise = marks.All(WordKind.Otherwise).FirstOrDefault(int.MaxValue);
        meant = OrAll(meant.Where(e => e.At < otherwise));
        var because = marks.All(WordKind.Because).FirstOrDefault(int.MaxValue);
        meant = because == 0 ? [.. meant.Where(e => e.Clause != marks.ClauseOf(0))] : OrAll(meant.Where(e => e.At < because || !IsReason(e)));
        bool IsReason(Evidence e) => e.Clause == marks.ClauseOf(because);
        return OrAll(meant.Where(e => marks.All(WordKind.Rather).Any(at => marks.ClauseOf(at) == e.Clause && !IsApart(at, e.At))));
        bool IsApart(int a, int b) => marks.All(WordKind.But).Any(cut => (cut > a) != (cut > b));
    }

    private ImmutableArray<string> InOrder(IEnumerable<string> ids)
    {
        var all = ids.ToHashSet();
        return asked is ChoicesAsked.Minutes
            ? [.. all.OrderBy(id => int.Parse(id, CultureInfo.InvariantCulture))]
            : [.. choices.Select(c => c.Id).Where(all.Contains)];
    }
}
