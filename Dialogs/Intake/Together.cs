using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Requests;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>Decides on a message that answers several questions of a section at once: a choice and the reason for it, a title and what it is about.</summary>
public static partial class Together
{
    private const int LongestTitleAlone = 40;

    /// <summary>The decision; null when the message answers the open question alone.</summary>
    internal static IntakeDecision? Hear(Asking asking, Input.Say message, IntakeRules rules)
    {
        if (asking.Changing || message.Text is not { } text)
        {
            return null;
        }

        ImmutableArray<Question> known = Questions.Of(asking.Question).Section is Section.Practical ? [.. KnownAnswers.Waiting(asking.Draft)] : [];
        var isYes = known.Length > 0 && rules.Words.Agrees(text);
        var given = isYes ? ImmutableSortedDictionary<Question, string>.Empty : Given(Possible(asking.Draft, asking.Question), text, rules);
        if (given is null)
        {
            return null;
        }

        // Who answers the rest and leaves alone what is filled in, agrees with it.
        var confirmed = known.Where(q => !given.ContainsKey(q)).Select(q => (IntakeEvent)new IntakeEvent.Answered(q, asking.Draft.Kept[q]));
        return Given(given, message, rules, new([.. confirmed], []));
    }

    // What was not understood is asked again, also where it may stay open.
    private static IntakeDecision Given(ImmutableSortedDictionary<Question, string> given, Input.Say message, IntakeRules rules, IntakeDecision before)
    {
        var said = given.Aggregate(before, (all, g) => all.And(Rewording.Noted(Answering.Answer(g.Key, g.Value, rules), g.Key, message)));
        return said.Refusals.FirstOrDefault(r => r.Question is { } q && Questions.Of(q).MayStayOpen)?.Question is { } open
            ? said.And(new IntakeEvent.Reopened(open, Changing: false))
            : said;
    }

    /// <summary>The decision on a word that agrees with the known answers that are filled in; null when it does something else.</summary>
    internal static IntakeDecision? Agreed(IntakeState state, Input.Say message, IntakeRules rules) =>
        state is Asking { Changing: false } a && Questions.Of(a.Question).Section is Section.Practical
            && KnownAnswers.Waiting(a.Draft).Any() && rules.Words.Agrees(message.Text!)
            ? Hear(a, message, rules)
            : null;

    /// <summary>
    /// The decision on a message in the review that says plainly what was left open there; null when it holds something else. Words go behind those
    /// that stand there, and a choice that was made stays.
    /// </summary>
    internal static IntakeDecision? Later(Draft draft, Input.Say message, IntakeRules rules)
    {
        ImmutableArray<Question> optional =
            [.. Questions.Asked(draft.AnswerTo).Where(q => q is { Section: Section.Practical, MayStayOpen: true }).Select(q => q.Question)];
        if (!optional.Any(q => draft.LeavesOpen(Questions.Of(q))) || new PracticalHearing(rules.Words).HearPlain(message.Text!, optional) is not { } heard)
        {
            return null;
        }

        var given = heard.Where(g => draft.AnswerTo(g.Key) is null || Questions.Of(g.Key) is QuestionDefinition.OpenText)
            .ToImmutableSortedDictionary(g => g.Key, g => Behind(draft.AnswerTo(g.Key), g.Value));
        return given.IsEmpty ? null : Given(given, message, rules, IntakeDecision.Nothing);
    }

    private static string Behind(string? before, string said) =>
        before is null ? said : before.Contains(said, StringComparison.Ordinal) ? before : $"{before}, {said}";

    /// <summary>The decision on a card. A field that need not be filled in may stay empty.</summary>
    internal static IntakeDecision Fill(Drafting state, IEnumerable<KeyValuePair<Question, string>> values, IntakeDecision awake, IntakeRules rules)
    {
        var (said, at) = (awake, awake.Events.Aggregate((IntakeState)state, Conversation.Evolve));
        foreach (var (question, value) in values.OrderBy(v => v.Key))
        {
            var (definition, draft) = (Questions.Of(question), ((Drafting)at).Draft);
            if (TextLimit.IsEmpty(value) && (draft.LeavesOpen(definition) || !definition.IsAsked(draft.AnswerTo)))
            {
                continue;
            }

            var answer = Answering.Answer(question, value, rules);
            said = said.And(answer);
            at = answer.Events.Aggregate(at, Conversation.Evolve);
        }

        return said;
    }

    /// <summary>The texts that a message gives to these questions of one section; null when it answers the first of them alone.</summary>
    internal static ImmutableSortedDictionary<Question, string>? Given(ImmutableArray<Question> asked, string text, IntakeRules rules) => asked switch
    {
        [_] or [] => null,
        [Question.FitGoals, ..] => Led(Question.FitGoals, text.Trim(), Sentences(), rules, rest => Reason(rest, asked)),
        [Question.TopicKind, ..] => Led(Question.TopicKind, text.Trim(), Lines(), rules, rest => Topic(rest, asked)),
        [Question.TopicTitle, ..] => Topic(text.Trim(), asked) is { Count: > 1 } both ? both : null,
        [Question.TopicDescription, ..] => Topic(text.Trim(), asked) is { } topic && topic.ContainsKey(Question.TopicTitle) ? topic : null,
        [var first, ..] when Questions.Of(first).Section is Section.Practical => new PracticalHearing(rules.Words).Hear(text, asked),
        _ => null,
    };

