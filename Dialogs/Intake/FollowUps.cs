using SamBot.Dialogs.Pitches;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Asks one question more where an answer says little or takes. Each question of the pitch gets at most one. The answer stays filled in, and
/// who keeps it goes on.
/// </summary>
internal static class FollowUps
{
    private const int FewestWords = 8;

    /// <summary>The decision, with a follow-up instead of each answer that deserves one and has had none.</summary>
    public static IntakeDecision In(IntakeState state, IntakeDecision said, IntakeRules rules)
    {
        if (rules.Pitches is null || state is not Drafting || !said.Events.Any(e => e is IntakeEvent.Answered) || said.Events.Any(e => e is IntakeEvent.Sent))
        {
            return said;
        }

        var events = said.Events.ToBuilder();
        events.Clear();
        var at = state;
        foreach (var happened in said.Events)
        {
            var instead = happened is IntakeEvent.Answered answered && Deserved((Drafting)at, answered, rules) is { } facts
                ? [new IntakeEvent.Kept(answered.Question, answered.Value), new IntakeEvent.FollowedUp(answered.Question, answered.Value, facts)]
                : new[] { happened };
            events.AddRange(instead);
            at = instead.Aggregate(at, Conversation.Evolve);
        }

        return said with { Events = events.ToImmutable() };
    }

    /// <summary>Reads a first message. It is filled in at the first question when something is brought in it, or when nobody may ask on.</summary>
    public static (PitchFacts? Facts, bool IsFilledIn) Opening(string text, IntakeRules rules)
    {
        var facts = rules.Pitches?.Of(PitchQuestion.Bring, text, rules.Spoken);
        // A question to SamBot is no beginning of an answer.
        var isAsking = text.Contains('?', StringComparison.Ordinal);
        return (facts, facts is not { FollowUp: true } || (!isAsking && AnswerSentence.All(text, facts).Any(s => s.IsGift)));
    }

    /// <summary>Whether a reply to a follow-up adds nothing: "nee", "weet ik niet", "heb ik niet".</summary>
    public static bool AddsNothing(Question question, string reply, IntakeRules rules) =>
        rules.Words.WholeCommand(reply) is Keyword.No or Keyword.Yes
        || (PitchText.Of(reply).Words.Length < FewestWords
            && Questions.Of(question).ReadAs is { } kind
            && rules.Pitches?.Of(kind, reply, rules.Spoken).Findings is { } findings
            && findings.Any(f => f.Signal is Signal.NoAnswer)
            && !findings.Any(f => f.Signal is Signal.Thing or Signal.Activity or Signal.ForWhom));

    /// <summary>
    /// The decision on a reply that leaves a follow-up alone and is no more than a choice of the next question: the answer stays as it is. Null when
    /// the reply says something else.
    /// </summary>
    public static IntakeDecision? Ahead(Asking asking, Input.Say said, IntakeRules rules)
    {
        var kept = asking.Draft.Kept[asking.Question];
        return asking.Draft.Answer(asking.Question, kept).FirstOpen is { } next && Questions.Of(next) is not QuestionDefinition.OpenText
            && rules.Words.PickAlone(Questions.Of(next), said.Text!) is { Kind: Hearing.PickKind.Chosen }
            ? Answering.Answer(asking.Question, kept, rules).And(Rewording.Noted(Answering.Answer(next, said.Text, rules), next, said))
            : (IntakeDecision?)null;
    }

    private static PitchFacts? Deserved(Drafting state, IntakeEvent.Answered answered, IntakeRules rules)
    {
        if (Questions.Of(answered.Question).ReadAs is not { } kind || state.Draft.IsCandidate || state.Draft.HasFollowUp(answered.Question))
        {
            return null;
        }

        var title = answered.Question is Question.TopicDescription ? state.Draft.Answers.GetValueOrDefault(Question.TopicTitle) : null;
        var facts = rules.Pitches!.Of(kind, title is null ? answered.Value : $"{title}\n{answered.Value}", rules.Spoken);
        return facts.FollowUp ? facts : null;
    }
}
