using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The cards of a draft that rests, that is remembered or erased, and of the question whether to start over.</summary>
public static class PauseCards
{
    internal static AdaptiveCard Stopped(Draft draft, Texts t, Foundation foundation) => Card(
        t,
        [Title(t.StoppedTitle), Line(t.StoppedBody(foundation.Drafts.Kept.ToString(t.Culture)))],
        Button.Press(t.Resume, new ActionData(Verbs.Answer, draft.RequestId), ActionStyle.Positive));

    internal static AdaptiveCard Restart(Draft draft, Texts t)
    {
        var data = new ActionData(Verbs.Answer, draft.RequestId);
        return Card(
            t,
            [Title(t.RestartTitle), Line(t.RestartBody)],
            Button.Press(t.RestartNo, data.With(Fields.Restart, Fields.No)),
            Button.Press(t.RestartYes, data.With(Fields.Restart, Fields.Yes), ActionStyle.Destructive));
    }

    /// <summary>A reminder of a draft, above the view of where it stands.</summary>
    /// <param name="view">That view.</param>
    /// <param name="day">The day on which it is erased, in words.</param>
    /// <param name="t">The texts.</param>
    public static Message Reminder(Message view, string day, Texts t)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(view.Card with { Body = [Remark(Title(t.ReminderTitle), Line(t.ReminderBody(day))), .. view.Card.Body] }, t.ReminderTitle);
    }

    /// <summary>The word that a draft was erased.</summary>
    public static Message Erased(DraftDays days, Texts t)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new(Card(t, [Line(t.DraftErased(days.Kept.ToString(t.Culture)))], WelcomeCard.BeginButton(t)), t.DraftErased(days.Kept.ToString(t.Culture)));
    }
}
