using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The open question with the rest of its section, or one answer to be changed. The fields hold the texts that are known.</summary>
internal static class QuestionCard
{
    private const int LongestOnOneLine = 200;

    public static AdaptiveCard Of(IntakeState.Asking state, Texts t, Foundation foundation, IntakeRules rules)
    {
        var section = Questions.Of(state.Question).Section;
        QuestionDefinition[] asked = state.Changing ? [Questions.Of(state.Question)] : [.. Asked(state)];
        // Clients leave out empty fields, so the data names the questions on the card.
        var seen = OlderCardRemark.Seen(state.Draft, asked.Select(q => q.Question));
        var data = new ActionData(Verbs.Answer, state.Draft.RequestId).With(Fields.Question, string.Join(',', asked.Select(q => Fields.Of(q.Question))))
            .With(Fields.Seen, seen);
        var go = Button.Press(state.Changing ? t.KeepAnswer : t.Next, data, ActionStyle.Positive);
        var back = Button.Press(t.Back, new ActionData(Verbs.Edit, state.Draft.RequestId).With(Fields.Question, Fields.Back).With(Fields.Seen, seen));
        var isFirst = Questions.Before(state.Question) is null && !state.Changing;
        var isCandidate = state.Draft.IsCandidate;
        var steps = Questions.Asked(state.Draft.AnswerTo).Where(q => !isCandidate || q is QuestionDefinition.OpenText)
            .Select(q => q.Section).Distinct().ToList();
        return Card(
            t,
            [
                Quiet(state.Changing ? t.ChangeOne : t.Step(Number(steps.IndexOf(section) + 1), Number(steps.Count))),
                Title(isCandidate ? t.CandidateTitle : t.SectionTitle(section)) with { Spacing = Spacing.None },
                .. IsStartOf(section, state) && !isCandidate ? [Line(t.SectionIntro(section))] : Array.Empty<CardElement>(),
                .. section is Section.Fit && IsStartOf(section, state) ? Explained(t, foundation) : [],
                .. section is Section.Practical && KnownAnswers.Waiting(state.Draft).Any() ? [Line(t.KnownAnswers)] : Array.Empty<CardElement>(),
                .. asked.SelectMany(q => new CardElement[] { Input(q, state.Draft, t, foundation, rules) }.Concat(Tick(q, state.Draft, t))),
                .. asked.Length > 1 ? [Quiet(IsStartOf(section, state) ? t.TypeInstead(section) : t.TypeTogether)] : Array.Empty<CardElement>(),
                .. FileCards.GoingAlong(state.Draft, t),
            ],
            [
                go,
                .. isFirst ? [] : new CardAction[] { back },
                .. section is Section.Fit && IsStartOf(section, state) ? Links(t, foundation) : [],
            ]);
    }

    private static IEnumerable<CardElement> Explained(Texts t, Foundation foundation) =>
        foundation.Goals.Select(g => (Name: g.In(t.Language), About: g.Explanations.GetValueOrDefault(t.Language)))
            .Where(g => g.About is not null)
            .Select(g => Quiet(t.GoalExplained(PersonText.Escape(g.Name), PersonText.Escape(g.About!))));

    private static IEnumerable<CardAction> Links(Texts t, Foundation foundation) =>
        foundation.Goals.Where(g => g.Link is not null).Select(g => new OpenUrlAction(g.Link!) { Title = t.GoalLink(g.In(t.Language)) });

    // A question that depends on another one of the card stands there as well.
    private static IEnumerable<QuestionDefinition> Asked(IntakeState.Asking state)
    {
        Question[] rest = [.. Questions.From(state.Question).Select(q => q.Question)];
        return Questions.All.Where(q => q.Section == Questions.Of(state.Question).Section)
            .Where(q => q.Question >= state.Question || state.Draft.LeavesOpen(q))
            .Where(q => q.Question == state.Question || q.IsAsked(state.Draft.AnswerTo) || (q.OnlyWhen is { } only && rest.Contains(only.Question)));
    }

    private static bool IsStartOf(Section section, IntakeState.Asking state) =>
        state is { Changing: false, IsFollowUp: false } && Questions.All.First(d => d.Section == section).Question == state.Question;

    /// <summary>The whole request as one card. What is filled in is kept, also where the rest is missing.</summary>
    public static AdaptiveCard Form(Draft draft, Texts t, Foundation foundation, IntakeRules rules)
    {
        var whole = Form(draft, (input, q) => Long(input, q, input, t), t, foundation, rules);
        // Three times what fits in every field would be more than a card may hold.
        return whole.ToJson().Length <= Sizes.CardBytes
            ? whole
            : Form(draft, (input, q) => Long(Shortened(input, q), q, input, t), t, foundation, rules);
    }

