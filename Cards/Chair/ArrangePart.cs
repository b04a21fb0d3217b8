using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>
/// What stands on the chair's card behind "something else": what can be given instead of a talk, and somebody to refer the contact to. It is shown on
/// its own, so that the card keeps its size.
/// </summary>
internal static class ArrangePart
{
    /// <summary>The button that shows it.</summary>
    public static CardAction Shows(KnownRequest known, Texts t) =>
        Button.Press(t.Otherwise, DecisionPart.Data(Verbs.Arrange, known, t), associatedInputs: AssociatedInputs.None) with { Fallback = null };

    /// <summary>The fields and the buttons. What was refused is said at its field, and all is filled in again.</summary>
    public static IReadOnlyList<CardElement> Fields(
        KnownRequest known, RequestCommand.Arrange tried, IReadOnlyCollection<RequestRefusal> refusals, Texts t)
    {
        var name = PersonText.Line(known.Request.Contact.Name);
        return
        [
            Label(t.ArrangeWhich),
            DecisionPart.AtField(
                Field(Cards.Fields.Text, t.ArrangeText(name), tried.Text, Limits.Note) with { IsMultiline = true },
                refusals.Where(r => r is RequestRefusal.AnswerMissing or RequestRefusal.NoteTooLong),
                t),
            // A candidate's place on the agenda is the main button's.
            Buttons(new[] { Arrangement.WrittenAnswer, Arrangement.NetworkMeeting, Arrangement.ProductIdeas }
                .Where(kind => kind is not Arrangement.NetworkMeeting || !Wording.IsCandidate(known.Request.Pitch))),
            Label(t.ArrangeWho(name)),
            DecisionPart.AtField(
                Field(Cards.Fields.To, t.ArrangeTo, tried.To, Limits.Name),
                refusals.Where(r => r is RequestRefusal.NameMissing or RequestRefusal.NameTooLong),
                t),
            DecisionPart.AtField(
                Field(Cards.Fields.Reach, t.ArrangeReach, tried.Reach, Limits.Reach), refusals.Where(r => r is RequestRefusal.ReachMissing), t),
            Buttons([Arrangement.Introduction, Arrangement.Referral]),
        ];

        ActionSet Buttons(IEnumerable<Arrangement> kinds) => new([.. kinds.Select(Now)]);

        CardAction Now(Arrangement kind) => Button.Press(
            t.Arrange(kind),
            DecisionPart.Data(Verbs.Arrange, known, t).With(Cards.Fields.Kind, kind.ToString()),
            kind == tried.Kind ? ActionStyle.Positive : null) with { Fallback = null };
    }

    /// <summary>Who is named in what was given, and how to reach them.</summary>
    public static IEnumerable<CardElement> Whom(MeetingRequest.Arranged given, Texts t) => given is { To: { } to, Reach: { } reach }
        ? [Line(t.ArrangedTo(PersonText.Escape(to), PersonText.Escape(reach)))]
        : [];

    private static TextInput Field(string id, string label, string? filled, TextLimit limit) => new(id)
    {
        Label = label,
        MaxLength = limit.Max,
        Value = filled is null ? null : PersonText.Plain(TextLimit.Cut(filled, limit.Max)),
    };
}
