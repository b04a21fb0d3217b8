using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>Tells a contact that the chair is away, and on which day they are back.</summary>
public static class ChairAwayCard
{
    /// <summary>The card.</summary>
    public static Message Of(KnownRequest known, DateOnly until, Texts t, Foundation foundation)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(foundation);
        return new(
            Card(
                t,
                [
                    Title(t.ChairAwayTitle),
                    Line(t.ChairAwayBody(PersonText.Escape(known.Title), known.Reference.ToString(), t.DayInFull(until))),
                    Line(t.SentAnswerBy(t.Day(foundation.AnswerDay(known.Request.AsSent())))),
                ],
                ContactRequestCards.Withdraw(known, t)),
            t.ChairAwayTitle);
    }
}
