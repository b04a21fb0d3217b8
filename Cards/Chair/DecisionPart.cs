using System.Collections.Immutable;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>
/// The part of an open request's card by which the chair decides: the note, the reasons and the buttons. What is refused is said at its field, and
/// the reasons stay unfolded, so that the chair goes on where the hand is.
/// </summary>
internal static class DecisionPart
{
    /// <summary>Whether a refusal has a field on the card of an open request.</summary>
    public static bool IsAtField(RequestRefusal refusal, RequestCommand? tried) =>
        refusal is RequestRefusal.NoteMissing or RequestRefusal.NoteTooLong || (refusal is RequestRefusal.ReasonMissing && tried is RequestCommand.Decline);

    /// <summary>The note. After a refused decline also the reasons, unfolded as they were, with each refusal at its field.</summary>
    public static IEnumerable<CardElement> Inputs(KnownRequest known, ImmutableArray<RequestRefusal> refusals, RequestCommand? tried, Texts t)
    {
        var note = new TextInput(Fields.Note)
        {
            Label = refusals.Contains(RequestRefusal.NoteMissing) ? t.NoteNeededLabel : t.NoteLabel(PersonText.Line(known.Request.Contact.Name)),
            Placeholder = t.NotePlaceholder,
            IsMultiline = true,
            MaxLength = Limits.Note.Max,
            Value = Note(tried),
        };
        CardElement withNote = AtField(note, refusals.Except([RequestRefusal.ReasonMissing]), t);
        return tried is not RequestCommand.Decline declined
            ? [withNote]
            :
            [
                new Container(
                [
                    // Approving must not ask for a reason, and here it is the same card.
                    AtField(Reasons(declined.Reason, t) with { IsRequired = false }, refusals.Where(r => r is RequestRefusal.ReasonMissing), t),
                    withNote,
                    new ActionSet([DeclineNow(known, t)]),
                ])
                {
                    Style = ContainerStyle.Emphasis,
                },
            ];
    }

    /// <summary>The buttons of a request in its state.</summary>
    public static IEnumerable<CardAction> Buttons(KnownRequest known, RequestCommand? tried, Texts t) => known.Request switch
    {
        MeetingRequest.Open => Deciding(known, tried, t),
        MeetingRequest.Held => [Button.Press(t.Undo, Data(Verbs.Undo, known, t))],
        MeetingRequest.Decided =>
        [
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

    // Where the reasons are unfolded, none unfolds them.
    private static IEnumerable<CardAction> Deciding(KnownRequest known, RequestCommand? tried, Texts t)
    {
        var approve = Button.Press(t.Approve, Data(Verbs.Approve, known, t), ActionStyle.Positive);
        return tried is RequestCommand.Decline
            ? [approve]
            : [approve, new ShowCardAction { Title = t.Decline, Card = new AdaptiveCard { Body = [Reasons(null, t)], Actions = [DeclineNow(known, t)] } }];
    }

    /// <summary>A button's data.</summary>
    public static ActionData Data(string verb, KnownRequest known, Texts t) =>
        new ActionData(verb, known.Id).With(Fields.Language, t.Culture.TwoLetterISOLanguageName);

    private static CardElement AtField(CardInput field, IEnumerable<RequestRefusal> refusals, Texts t)
    {
        CardElement[] lines = [.. refusals.Select(r => Line(SummaryCard.Sentence(r, t)))];
        return lines.Length == 0 ? field : new Container([.. lines, field]) { Style = ContainerStyle.Warning };
    }

    private static ChoiceSetInput Reasons(DeclineReason? chosen, Texts t) =>
        new(Fields.Reason, [.. Enum.GetValues<DeclineReason>().Select(r => new Choice(t.Reason(r), r.ToString()))])
        {
            Label = t.DeclineWhy,
            Value = chosen?.ToString(),
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = t.DeclineReasonNeeded,
        };

    private static ExecuteAction DeclineNow(KnownRequest known, Texts t) =>
        Button.Press(t.DeclineConfirm, Data(Verbs.Decline, known, t), ActionStyle.Destructive);

    // A note that was refused is filled in again, as much of it as the field takes.
    private static string? Note(RequestCommand? tried)
    {
        var note = tried switch
        {
            RequestCommand.Approve c => c.Note,
            RequestCommand.Decline c => c.Note,
            _ => null,
        };
        return note is null ? null : PersonText.Plain(TextLimit.Cut(note, Limits.Note.Max));
    }
}
