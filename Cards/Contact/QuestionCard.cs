using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The open question with the rest of its section, or one answer to be changed. The fields hold the texts that are known.</summary>
internal static class QuestionCard
{
    public static AdaptiveCard Of(IntakeState.Asking state, Texts t, Foundation foundation, IntakeRules rules)
    {
        var section = Questions.Of(state.Question).Section;
        QuestionDefinition[] asked = state.Changing ? [Questions.Of(state.Question)] : [.. Questions.From(state.Question)];
        // Clients leave out empty fields, so the data names the questions on the card.
        var data = new ActionData(Verbs.Answer, state.Draft.RequestId).With(Fields.Question, string.Join(',', asked.Select(q => Fields.Of(q.Question))));
        var go = Button.Press(state.Changing ? t.KeepAnswer : t.Next, data, ActionStyle.Positive);
        var back = Button.Press(t.Back, new ActionData(Verbs.Edit, state.Draft.RequestId).With(Fields.Question, Fields.Back));
        var isFirst = Questions.Before(state.Question) is null && !state.Changing;
        return Card(
            t,
            [
                Quiet(state.Changing ? t.ChangeOne : t.Step(Number((int)section + 1), Number(Enum.GetValues<Section>().Length))),
                Title(t.SectionTitle(section)) with { Spacing = Spacing.None },
                .. IsStartOf(section, state) ? [Line(t.SectionIntro(section))] : Array.Empty<CardElement>(),
                .. asked.Select(q => Input(q, state.Draft, t, foundation, rules)),
                .. asked.Length > 1 ? [Quiet(IsStartOf(section, state) ? t.TypeInstead(section) : t.TypeTogether)] : Array.Empty<CardElement>(),
            ],
            isFirst ? [go] : [go, back]);
    }

    private static bool IsStartOf(Section section, IntakeState.Asking state) =>
        state is { Changing: false, IsFollowUp: false } && Questions.All.First(d => d.Section == section).Question == state.Question;

    private static CardInput Input(QuestionDefinition definition, Draft draft, Texts t, Foundation foundation, IntakeRules rules)
    {
        var id = Fields.Of(definition.Question);
        var label = t.Ask(definition.Question);
        var value = draft.Prefill(definition.Question) is { } known ? PersonText.Plain(known) : null;
        return definition is QuestionDefinition.OpenText open
            ? new TextInput(id)
            {
                Label = label,
                Placeholder = t.Placeholder(open),
                Value = value,
                IsMultiline = open.Limit.Max > 200,
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
