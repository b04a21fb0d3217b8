using System.Collections.Immutable;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Follows a message that the contact edits, deletes or brings back. Until the draft is sent, the answer changes with the message that gave it.
/// Other messages change nothing. The same edit twice leads to the same state, and says nothing the second time.
/// </summary>
internal static class Rewording
{
    /// <summary>Adds to a decision which message it came from.</summary>
    /// <param name="said">The decision on the message.</param>
    /// <param name="question">The question that the message answers, or where its words are filled in.</param>
    /// <param name="messageId">The message. Null where the channel names no messages, so that none can be edited.</param>
    /// <param name="wasAsked">Whether the message answers the question.</param>
    public static IntakeDecision Noted(IntakeDecision said, Question question, string? messageId, bool wasAsked)
    {
        if (messageId is null)
        {
            return said;
        }

        var filledIn = said.Events.OfType<IntakeEvent.Kept>().Where(k => k.Question != question)
            .Select(k => (IntakeEvent)new IntakeEvent.SaidIn(k.Question, messageId, WasAsked: false));
        return said.And(new([new IntakeEvent.SaidIn(question, messageId, wasAsked), .. filledIn], []));
    }

    /// <summary>
    /// The same for a message that answers the open question. A message gave nothing when it was refused and not kept while an answer stands.
    /// </summary>
    public static IntakeDecision Noted(IntakeDecision said, Asking asking, Input.Say message) =>
        asking.Draft.Answers.ContainsKey(asking.Question) && !said.Events.Any(e => e is IntakeEvent.Answered or IntakeEvent.Kept)
            ? said
            : At(Noted(said, asking.Question, message.MessageId, wasAsked: true), message.SentAt);

    /// <summary>The same for a message that answers this question beside others.</summary>
    public static IntakeDecision Noted(IntakeDecision said, Question question, Input.Say message) =>
        At(Noted(said, question, message.MessageId, wasAsked: true), message.SentAt);

    private static IntakeDecision At(IntakeDecision said, DateTimeOffset? at) => at is null ? said : said with
    {
        Events = [.. said.Events.Select(e => e is IntakeEvent.SaidIn s ? s with { At = at } : e)],
    };

    /// <summary>Decides on a message that was edited.</summary>
    public static IntakeDecision Reword(IntakeState state, string messageId, string? text, IntakeRules rules, Moment now)
    {
        var opening = OfOpening(state, messageId, text);
        return opening.And(OfAnswer(state, messageId, text, rules, now));
    }

