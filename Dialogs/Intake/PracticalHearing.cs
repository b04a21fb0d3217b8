using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SamBot.Dialogs.Hearing;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Finds out which of the practical questions one message answers: "Zorggroep Zuid, by phone, half an hour, Tuesday afternoon" answers four. It
/// reads the message in parts. A part that nothing explains is the organisation, or else the next question in the person's own words.
/// </summary>
internal sealed partial class PracticalHearing(Vocabulary words)
{
    // A longer message tells a story.
    private const int LongestMessage = 600;

    // "Teamsupport BV" is a name and no call on Teams.
    private const int MostBesideAChoice = 1;
    private const int LongestPartWithAChoice = 8;
    private const int ShortName = 4;
    private const int FewestOfAcquaintance = 3;

    private static readonly ImmutableArray<WordKind> Units =
        [WordKind.Minute, WordKind.Quarter, WordKind.HalfHour, WordKind.Hour, WordKind.Half, WordKind.ThreeQuarters, WordKind.OneAndAHalf];

    /// <summary>The text that answers each of the questions, by question; null when the message answers the open question alone, or none.</summary>
    /// <param name="text">The message.</param>
    /// <param name="asked">The questions that are not answered yet, the open one first.</param>
    public ImmutableSortedDictionary<Question, string>? Hear(string text, ImmutableArray<Question> asked)
    {
        if (asked.Length < 2 || text.Length > LongestMessage)
        {
            return null;
        }

        var given = new SortedDictionary<Question, string>();
        var rest = Explained(text, asked, given);

        var isLeft = !given.Keys.Any(q => q != asked[0]) && rest.Count < 2;
        foreach (var (part, i) in rest.Select((part, i) => (part, i)))
        {
            if (Free(asked, given.Keys) is { } question)
            {
                given[question] = Said(question, part.Text);
            }
            else if (i > 0 || given.Count > 0)
            {
                // Nothing that was said is lost, and it takes no other answer's place.
                var last = given.Keys.Where(IsOpen).Select(q => (Question?)q).LastOrDefault();
                if ((last ?? Question.Availability) is var at && asked.Contains(at))
                {
                    given[at] = last is null ? part.Text : $"{given[at]}, {part.Text}";
                }
            }
        }

        return isLeft || given.Count == 0 ? null : given.ToImmutableSortedDictionary();
    }

    /// <summary>The same for a message of which each part says what it answers; null for any other.</summary>
    public ImmutableSortedDictionary<Question, string>? HearPlain(string text, ImmutableArray<Question> asked)
    {
        var given = new SortedDictionary<Question, string>();
        // "Not yet" alone says something about sending.
        var isPlain = text.Length <= LongestMessage && Explained(text, asked, given).Count == 0 && given.Count > 0
            && (!given.ContainsKey(Question.Acquaintance) || given.Count > 1 || Words().Count(text) >= FewestOfAcquaintance);
        return isPlain ? given.ToImmutableSortedDictionary() : null;
    }

    // Takes what explains itself, and gives back the other parts.
    private List<Part> Explained(string text, ImmutableArray<Question> asked, SortedDictionary<Question, string> given)
    {
        // Who dictates, says no comma behind a number.
        text = NumberAndMore().Replace(text, "$0\n");
        var rest = new List<Part>();
        foreach (var part in Merged(text, asked).OrderBy(p => p.IsOpen))
        {
            foreach (var question in part.Answers.Where(q => q is not Question.Availability || !part.IsOf(Question.Organisation)))
            {
                if (part.IsOpen && given.ContainsKey(question))
                {
                    continue;
                }

                var said = Said(question, part.Text);
                given[question] = !given.TryGetValue(question, out var before) ? said
                    : question is Question.Availability ? $"{before}, {said}"
                    : before;
            }

            if (part.Answers.IsEmpty && !words.IsPolite(part.Text) && !words.Agrees(part.Text))
            {
                rest.Add(part);
            }
        }

        return rest;
    }

