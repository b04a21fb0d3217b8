using System.Globalization;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>From answers to a pitch.</summary>
public static class PitchOf
{
    /// <summary>The pitch of a complete draft; null while an answer is missing.</summary>
    public static Pitch? Draft(Draft draft)
    {
        if (draft.FirstOpen is not null)
        {
            return null;
        }

        string Of(Question question) => draft.Answers[question];
        var pitch = new Pitch(
            Of(Question.Bring),
            new Fit([.. Of(Question.FitGoals).Split(',')], Of(Question.FitWhy)),
            new Topic(Enum.Parse<TopicKind>(Of(Question.TopicKind)), Of(Question.TopicTitle), Of(Question.TopicDescription)),
            new Practical(
                Of(Question.Organisation),
                Of(Question.Acquaintance),
                Enum.Parse<MeetingForm>(Of(Question.Form)),
                int.Parse(Of(Question.Duration), CultureInfo.InvariantCulture),
                Of(Question.Availability)));
        return pitch.IsComplete ? pitch : null;
    }
}
