using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// A message that was said is edited, deleted or brought back. While its draft is not sent, the answer that it gave follows it; all other
/// messages are left alone. The same edit twice leads to the same state, and says nothing the second time.
/// </summary>
internal static class Rewording
{
    /// <summary>What was said, together with the message that said it.</summary>
    /// <param name="said">What it made happen.</param>
    /// <param name="question">The question that it was said to, or filled in at.</param>
    /// <param name="messageId">Null: the channel names no messages, so they cannot be edited.</param>
    /// <param name="wasAsked">Whether it was said to the question.</param>
    public static IntakeDecision Noted(IntakeDecision said, Question question, string? messageId, bool wasAsked)
    {
        if (messageId is null)
        {
            return said;
        }

        var filledIn = said.Events.OfType<IntakeEvent.Kept>().Where(k => k.Question != question).Select(k => (IntakeEvent)new IntakeEvent.SaidIn(k.Question, messageId, WasAsked: false));
        return said.And(new([new IntakeEvent.SaidIn(question, messageId, wasAsked), .. filledIn], []));
    }

    /// <summary>What was said to the open question. What was refused and not kept, where an answer stands already, gave nothing.</summary>
    public static IntakeDecision Noted(IntakeDecision said, Asking asking, string? messageId) =>
        asking.Draft.Answers.ContainsKey(asking.Question) && !said.Events.Any(e => e is IntakeEvent.Answered or IntakeEvent.Kept)
            ? said
            : Noted(said, asking.Question, messageId, wasAsked: true);

    /// <summary>A message says something else now.</summary>
    public static IntakeDecision Reword(IntakeState state, string messageId, string? text, IntakeRules rules, Moment now)
    {
        if (Find(state, messageId, out var questions) is not { } draft)
        {
            return Late(state, messageId);
        }

        if (text is null)
        {
            return new IntakeRefusal(IntakeRefusalReason.NoWords);
        }

        var awake = Conversation.Awake(draft, now);
        var said = Asked(draft.Draft, questions) is { } asked
            ? Answer((Drafting)awake.Events.Aggregate((IntakeState)draft, Conversation.Evolve), asked, questions, messageId, text, rules)
            : FillIn(draft.Draft, questions[0], messageId, text);
        return said.IsNothing ? said : awake.And(said);
    }

    /// <summary>A message is gone, and what it gave with it.</summary>
    public static IntakeDecision Unsay(IntakeState state, string messageId, Moment now)
    {
        if (Find(state, messageId, out var questions) is not { } draft)
        {
            return Late(state, messageId);
        }

        var standing = questions.Where(q => draft.Draft.Prefill(q) is not null).ToArray();
        if (standing.Length == 0)
        {
            return IntakeDecision.Nothing;
        }

        // Only what was answered is asked again; what was merely filled in is simply gone.
        var asked = standing.Where(q => draft.Draft.Sources![q].WasAsked).ToArray();
        return Conversation.Awake(draft, now).And(new(
            [
                .. standing.Except(asked).Select(q => (IntakeEvent)new IntakeEvent.Dropped(q)),
                .. asked.Select(q => (IntakeEvent)new IntakeEvent.Unsaid(q)),
            ],
            []));
    }

    private static IntakeDecision Answer(Drafting state, Question asked, Question[] questions, string messageId, string text, IntakeRules rules)
    {
        var isOpen = state is Asking a && a.Question == asked;
        var said = Answering.Answer(asked, text, rules);
        if (said.Events is [IntakeEvent.Answered same] && !isOpen && state.Draft.Answers.GetValueOrDefault(asked) == same.Value && !state.Draft.Kept.ContainsKey(asked))
        {
            return IntakeDecision.Nothing;
        }

        // Where its words were filled in before: there they are no longer said.
        var dropped = questions.Where(q => q != asked).Select(q => (IntakeEvent)new IntakeEvent.Dropped(q));
        // Words that are no choice are filled in at the next question only while that one is still to come.
        said = said with { Events = [.. said.Events.Where(e => e is not IntakeEvent.Kept k || k.Question == asked || state.Draft.Prefill(k.Question) is null || questions.Contains(k.Question))] };
        if (said.Refusals.IsEmpty)
        {
            return new IntakeDecision([.. dropped], []).And(Noted(said, asked, messageId, wasAsked: true)).And(new IntakeEvent.Reworded(asked));
        }

        // What it gave before it no longer says: the question is open again.
        IntakeEvent[] reopened = [.. state.Draft.Kept.ContainsKey(asked) ? [] : new IntakeEvent[] { new IntakeEvent.Dropped(asked) }, .. isOpen ? [] : new IntakeEvent[] { new IntakeEvent.Reopened(asked, Changing: false) }];
        return new IntakeDecision([.. dropped, .. reopened], []).And(Noted(said, asked, messageId, wasAsked: true));
    }

    // What was filled in without having been asked is filled in anew, and still to be looked over.
    private static IntakeDecision FillIn(Draft draft, Question question, string messageId, string text) => Answering.Keep(question, text) switch
    {
        { Events: [IntakeEvent.Kept kept] } when kept.Typed == draft.Kept.GetValueOrDefault(question) => IntakeDecision.Nothing,
        { Events: [IntakeEvent.Kept] } keep => Noted(keep, question, messageId, wasAsked: false).And(new IntakeEvent.Reworded(question)),
        _ => draft.Prefill(question) is null ? IntakeDecision.Nothing : new IntakeEvent.Dropped(question),
    };

    private static Drafting? Find(IntakeState state, string messageId, out Question[] questions)
    {
        questions = state is Drafting d ? [.. d.Draft.QuestionsOf(messageId)] : [];
        return questions.Length > 0 ? (Drafting)state : null;
    }

    private static Question? Asked(Draft draft, Question[] questions) =>
        questions.Where(q => draft.Sources![q].WasAsked).Select(q => (Question?)q).FirstOrDefault();

    private static IntakeDecision Late(IntakeState state, string messageId) =>
        state is Sent { Messages: { } messages } && messages.Contains(messageId) ? new IntakeRefusal(IntakeRefusalReason.SentAsItWas) : IntakeDecision.Nothing;
}
