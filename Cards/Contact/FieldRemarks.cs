using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>Says why an answer was not accepted at the field that it was given in.</summary>
internal static class FieldRemarks
{
    /// <summary>The refusals that are said at a field of the question's card.</summary>
    public static IntakeRefusal[] Of(IntakeState state, IReadOnlyList<IntakeRefusal> refusals) =>
        state is IntakeState.Asking ? [.. refusals.Where(r => r.Question is not null)] : [];

    /// <summary>The card with each refusal in one box with its field; on top, with the question, where the card has no such field.</summary>
    public static AdaptiveCard On(AdaptiveCard card, IntakeRefusal[] refusals, Texts t, Func<IntakeRefusal, string> sentence)
    {
        var byField = refusals.ToLookup(r => Fields.Of(r.Question!.Value), r => Line(sentence(r)) with { IsReadFirst = true });
        // What a form left open is asked on the cards that follow.
        var elsewhere = refusals.Where(r => r.Reason is not IntakeRefusalReason.Empty || refusals.Length == 1)
            .Where(r => card.Body.All(e => e.Id != Fields.Of(r.Question!.Value)));
        return card with
        {
            Body =
            [
                .. elsewhere.Select(r => Remark(Label(t.Ask(r.Question!.Value)), Line(sentence(r)))),
                .. card.Body.Select(e => e.Id is { } id && byField.Contains(id) ? Remark([.. byField[id], e]) : e),
            ],
        };
    }
}
