using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>The wording of the questions: those who look for work are asked otherwise than those who come with a proposal.</summary>
internal static class Wording
{
    /// <summary>The question, as the contact reads it.</summary>
    public static string Ask(Question question, Draft draft, Texts t) => (question, draft.IsCandidate) switch
    {
        (Question.Bring, true) => t.CandidateAskBring,
        (Question.FitWhy, true) => t.CandidateAskFitWhy,
        (Question.TopicDescription, true) => t.CandidateAskDescription,
        _ => t.Ask(question),
    };

    /// <summary>The short name of a question.</summary>
    public static string Label(Question question, bool isCandidate, Texts t) => (question, isCandidate) switch
    {
        (Question.Bring, true) => t.CandidateLabelBring,
        (Question.FitWhy, true) => t.CandidateLabelFitWhy,
        (Question.TopicDescription, true) => t.CandidateLabelDescription,
        _ => t.Label(question),
    };

    /// <summary>The name of an answer on the chair's card.</summary>
    public static string ChairLabel(QuestionDefinition question, bool isCandidate, Texts t) => (question.Question, isCandidate) switch
    {
        (Question.Bring, true) => t.CandidateChairBring,
        (Question.FitWhy, true) => t.CandidateChairFitWhy,
        (Question.TopicDescription, true) => t.CandidateChairDescription,
        _ => t.ChairLabel(question),
    };

    /// <summary>An example of an answer.</summary>
    public static string Placeholder(QuestionDefinition.OpenText question, Draft draft, Texts t) => (question.Question, draft.IsCandidate) switch
    {
        (Question.Bring, true) => t.CandidateExampleBring,
        (Question.FitWhy, true) => t.CandidateExampleFitWhy,
        (Question.TopicDescription, true) => t.CandidateExampleDescription,
        _ => t.Placeholder(question),
    };

    /// <summary>Whether a pitch is one of somebody who looks for work.</summary>
    public static bool IsCandidate(Pitch pitch) => Questions.Of(Question.TopicKind).In(pitch) is nameof(TopicKind.CandidatePitch);
}