    private static AdaptiveCard Form(
        Draft draft, Func<CardInput, QuestionDefinition, IEnumerable<CardElement>> inForm, Texts t, Foundation foundation, IntakeRules rules)
    {
        QuestionDefinition[] asked = [.. Questions.All.Where(q => q.IsAsked(draft.AnswerTo) || (q.OnlyWhen is not null && !draft.IsCandidate))];
        var data = new ActionData(Verbs.Answer, draft.RequestId).With(Fields.Question, string.Join(',', asked.Select(q => Fields.Of(q.Question))))
            .With(Fields.Seen, OlderCardRemark.Seen(draft, asked.Select(q => q.Question)));
        return Card(
            t,
            [
                Title(t.FormTitle),
                Line(t.FormIntro),
                .. asked.SelectMany(q => inForm(Input(q, draft, t, foundation, rules), q).Concat(Tick(q, draft, t))),
            ],
            Button.Press(t.Next, data, ActionStyle.Positive));
    }

    // What is over its limit stands there to be shortened, and is said to be. Where it does not fit on the card, its beginning stands there.
    private static IEnumerable<CardElement> Long(CardInput shown, QuestionDefinition definition, CardInput input, Texts t)
    {
        var typed = (input as TextInput)?.Value?.Length ?? 0;
        if (definition is not QuestionDefinition.OpenText { Limit.Max: var max } || typed <= max)
        {
            return [shown];
        }

        var (length, most) = (typed.ToString("N0", t.Culture), max.ToString("N0", t.Culture));
        return [Remark(Line(shown == input ? t.TooLong(length, most) : t.FormCut(length, most)), shown)];
    }

    private static CardInput Shortened(CardInput input, QuestionDefinition definition) =>
        input is TextInput { Value: { } value } text && definition is QuestionDefinition.OpenText { Limit.Max: var max } && value.Length > max
            ? text with { Value = TextLimit.Cut(value, max) }
            : input;

    // Who has no employer says so with a tap, and no card shows that as a name.
    private static IEnumerable<CardElement> Tick(QuestionDefinition definition, Draft draft, Texts t) =>
        definition is QuestionDefinition.OpenText { TakesNone: true }
            ?
            [
                new ChoiceSetInput(Fields.NoneOf(definition.Question), [new Choice(t.NoEmployerTap, QuestionDefinition.OpenText.None)])
                {
                    Label = t.NoEmployerAsk,
                    Style = ChoiceStyle.Expanded,
                    IsMultiSelect = true,
                    Value = draft.Prefill(definition.Question) is QuestionDefinition.OpenText.None ? QuestionDefinition.OpenText.None : null,
                },
            ]
            : [];

    private static CardInput Input(QuestionDefinition definition, Draft draft, Texts t, Foundation foundation, IntakeRules rules)
    {
        var id = Fields.Of(definition.Question);
        var ask = Wording.Ask(definition.Question, draft, t);
        var label = definition.MayStayOpen ? t.MayStayOpen(ask) : ask;
        var value = draft.Prefill(definition.Question) is { } known and not QuestionDefinition.OpenText.None ? PersonText.Plain(known) : null;
        return definition is QuestionDefinition.OpenText open
            ? new TextInput(id)
            {
                Label = label,
                Placeholder = open.Limit.Max > LongestOnOneLine
                    ? t.PlaceholderUpTo(Wording.Placeholder(open, draft, t), open.Limit.Max.ToString("N0", t.Culture))
                    : t.Placeholder(open),
                Value = value,
                IsMultiline = open.Limit.Max > LongestOnOneLine || value?.Length > open.Limit.Max || value?.Contains('\n', StringComparison.Ordinal) is true,
                MaxLength = open.Limit.Max,
            }
            : new ChoiceSetInput(id, Choices(definition, value, t, foundation, rules))
            {
                Label = label,
                Value = value,
                Style = ChoiceStyle.Expanded,
                IsMultiSelect = definition is QuestionDefinition.Goals,
            };
    }

    // A length that was typed stands among the others, so that it is not lost when the card is pressed.
    private static IReadOnlyList<Choice> Choices(QuestionDefinition definition, string? value, Texts t, Foundation foundation, IntakeRules rules) =>
    [
        .. rules.ChoicesOf(definition.Question).Select((choice, i) =>
            new Choice(t.NumberedChoice(Number(i + 1), AnswerText.Choice(definition, choice.Id, t, foundation)), choice.Id)),
        .. value is not null && definition is QuestionDefinition.OneOf one && one.IsMinutes(value)
            ? [new Choice(t.Minutes(value), value)]
            : Array.Empty<Choice>(),
        .. definition is QuestionDefinition.OneOf { TakesAny: true } ? [new Choice(t.NoPreference, QuestionDefinition.OneOf.Any)] : Array.Empty<Choice>(),
    ];

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
