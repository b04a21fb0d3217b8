using SamBot.Dialogs.Requests;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// The way of those who look for work: three questions, which make a candidate's pitch for a meeting of the network. It begins where somebody
/// says so before the first answer, or chooses such a pitch later.
/// </summary>
internal static class Candidates
{
    private static readonly IntakeEvent Chosen = new IntakeEvent.Answered(Question.TopicKind, nameof(TopicKind.CandidatePitch));

    /// <summary>The decision on a message from which somebody is seen to look for work; null when it is not.</summary>
    public static IntakeDecision? Read(IntakeState state, Input.Say message, string text, IntakeRules rules, Moment now) => state switch
    {
        NotStarted when rules.Words.SeeksWork(text) =>
            new IntakeDecision([new IntakeEvent.Begun(now.FreshId.ToString("N"), Opening(text, message.MessageId)), Chosen], []),
        Asking { Question: Question.Bring, Changing: false } a when IsFirst(a) && rules.Words.SeeksWork(text) =>
            new IntakeDecision([Chosen], []).And(Rewording.Noted(Answering.Keep(Question.Bring, text), Question.Bring, message)),
        _ => null,
    };

    /// <summary>The decision of somebody who does not look for work after all; null when nothing was taken for that.</summary>
    public static IntakeDecision? Denied(Asking state) =>
        state is { Question: Question.Bring, Changing: false, Draft.IsCandidate: true } ? new IntakeEvent.Dropped(Question.TopicKind) : (IntakeDecision?)null;

    private static bool IsFirst(Asking asking) => asking.Draft.AnswerTo(Question.TopicKind) is null && asking.Draft.AnswerTo(Question.Bring) is null;

    private static Opening? Opening(string text, string? messageId) =>
        Answering.Opening(text) is { } opening ? new(opening) { MessageId = messageId } : null;
}
