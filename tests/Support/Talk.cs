using System.Collections.Immutable;
using SamBot.Dialogs.Intake;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Tests.Support;

/// <summary>A conversation in memory: given what was said, this is where it stands.</summary>
internal sealed class Talk(IntakeRules rules, IntakeState? from = null)
{
    public Talk()
        : this(Some.Rules)
    {
    }

    private int turns;

    public IntakeState State { get; private set; } = from ?? IntakeState.Initial;

    public IntakeDecision Last { get; private set; } = IntakeDecision.Nothing;

    public Draft Draft => Assert.IsType<IntakeState.Drafting>(State, exactMatch: false).Draft;

    public Question? Asked => (State as IntakeState.Asking)?.Question;

    public IntakeRefusalReason? Refused => Last.Refusals.FirstOrDefault()?.Reason;

    public static Talk Begun() => new Talk().Do(new Input.Arrive()).Say("begin");

    public static Talk UpTo(Question question)
    {
        var talk = Begun();
        foreach (var (q, text) in Some.Typed.Where(a => a.Key < question).OrderBy(a => a.Key))
        {
            if (!Questions.Of(q).IsAsked(talk.Draft.AnswerTo))
            {
                continue;
            }

            // What may stay open is not asked apart. It is heard all the same.
            Assert.True(q == talk.Asked || Questions.Of(q).MayStayOpen, $"{q} is not asked.");
            talk.Say(Questions.Of(question).OnlyWhen is { } only && only.Question == q ? only.Answer : text);
        }

        return talk.Asked == question ? talk : talk.AtDraftOfBefore(question);
    }

    public static Talk Reviewing()
    {
        var last = Questions.All[^1].Question;
        var talk = UpTo(last).Say(Some.Typed[last]);
        Assert.IsType<IntakeState.Reviewing>(talk.State);
        return talk;
    }

    // Older releases asked each question apart, so a stored draft may stand at one that may stay open.
    private Talk AtDraftOfBefore(Question question)
    {
        Assert.True(Questions.Of(question).MayStayOpen, $"{question} is not asked.");
        State = new IntakeState.Asking(Draft, question, Changing: false);
        return this;
    }

    public Talk Say(string? text, string? messageId = null) => Do(new Input.Say(text, messageId));

    public Talk Reword(string messageId, string? text) => Do(new Input.Reword(messageId, text));

    public Talk Unsay(string messageId) => Do(new Input.Unsay(messageId));

    public Talk Fill(params (Question Question, string Value)[] values) =>
        Do(new Input.Fill(Draft.RequestId, values.ToImmutableSortedDictionary(v => v.Question, v => v.Value)));

    public Talk Do(Input input)
    {
        Last = Conversation.Decide(State, input, rules, Some.Moment(++turns));
        State = Last.Events.Aggregate(State, Conversation.Evolve);
        return this;
    }
}
