using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>Tells a contact that the chair takes up their request later, and when.</summary>
public static class PostponedCard
{
    /// <summary>The card.</summary>
    public static Message Of(KnownRequest known, Postponement later, Texts t, Foundation foundation)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(foundation);
        return new(
            Card(
                t,
                [
                    Title(t.PostponedTitle),
                    Line(t.PostponedBody(PersonText.Escape(known.Title), known.Reference.ToString(), t.DayInFull(later.Until))),
                    .. new[] { later.Note, later.Text }.OfType<string>().Select(words => Remark(
                        Quiet(t.NoteFrom(PersonText.Escape(later.By.Name))), PersonText.Block(words, spacing: Spacing.Small, maxLines: Sizes.Lines))),
                    .. later.Text is null ? new[] { Line(ReadyTexts.Postponed(t)) } : [],
                    Line(t.SentAnswerBy(t.Day(foundation.AnswerDay(known.Request.AsSent())))),
                ],
                ContactRequestCards.Withdraw(known, t)),
            t.PostponedTitle);
    }
}
