using System.Collections.Immutable;
using SamBot.Dialogs.Pitches;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Asks one question more where an answer says little or takes. Each question of the pitch gets at most one. The answer stays filled in, and
/// who keeps it goes on.
/// </summary>
public static class FollowUps
{
    private const int FewestWords = 8;

    /// <summary>The decision, with a follow-up instead of each answer that deserves one and has had none.</summary>
    internal static IntakeDecision In(IntakeState state, IntakeDecision said, IntakeRules rules)
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
    internal static (PitchFacts? Facts, bool IsFilledIn) Opening(string text, IntakeRules rules)
    {
        var facts = rules.Pitches?.Of(PitchQuestion.Bring, text, rules.Spoken);
        // A question to SamBot is no beginning of an answer.
        var isAsking = text.Contains('?', StringComparison.Ordinal);
        return (facts, facts is not { FollowUp: true } || (!isAsking && AnswerSentence.All(text, facts).Any(s => s.IsGift)));
    }

    /// <summary>Whether a reply to a follow-up adds nothing: "nee", "weet ik niet", "heb ik niet".</summary>
    internal static bool AddsNothing(Question question, string reply, IntakeRules rules) =>
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
    internal static IntakeDecision? Ahead(Asking asking, Input.Say said, IntakeRules rules)
    {
        var kept = asking.Draft.Kept[asking.Question];
        return asking.Draft.Answer(asking.Question, kept).FirstOpen is { } next && Questions.Of(next) is not QuestionDefinition.OpenText
            && rules.Words.PickAlone(Questions.Of(next), said.Text!) is { Kind: Hearing.PickKind.Chosen }
            ? Answering.Answer(asking.Question, kept, rules).And(Rewording.Noted(Answering.Answer(next, said.Text, rules), next, said))
            : (IntakeDecision?)null;
    }

    /// <summary>The answers of a decision that may get a follow-up, whether they do or not: what another reader may read.</summary>
    /// <param name="state">The state before the decision.</param>
    /// <param name="said">The decision.</param>
    /// <param name="rules">The rules.</param>
    public static ImmutableArray<(PitchQuestion Question, string Text)> Readable(IntakeState state, IntakeDecision said, IntakeRules rules)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (rules.Pitches is null || said.Events.Any(e => e is IntakeEvent.Sent))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<(PitchQuestion, string)>();
        var at = state;
        foreach (var happened in said.Events)
        {
            var read = (at, happened) switch
            {
                (Drafting d, IntakeEvent.Answered e) => Read(d, e.Question, e.Value),
                (Drafting d, IntakeEvent.FollowedUp e) => Read(d, e.Question, e.Answer),
                _ => null,
            };
            if (read is { } one)
            {
                found.Add(one);
            }

            at = Conversation.Evolve(at, happened);
        }

        return found.ToImmutable();
    }

    private static PitchFacts? Deserved(Drafting state, IntakeEvent.Answered answered, IntakeRules rules)
    {
        if (Read(state, answered.Question, answered.Value) is not var (question, text))
        {
            return null;
        }

        var facts = rules.Pitches!.Of(question, text, rules.Spoken);
        var other = rules.Second.FirstOrDefault(r => r.Question == question && r.Text == text);
        facts = other is null ? facts : facts with { Kind = other.Kind };
        return facts.FollowUp ? facts : null;
    }

    // What is read of an answer; null where it gets no follow-up, whatever it says.
    private static (PitchQuestion Question, string Text)? Read(Drafting state, Question question, string answer)
    {
        if (Questions.Of(question).ReadAs is not { } kind || state.Draft.IsCandidate || state.Draft.HasFollowUp(question))
        {
            return null;
        }

        var title = question is Question.TopicDescription ? state.Draft.Answers.GetValueOrDefault(Question.TopicTitle) : null;
        return (kind, title is null ? answer : $"{title}\n{answer}");
    }
}