    private static IntakeDecision OfAnswer(IntakeState state, string messageId, string? text, IntakeRules rules, Moment now)
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
        var said = Several(draft.Draft, questions, messageId, text, rules) is { } several ? several
            : Asked(draft.Draft, questions) is { } asked
            ? Answer((Drafting)awake.Events.Aggregate((IntakeState)draft, Conversation.Evolve), asked, questions, messageId, text, rules)
            : FillIn(draft.Draft, questions[0], messageId, text);
        return said.IsNothing ? said : awake.And(said);
    }

    /// <summary>Decides on a message that was deleted.</summary>
    public static IntakeDecision Unsay(IntakeState state, string messageId, Moment now)
    {
        var opening = OfOpening(state, messageId, null);
        if (Find(state, messageId, out var questions) is not { } draft)
        {
            return opening.And(Late(state, messageId));
        }

        var standing = questions.Where(q => draft.Draft.Prefill(q) is not null).ToArray();
        if (standing.Length == 0)
        {
            return opening;
        }

        // A question that was answered is asked again. A text that was only filled in goes without a question.
        var asked = standing.Where(q => draft.Draft.Sources![q].WasAsked).ToArray();
        return opening.And(Conversation.Awake(draft, now)).And(new(
            [
                .. standing.Except(asked).Select(q => (IntakeEvent)new IntakeEvent.Dropped(q)),
                .. asked.OrderDescending().SelectMany(q => Unsaid(q, draft.Draft.Sources![q], messageId)),
            ],
            []));
    }

    // A message that added to a text takes away what it added.
    private static IEnumerable<IntakeEvent> Unsaid(Question question, Source source, string messageId) =>
        source.Parts is { } parts && OneAnswer.With(parts, messageId, "") is var rest && OneAnswer.Whole(rest) is { Length: > 0 } before
            ? [new IntakeEvent.Unsaid(question), new IntakeEvent.Kept(question, before), Of(source, question) with { Parts = rest }]
            : [new IntakeEvent.Unsaid(question)];

    private static IntakeEvent.SaidIn Of(Source source, Question question) =>
        new(question, source.MessageId, source.WasAsked) { Parts = source.Parts, At = source.At };

    private static IntakeDecision OfOpening(IntakeState state, string messageId, string? text) =>
        state is Drafting { Draft.Opening: { } opening } && opening.MessageId == messageId && Answering.Opening(text) is var now && now != opening.Text
            ? new IntakeEvent.OpeningChanged(now)
            : IntakeDecision.Nothing;

    private static IntakeDecision From(IntakeDecision said, Question question, Source source) => source.Parts is null ? said : said with
    {
        Events = [.. said.Events.Select(e => e is IntakeEvent.SaidIn s && s.Question == question ? Of(source, question) : e)],
    };

    // A message that answered several questions, or does so now. What it no longer says is open again.
    private static IntakeDecision? Several(Draft draft, Question[] questions, string messageId, string text, IntakeRules rules)
    {
        Question[] asked = [.. questions.Where(q => draft.Sources![q] is { WasAsked: true, Parts: null })];
        if (asked.Length == 0)
        {
            return null;
        }

        var section = Questions.Of(asked[0]).Section;
        ImmutableArray<Question> open =
            [.. asked.Concat(Together.Possible(draft, asked[0])).Where(q => Questions.Of(q).Section == section).Distinct().OrderBy(q => q != asked[0])];
        var heard = Together.Given(open, text, rules);
        if (heard is null && asked.Length == 1)
        {
            return null;
        }

        var given = heard ?? ImmutableSortedDictionary<Question, string>.Empty.Add(asked[0], text);
        var said = IntakeDecision.Nothing;
        foreach (var (question, value) in given)
        {
            var answer = Answering.Answer(question, value, rules);
            var isSame = answer.Events is [IntakeEvent.Answered a] && !draft.Kept.ContainsKey(question) && draft.Answers.GetValueOrDefault(question) == a.Value
                || answer.Events is [IntakeEvent.Kept k] && draft.Kept.GetValueOrDefault(question) == k.Typed;
            said = isSame ? said : said.And(Noted(answer, question, messageId, wasAsked: true)).And(new IntakeEvent.Reworded(question));
        }

        Question[] gone = [.. asked.Where(q => !given.ContainsKey(q) && draft.Prefill(q) is not null)];
        return gone.Length == 0 ? said : said.And(new(
            [.. gone.Select(q => (IntakeEvent)new IntakeEvent.Dropped(q)), new IntakeEvent.Reopened(gone[0], Changing: false)],
            []));
    }

    private static IntakeDecision Answer(Drafting state, Question asked, Question[] questions, string messageId, string text, IntakeRules rules)
    {
        var isOpen = state is Asking a && a.Question == asked;
        var source = state.Draft.Sources![asked];
        source = source.Parts is { } parts ? source with { Parts = OneAnswer.With(parts, messageId, text.Trim()) } : source;
        var said = Answering.Answer(asked, source.Parts is { } now ? OneAnswer.Whole(now) : text, rules);
        var hasKept = state.Draft.Kept.ContainsKey(asked);
        if (said.Events is [IntakeEvent.Answered same] && !isOpen && !hasKept && state.Draft.Answers.GetValueOrDefault(asked) == same.Value)
        {
            return IntakeDecision.Nothing;
        }

        // The message no longer says the words that were filled in elsewhere.
        var dropped = questions.Where(q => q != asked).Select(q => (IntakeEvent)new IntakeEvent.Dropped(q));
        // Words that are no choice are filled in at the next question only while that question is still to come.
        bool IsFree(Question question) => question == asked || state.Draft.Prefill(question) is null || questions.Contains(question);
        said = said with { Events = [.. said.Events.Where(e => e is not IntakeEvent.Kept k || IsFree(k.Question))] };
        if (said.Refusals.IsEmpty)
        {
            return new IntakeDecision([.. dropped], [])
                .And(From(Noted(said, asked, messageId, wasAsked: true), asked, source))
                .And(new IntakeEvent.Reworded(asked));
        }

        // The message no longer gives the answer that it gave before, so the question is open again.
        IntakeDecision cleared = hasKept ? IntakeDecision.Nothing : new IntakeEvent.Dropped(asked);
        IntakeDecision reopened = isOpen ? IntakeDecision.Nothing : new IntakeEvent.Reopened(asked, Changing: false);
        return new IntakeDecision([.. dropped], []).And(cleared).And(reopened).And(From(Noted(said, asked, messageId, wasAsked: true), asked, source));
    }

    // A text that was filled in without being asked is filled in anew, and the contact still has to look it over.
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
