using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>Reminds the chair, once, that an answer is promised soon. A tap opens the request.</summary>
public static class ReminderCard
{
    /// <summary>The card.</summary>
    public static Message Of(KnownRequest known, Texts t, Foundation foundation)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(foundation);
        var name = known.Request.Contact.Name;
        return new(
            Card(
                t,
                [
                    Line(t.DeskReminderBody(PersonText.Escape(name), t.Day(foundation.AnswerDay((MeetingRequest.Open)known.Request)))),
                    Line($"**{known.Reference}** {PersonText.Escape(known.Title)}"),
                    new ActionSet([Button.Press(t.DeskOpen(PersonText.Line(name)), DecisionPart.Data(Verbs.Show, known, t))]),
                ]),
            t.DeskReminderTitle(PersonText.Line(name)));
    }
}