    // Neighbours that say the same belong together: "Monday, Tuesday and Friday morning".
    private static IEnumerable<Part> Joined(string text, IEnumerable<Part> parts)
    {
        Part? last = null;
        foreach (var part in parts)
        {
            if (last is { } open && open.Answers.SequenceEqual(part.Answers) && open.Line == part.Line
                && (open.Answers.IsEmpty || open.IsOf(Question.Availability) || open.IsOf(Question.Acquaintance)))
            {
                last = open with { End = part.End, Text = text[open.Start..part.End].Trim() };
            }
            else
            {
                if (last is { } done)
                {
                    yield return done;
                }

                last = part;
            }
        }

        if (last is { } rest)
        {
            yield return rest;
        }
    }

    private IEnumerable<Part> Merged(string text, ImmutableArray<Question> asked) =>
        Joined(text, Joined(text, Clauses(text).SelectMany(span => Joined(text, Halves(text, span).Select(half => Of(text, half, asked))))));

    private static IEnumerable<(int Start, int End, int Line)> Clauses(string text)
    {
        var (start, line) = (0, 0);
        foreach (var cut in Ends().Matches(text).Cast<Match>())
        {
            yield return (start, cut.Index, line);
            line += cut.Value.Contains('\n', StringComparison.Ordinal) ? 1 : 0;
            start = cut.Index + cut.Length;
        }

        yield return (start, text.Length, line);
    }

    // "I work for Zorggroep Zuid and can do Tuesdays." Between two numbers, "and" parts nothing.
    private IEnumerable<(int Start, int End, int Line)> Halves(string text, (int Start, int End, int Line) clause)
    {
        var start = clause.Start;
        foreach (var word in Words().Matches(text[clause.Start..clause.End]).Cast<Match>())
        {
            var (at, end) = (clause.Start + word.Index, clause.Start + word.Index + word.Length);
            var isAmount = words.Grammar.Length(WordKind.AndAHalf, Grammar.Cut(text[at..clause.End]), 0) > 0
                || char.IsDigit(text[Math.Max(0, at - 2)])
                || (end + 1 < text.Length && char.IsDigit(text[end + 1]));
            if (at > start && words.IsJoint(word.Value) && !isAmount)
            {
                yield return (start, at, clause.Line);
                start = end;
            }
        }

        yield return (start, clause.End, clause.Line);
    }

    private Part Of(string text, (int Start, int End, int Line) span, ImmutableArray<Question> asked)
    {
        var said = text[span.Start..span.End].Trim();
        // "Van Driel Metaal, no, by phone": a bare no among others says that we do not know each other.
        var answers = span.Start > 0 && words.WholeCommand(said) is Keyword.No ? [Question.Acquaintance] : Answers(said);
        return new(span.Start, span.End, span.Line, said, said.Length == 0 ? [] : [.. answers.Where(asked.Contains).Order()])
        {
            IsOpen = words.PickBeside(Questions.Of(Question.Form), said, out _).Kind is PickKind.NoPreference,
        };
    }

    private IEnumerable<Question> Answers(string said)
    {
        if (said.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && words.QuestionNamed(said[..colon]) is { } named
            && Questions.Of(named).Section is Section.Practical)
        {
            return [named];
        }

        var marks = new Marks(Sentence.Of(said, words.Grammar), words.Grammar);
        marks.Mark(WordKind.WorksAt);
        marks.Mark(WordKind.When);
        marks.Mark(WordKind.Knowing);
        marks.Mark(WordKind.Through);
        if (marks.Has(WordKind.WorksAt) || words.IsNoEmployer(said))
        {
            return [Question.Organisation];
        }

        if (PhoneNumber().IsMatch(said))
        {
            return Picks(Question.Form, PhoneNumber().Replace(said, ""), marks) ? [Question.Form, Question.Phone] : [Question.Phone];
        }

        if (marks.Has(WordKind.Knowing))
        {
            return [Question.Acquaintance];
        }

        var found = new List<Question>();
        if (words.PickBeside(Questions.Of(Question.Form), said, out _).Kind is PickKind.NoPreference)
        {
            return WithoutPreference(marks);
        }

        if (Picks(Question.Form, said, marks))
        {
            found.Add(Question.Form);
        }

        // "From half December" tells a day.
        var units = marks.Has(WordKind.When) ? Units.Remove(WordKind.Half) : Units;
        if (marks.Words.Any(w => units.Any(unit => words.Grammar.HasLike(unit, w))) && Picks(Question.Duration, said, marks))
        {
            found.Add(Question.Duration);
        }

        if (marks.Has(WordKind.When) || Times().IsMatch(said))
        {
            found.Add(Question.Availability);
        }

        return found.Count > 0 ? found : marks.Is(WordKind.Through, 0) ? [Question.Acquaintance] : [];
    }

