using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using static SamBot.Cards.Layout;
using Person = SamBot.Dialogs.Person;

namespace SamBot.Cards;

/// <summary>The review: all answers with their numbers. The contact changes one of them, or sends the request.</summary>
internal static class ReviewCard
{
    public static AdaptiveCard Of(Draft draft, Person? contact, Texts t, Foundation foundation) => Card(
        t,
        [
            Title(t.ReviewTitle),
            Line(t.ReviewIntro),
            .. From(contact, t),
            .. Questions.Going(draft).GroupBy(q => q.Section)
                .Select(s => (CardElement)new Container([.. s.SelectMany(q => Answer(q, draft, t, foundation))])
            {
                Separator = true,
                Spacing = Spacing.Medium,
            }),
            .. Asked(draft, t),
            .. FileCards.InReview(draft, t),
            new ChoiceSetInput(Fields.Question, [.. Questions.Going(draft).Select(q => new Choice(Numbered(q.Question, t), Fields.Of(q.Question)))])
            {
                Label = t.ReviewChange,
                Placeholder = t.ReviewChoose,
                Style = ChoiceStyle.Compact,
                Separator = true,
                Spacing = Spacing.Medium,
            },
            .. Questions.Asked(draft.AnswerTo).Any(q => q.Section is Section.Practical && draft.LeavesOpen(q))
                ? [Quiet(t.ReviewOpen)]
                : Array.Empty<CardElement>(),
            Quiet(t.ReviewTyped),
        ],
        Button.Press(t.SendRequest, new ActionData(Verbs.Send, draft.RequestId), ActionStyle.Positive, AssociatedInputs.None),
        Button.Press(t.Change, new ActionData(Verbs.Edit, draft.RequestId)));

    // What the roster says of them is not asked, but shown.
    private static IEnumerable<CardElement> From(Person? contact, Texts t) => contact switch
    {
        null or { Name: Person.NoName } => [],
        { Email: null } => [Quiet(t.ReviewFrom(PersonText.Escape(contact.Name)))],
        { Email: { } email } => [Quiet(t.ReviewFromWithAddress(PersonText.Escape(contact.Name), PersonText.Escape(email)))],
    };

    private static IReadOnlyList<CardElement> Answer(QuestionDefinition definition, Draft draft, Texts t, Foundation foundation) =>
        AnswerText.Labelled(Numbered(definition.Question, t, draft.IsCandidate), definition, Answer(definition, draft), t, foundation);

    // What stays open is shown as the chair will read it.
    private static string? Answer(QuestionDefinition definition, Draft draft) => (definition, draft.AnswerTo(definition.Question)) switch
    {
        (_, { } answer) => answer,
        ({ Contact: ContactPlace.Title }, _) => PitchOf.TitleFrom(draft),
        (QuestionDefinition.OneOf { MayStayOpen: true }, _) => QuestionDefinition.OneOf.Any,
        ({ MayStayOpen: true }, _) => "",
        _ => null,
    };

    // The contact reads beforehand what the chair will read as asked.
    private static IEnumerable<CardElement> Asked(Draft draft, Texts t) => PitchOf.Draft(draft) is { } pitch && Asks.Of(pitch, t) is { } asked
        ? [Quiet(t.ReviewAsks(t.Quoted(PersonText.Escape(PersonText.Line(asked)))))]
        : [];

    internal static string Numbered(Question question, Texts t) => Numbered(question, t, isCandidate: false);

    private static string Numbered(Question question, Texts t, bool isCandidate) =>
        t.Numbered(((int)question + 1).ToString(CultureInfo.InvariantCulture), Wording.Label(question, isCandidate, t));
}
