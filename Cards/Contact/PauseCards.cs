using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The cards of a draft that rests, and of the question whether to start over.</summary>
internal static class PauseCards
{
    public static AdaptiveCard Stopped(Draft draft, Texts t) => Card(
        t,
        [Title(t.StoppedTitle), Line(t.StoppedBody)],
        Button.Press(t.Resume, new ActionData(Verbs.Answer, draft.RequestId), ActionStyle.Positive));

    public static AdaptiveCard Restart(Draft draft, Texts t)
    {
        var data = new ActionData(Verbs.Answer, draft.RequestId);
        return Card(
            t,
            [Title(t.RestartTitle), Line(t.RestartBody)],
            Button.Press(t.RestartNo, data.With(Fields.Restart, Fields.No)),
            Button.Press(t.RestartYes, data.With(Fields.Restart, Fields.Yes), ActionStyle.Destructive));
    }
}