    // "It doesn't matter how long" is about the length; "either is fine" about all that may stay open.
    private IEnumerable<Question> WithoutPreference(Marks said)
    {
        Question[] any = [.. Questions.All.OfType<QuestionDefinition.OneOf>().Where(q => q.TakesAny).Select(q => q.Question)];
        bool IsNamed(Question q) => words.QuestionNames.GetValueOrDefault(q, []).Any(name => Grammar.Places(Grammar.Cut(name), said.Words, 0) is not null);
        Question[] named = [.. any.Where(IsNamed)];
        return said.Has(WordKind.When) ? [Question.Availability] : named.Length > 0 ? named : any;
    }

    // A form or a length counts where hardly another word stands beside it.
    private bool Picks(Question question, string said, Marks known)
    {
        var pick = words.PickBeside(Questions.Of(question), said, out var others);
        words.PickBeside(Questions.Of(question is Question.Form ? Question.Duration : Question.Form), said, out var elsewhere);
        var explained = known.Words.Where((_, at) => !known.IsFree(at)).ToHashSet();
        var unknown = others.Intersect(elsewhere).Except(explained).Count(w => !Units.Any(unit => words.Grammar.HasLike(unit, w)) && !char.IsDigit(w[0]));
        return pick.Kind is PickKind.Chosen or PickKind.Between
            && known.Words.Length <= LongestPartWithAChoice + explained.Count
            && unknown <= (known.Words.Length < ShortName ? 0 : MostBesideAChoice);
    }

    // The words before the answer are no part of it: "I work for Zorggroep Zuid", "Form: by phone".
    private string Said(Question question, string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && words.QuestionNamed(part[..colon]) == question)
        {
            return part[(colon + 1)..].Trim();
        }

        if (question is Question.Phone)
        {
            return PhoneNumber().Match(part).Value.Trim();
        }

        if (!IsOpen(question))
        {
            return PhoneNumber().Replace(part, "").Trim();
        }

        if (question is not Question.Organisation || words.IsNoEmployer(part))
        {
            return part;
        }

        var typed = Words().Matches(part).Cast<Match>().ToArray();
        ImmutableArray<string> said = [.. typed.Select(w => Vocabulary.Normal(w.Value).Trim(',', '\'', '’'))];
        for (var at = 0; at < said.Length; at++)
        {
            var length = words.Grammar.Length(WordKind.WorksAt, said, at);
            if (length > 0 && at + length < said.Length)
            {
                return part[typed[at + length].Index..].Trim();
            }
        }

        return part;
    }

    private static Question? Free(ImmutableArray<Question> asked, ICollection<Question> given) =>
        asked.Where(q => IsOpen(q) && !given.Contains(q)).Select(q => (Question?)q).FirstOrDefault();

    private static bool IsOpen(Question question) => Questions.Of(question) is QuestionDefinition.OpenText { IsNumber: false };

    [GeneratedRegex(@"(?:\+|00)?\(?\d[\d\s().-]{7,}\d")]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"(?:\+|00)?\(?\d[\d\s().-]{7,}\d\s+(?=\p{L})")]
    private static partial Regex NumberAndMore();

    [GeneratedRegex(@"\r?\n|[;!?•]|,(?!\d)|\.(?=\s|$)|\s[-–—|/]\s")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}[-/]\d{1,2}\b(?!\s*\p{L})")]
    private static partial Regex Times();

    private readonly record struct Part(int Start, int End, int Line, string Text, ImmutableArray<Question> Answers)
    {
        /// <summary>Whether it leaves something to the chair. It leaves alone what another part says.</summary>
        public bool IsOpen { get; init; }

        public bool IsOf(Question question) => Answers.Contains(question);
    }
}
