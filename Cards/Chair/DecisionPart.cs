using System.Collections.Immutable;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>
/// The part of a request's card by which the chair decides: each decision unfolds what goes with it. What is refused is said at its field, and stays
/// unfolded, so that the chair goes on where the hand is.
/// </summary>
internal static class DecisionPart
{
    /// <summary>Whether a refusal has a field on the card of an open request.</summary>
    public static bool IsAtField(RequestRefusal refusal, RequestCommand? tried) => (refusal, tried) switch
    {
        (RequestRefusal.NoteTooLong, RequestCommand.Approve or RequestCommand.Decline or RequestCommand.Postpone) => true,
        (RequestRefusal.NoteTooLong, RequestCommand.Reword or RequestCommand.Ask) => true,
        (RequestRefusal.QuestionMissing, RequestCommand.Ask) => true,
        (RequestRefusal.KindMissing or RequestRefusal.NoteTooLong or RequestRefusal.AnswerMissing, RequestCommand.Arrange) => true,
        (RequestRefusal.NameMissing or RequestRefusal.ReachMissing or RequestRefusal.NameTooLong, RequestCommand.Arrange) => true,
        (RequestRefusal.AnswerMissing, RequestCommand.Reword) => true,
        (RequestRefusal.DurationNotAllowed, RequestCommand.Approve) => true,
        (_, RequestCommand.Postpone) => PostponePart.IsOfDay(refusal),
        (RequestRefusal.NoteMissing or RequestRefusal.ReasonMissing, RequestCommand.Decline) => true,
        _ => false,
    };

    /// <summary>After a refused decision its fields, unfolded as they were, with each refusal at its field.</summary>
    public static IEnumerable<CardElement> Unfolded(
        KnownRequest known, ImmutableArray<RequestRefusal> refusals, RequestCommand? tried, Texts t, Foundation foundation) => tried switch
    {
        RequestCommand.Approve c => [Panel([.. ApprovePart.Fields(known, c, refusals, t, foundation), new ActionSet([ApprovePart.Now(known, t)])])],
        RequestCommand.Decline c => [Panel(DeclinePart.Fields(known, c, refusals, t, foundation))],
        RequestCommand.Postpone c => [Panel(PostponePart.Fields(known, c, refusals, t))],
        RequestCommand.Arrange c => [Panel(ArrangePart.Fields(known, c, refusals, t))],
        RequestCommand.Ask c => [Panel(AskPart.Fields(known, c, refusals, t))],
        _ => [],
    };

    /// <summary>The text that the contact will read, as long as it can be changed.</summary>
    public static IEnumerable<CardElement> Text(
        MeetingRequest.Held held, ImmutableArray<RequestRefusal> refusals, RequestCommand? tried, Texts t) =>
    [
        AtField(
            new TextInput(Fields.Text)
            {
                Label = t.AnswerTextLabel(PersonText.Line(held.Contact.Name)),
                IsMultiline = true,
                MaxLength = Limits.Note.Max,
                Value = PersonText.Plain(TextLimit.Cut(
                    (tried as RequestCommand.Reword)?.Text ?? held.Decision.Text ?? ReadyTexts.Of(held.Decision, t), Limits.Note.Max)),
            },
            refusals.Where(r => r is RequestRefusal.NoteTooLong or RequestRefusal.AnswerMissing && tried is RequestCommand.Reword),
            t),
    ];

    /// <summary>The buttons of a request in its state.</summary>
    public static IEnumerable<CardAction> Buttons(KnownRequest known, RequestCommand? tried, Texts t, Foundation foundation) => known.Request switch
    {
        MeetingRequest.Open => Deciding(known, tried, t, foundation),
        MeetingRequest.Held =>
        [
            Button.Press(t.Reword, Data(Verbs.Reword, known, t)),
            Button.Press(t.Undo, Data(Verbs.Undo, known, t), associatedInputs: AssociatedInputs.None),
        ],
        MeetingRequest.Decided or MeetingRequest.Lapsed =>
        [
            .. known.Request is MeetingRequest.Decided { IsYes: true } or MeetingRequest.Lapsed
                && tried is not RequestCommand.Ask ? [AskPart.Unfolds(known, t)] : Array.Empty<CardAction>(),
            .. known.Request is MeetingRequest.Declined { BackFrom: not null } ? new[] { Button.Press(t.Invite, Data(Verbs.Invite, known, t)) } : [],
            new ShowCardAction
            {
                Title = t.Reopen,
                Card = new AdaptiveCard
                {
                    Body = [Line(t.ReopenSure(PersonText.Escape(known.Request.Contact.Name)))],
                    Actions = [Button.Press(t.ReopenYes, Data(Verbs.Reopen, known, t))],
                },
            },
        ],
        _ => [],
    };

    // What was refused stands open alone, so that the card keeps its size.
    private static IEnumerable<CardAction> Deciding(KnownRequest known, RequestCommand? tried, Texts t, Foundation foundation) =>
        tried is RequestCommand.Approve or RequestCommand.Decline or RequestCommand.Postpone or RequestCommand.Ask or RequestCommand.Arrange
            ? [Button.Press(t.DecideOtherwise, Data(Verbs.Refresh, known, t), associatedInputs: AssociatedInputs.None)]
            :
            [
                Unfolds(
                    Wording.IsCandidate(known.Request.Pitch) ? t.CandidateApprove : t.Approve,
                    ActionStyle.Positive,
                    [.. ApprovePart.Fields(known, null, [], t, foundation)],
                    ApprovePart.Now(known, t)),
                Unfolds(t.Decline, null, DeclinePart.Fields(known, null, [], t, foundation)),
                Unfolds(t.Postpone, null, PostponePart.Fields(known, null, [], t)),
                AskPart.Unfolds(known, t),
                ArrangePart.Shows(known, t),
            ];

    /// <summary>A field, in one box with what is refused of it.</summary>
    public static CardElement AtField(CardInput field, IEnumerable<RequestRefusal> refusals, Texts t)
    {
        CardElement[] lines = [.. refusals.Select(r => Line(SummaryCard.Sentence(r, t)))];
        return lines.Length == 0 ? field : new Container([.. lines, field]) { Style = ContainerStyle.Warning };
    }

    /// <summary>A button's data.</summary>
    public static ActionData Data(string verb, KnownRequest known, Texts t) =>
        new ActionData(verb, known.Id).With(Fields.Language, t.Culture.TwoLetterISOLanguageName);

    private static Container Panel(IReadOnlyList<CardElement> items) => new(items) { Style = ContainerStyle.Emphasis };

    private static ShowCardAction Unfolds(string title, ActionStyle? style, IReadOnlyList<CardElement> fields, params IReadOnlyList<CardAction> actions) =>
        new() { Title = title, Style = style, Card = new AdaptiveCard { Body = fields, Actions = actions.Count == 0 ? null : actions } };
}
