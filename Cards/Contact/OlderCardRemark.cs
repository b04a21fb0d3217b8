using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>Says what an older card would change, with a button to do so and one to leave it.</summary>
internal static class OlderCardRemark
{
    public static IReadOnlyList<CardElement> Of(IntakeEvent.OlderCardShown happened, IntakeState state, Texts t, Foundation foundation)
    {
        if (state is not IntakeState.Drafting { Draft: var draft })
        {
            return [];
        }

        var data = new ActionData(Verbs.Answer, draft.RequestId);
        var take = happened.Values.Aggregate(
            data.With(Fields.Question, string.Join(',', happened.Values.Keys.Select(Fields.Of))).With(Fields.Seen, Seen(draft, happened.Values.Keys)),
            (all, v) => all.With(Fields.Of(v.Key), PersonText.Plain(v.Value)));
        return
        [
            Line(t.OlderCard),
            .. happened.Values.SelectMany(v => Both(v.Key, v.Value, draft, t, foundation)),
            new ActionSet(
            [
                Button.Press(t.OlderCardTake, take, associatedInputs: AssociatedInputs.None),
                Button.Press(t.OlderCardLeave, data, associatedInputs: AssociatedInputs.None),
            ]),
        ];
    }

    /// <summary>The marks that a card with these questions takes along.</summary>
    public static string Seen(Draft draft, IEnumerable<Question> questions) =>
        string.Join(',', questions.Select(q => $"{Fields.Of(q)}={OlderCards.Mark(draft, q)}"));

    private static IEnumerable<CardElement> Both(Question question, string older, Draft draft, Texts t, Foundation foundation)
    {
        var (definition, label) = (Questions.Of(question), Wording.Label(question, draft.IsCandidate, t));
        // A text that stands at a choice was typed there and is none.
        var now = draft.Prefill(question);
        return
        [
            .. AnswerText.Labelled(t.OlderCardNow(label), definition, now, t, foundation),
            .. AnswerText.Labelled(t.OlderCardThen(label), definition, older, t, foundation),
        ];
    }
}
