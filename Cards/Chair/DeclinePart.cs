using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>What unfolds under the button that declines: a note, and a button for each reason.</summary>
internal static class DeclinePart
{
    // Teams shows six buttons in a row at most.
    private const int MostInARow = 4;

    /// <summary>The field and the buttons. What was refused is said at the field, and the note is filled in again.</summary>
    public static IReadOnlyList<CardElement> Fields(
        KnownRequest known, RequestCommand.Decline? tried, IReadOnlyCollection<RequestRefusal> refusals, Texts t, Foundation foundation)
    {
        var isNeeded = refusals.Contains(RequestRefusal.NoteMissing);
        var note = new TextInput(Cards.Fields.Note)
        {
            Label = isNeeded ? t.NoteNeededLabel : t.NoteLabel(PersonText.Line(known.Request.Contact.Name)),
            Placeholder = t.NotePlaceholder,
            IsMultiline = true,
            MaxLength = Limits.Note.Max,
            // As much of a refused note as the field takes.
            Value = tried?.Note is { } typed ? PersonText.Plain(TextLimit.Cut(typed, Limits.Note.Max)) : null,
        };
        return
        [
            DecisionPart.AtField(note, refusals.Where(r => r is RequestRefusal.NoteMissing or RequestRefusal.NoteTooLong or RequestRefusal.ReasonMissing), t),
            Label(t.DeclineWhy),
            .. Choices().Chunk(MostInARow).Select(row => new ActionSet([.. row.Select(reason => Now(reason, known, t))])),
        ];

        // A reason that was chosen stays; the card offers another way out.
        IEnumerable<DeclineReason> Choices() => tried?.Reason is { } chosen ? [chosen] : foundation.Reasons;
    }

    // Every client that unfolds knows this kind of button. Without a second one to fall back on, eight of them fit the card.
    private static ExecuteAction Now(DeclineReason reason, KnownRequest known, Texts t) =>
        Button.Press(t.Reason(reason), DecisionPart.Data(Verbs.Decline, known, t).With(Cards.Fields.Reason, reason.ToString())) with { Fallback = null };
}
