using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>What unfolds under the button that declines: the reasons, and a note.</summary>
internal static class DeclinePart
{
    /// <summary>The fields, as they were filled in when a decline was refused.</summary>
    public static IEnumerable<CardElement> Fields(KnownRequest known, RequestCommand.Decline? tried, IReadOnlyCollection<RequestRefusal> refusals, Texts t)
    {
        var note = new TextInput(Cards.Fields.Note)
        {
            Label = refusals.Contains(RequestRefusal.NoteMissing) ? t.NoteNeededLabel : t.NoteLabel(PersonText.Line(known.Request.Contact.Name)),
            Placeholder = t.NotePlaceholder,
            IsMultiline = true,
            MaxLength = Limits.Note.Max,
            // A note that was refused is filled in again, as much of it as the field takes.
            Value = tried?.Note is { } typed ? PersonText.Plain(TextLimit.Cut(typed, Limits.Note.Max)) : null,
        };
        return
        [
            DecisionPart.AtField(Reasons(tried?.Reason, t), refusals.Where(r => r is RequestRefusal.ReasonMissing), t),
            DecisionPart.AtField(note, refusals.Where(r => r is RequestRefusal.NoteMissing or RequestRefusal.NoteTooLong), t),
        ];
    }

    /// <summary>The button that declines.</summary>
    public static CardAction Now(KnownRequest known, Texts t) =>
        Button.Press(t.DeclineConfirm, DecisionPart.Data(Verbs.Decline, known, t), ActionStyle.Destructive);

    private static ChoiceSetInput Reasons(DeclineReason? chosen, Texts t) =>
        new(Cards.Fields.Reason, [.. Enum.GetValues<DeclineReason>().Select(r => new Choice(t.Reason(r), r.ToString()))])
        {
            Label = t.DeclineWhy,
            Value = chosen?.ToString(),
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            ErrorMessage = t.DeclineReasonNeeded,
        };
}