    /// <summary>The questions of a section that have no answer yet, this one first.</summary>
    public static ImmutableArray<Question> Missing(Draft draft, Question first)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return [first, .. Questions.Asked(draft.AnswerTo).Where(q => IsOpen(q, draft, first)).Select(q => q.Question)];
    }

    /// <summary>The same with the questions that are asked only beside an answer that is still missing.</summary>
    public static ImmutableArray<Question> Possible(Draft draft, Question first)
    {
        var missing = Missing(draft, first);
        return
        [
            .. missing,
            .. Questions.All.Where(q => IsOpen(q, draft, first) && !missing.Contains(q.Question) && q.OnlyWhen is { } only && missing.Contains(only.Question))
                .Select(q => q.Question),
        ];
    }

    private static bool IsOpen(QuestionDefinition question, Draft draft, Question first) =>
        question.Section == Questions.Of(first).Section && question.Question != first && !draft.Answers.ContainsKey(question.Question);

    // The choice is all that stands before a sign or a "because", and the rest answers what follows. The longest such beginning counts.
    private static ImmutableSortedDictionary<Question, string>? Led(
        Question choice, string text, Regex signs, IntakeRules rules, Func<string, ImmutableSortedDictionary<Question, string>?> read)
    {
        var cuts = signs.Matches(text).Select(m => (End: m.Index, Next: m.Index + m.Length)).Concat(choice is Question.FitGoals ? Reasons(text, rules) : []);
        foreach (var (end, next) in cuts.OrderByDescending(c => c.End))
        {
            if (rules.Words.PickAlone(Questions.Of(choice), text[..end]) is { Kind: PickKind.Chosen }
                && !GoesOn(choice, text[next..], rules)
                && read(text[next..].Trim()) is { } others)
            {
                return others.SetItem(choice, text[..end].Trim());
            }
        }

        return null;
    }

    // "Vitality, and knowledge as well": the second part names another choice.
    private static bool GoesOn(Question choice, string rest, IntakeRules rules) =>
        rules.Words.PickAlone(Questions.Of(choice), rest).Kind is not PickKind.Unclear
        || (Words().Match(rest) is { Success: true } first && rules.Words.IsJoint(first.Value));

    // "1 and 2 because …": the reason keeps its first word.
    private static IEnumerable<(int End, int Next)> Reasons(string text, IntakeRules rules) => Words().Matches(text)
        .Where(m => m.Index > 0 && rules.Words.Grammar.Is(WordKind.Because, Vocabulary.Normal(m.Value)))
        .Select(m => (m.Index, m.Index));

    private static ImmutableSortedDictionary<Question, string>? Reason(string rest, ImmutableArray<Question> asked) =>
        asked.Contains(Question.FitWhy) && rest.Length >= Limit(Question.FitWhy).Min && !TextLimit.IsEmpty(rest) ? Of((Question.FitWhy, rest)) : null;

    // The title is the first line, or the first sentence of what is too long for a title.
    private static ImmutableSortedDictionary<Question, string>? Topic(string text, ImmutableArray<Question> asked)
    {
        if (TextLimit.IsEmpty(text) || !asked.Contains(Question.TopicTitle) || text.Length < Limit(Question.TopicTitle).Min)
        {
            return null;
        }

        var cut = asked.Contains(Question.TopicDescription)
            ? Lines().Matches(text).Concat(text.Length > Limit(Question.TopicTitle).Max ? Sentences().Matches(text).Where(m => m.Value[0] is not ',') : [])
                .FirstOrDefault(m => Limit(Question.TopicTitle).Allows(text[..m.Index].Trim())
                    && text[(m.Index + m.Length)..].Trim().Length >= Limit(Question.TopicDescription).Min)
            : null;
        return cut is not null ? Of((Question.TopicTitle, text[..cut.Index].Trim()), (Question.TopicDescription, text[(cut.Index + cut.Length)..].Trim()))
            : text.Length <= (asked[0] is Question.TopicDescription ? LongestTitleAlone : Limit(Question.TopicTitle).Max) && !IsSentence(text)
                ? Of((Question.TopicTitle, text))
            : asked.Contains(Question.TopicDescription) ? Of((Question.TopicDescription, text))
            : null;
    }

    // A few words without a full stop, where the topic is asked, are its name.
    private static bool IsSentence(string text) => text[^1] is '.' or '!' or '?';

    private static TextLimit Limit(Question question) => ((QuestionDefinition.OpenText)Questions.Of(question)).Limit;

    private static ImmutableSortedDictionary<Question, string> Of(params (Question Question, string Text)[] given) =>
        given.ToImmutableSortedDictionary(g => g.Question, g => g.Text);

    [GeneratedRegex(@"\r?\n\s*|[:;.,)](?=\s)\s*|\s[-–—]\s")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\r?\n\s*|:(?=\s)\s*|\s[-–—]\s")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
