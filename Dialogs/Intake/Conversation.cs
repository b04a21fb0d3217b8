using System.Collections.Immutable;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// The contact's conversation: it decides which events an input causes, and which state they lead to. It is pure. The replies are views of the
/// state (see Cards).
/// </summary>
public static class Conversation
{
    // The messages of a request whose edit is answered. An older one is edited without an answer.
    private const int MostMessages = 50;

    /// <summary>The decision on an input in this state. A new contact is welcomed first, whatever they do.</summary>
    public static IntakeDecision Decide(IntakeState state, Input input, IntakeRules rules, Moment now)
    {
        var isNew = state is NotStarted { Welcomed: false } && input is not (Input.Reword or Input.Unsay);
        var own = OwnWords.Of(state, input, rules.Words);
        var said = own is Input.Say { Files.IsEmpty: false } brought
            ? Bringing.Decide(state, brought, (s, i) => Answer(s, i, rules, now), now)
            : Answer(state, own, rules, now);
        said = own is Input.Say { TakesFiles: false } ? Bringing.NotHere(said) : said;
        var heard = input is Input.Reword ? said : FollowUps.In(state, said, rules);
        return (isNew ? new IntakeEvent.Welcomed() : IntakeDecision.Nothing)
            .And(FirstWords.WrittenIn(state, own, said, rules))
            .And(ReferenceEquals(own, input) || input is Input.Reword ? IntakeDecision.Nothing : new IntakeEvent.OwnWordsTaken())
            .And(Forgetting.Over(state, input, input is Input.Say ? Counted(state, heard) : heard));
    }

    /// <summary>Counts what is not understood, and what SamBot is asked, so that its second sentence can be another one.</summary>
    internal static IntakeDecision Counted(IntakeState state, IntakeDecision said)
    {
        if (said.Refusals.FirstOrDefault() is not { } refusal)
        {
            return state.Stumble is not { } before ? said : said with
            {
                Events = [.. said.Events.Select(e => e is IntakeEvent.Inquired i && before.IsLike(i.Inquiry) ? i with { Times = before.Times + 1 } : e)],
            };
        }

        var times = state.Stumble is { } last && last.IsLike(refusal.Reason, refusal.Question) ? last.Times + 1 : 1;
        return new(
            [.. said.Events, new IntakeEvent.Stumbled(refusal.Reason, refusal.Question, times)],
            [.. said.Refusals.Select(r => r with { Times = times })]);
    }

    private static IntakeDecision Answer(IntakeState state, Input input, IntakeRules rules, Moment now) => (state, input) switch
    {
        (_, Input.Arrive)                              => IntakeDecision.Nothing,

        (_, Input.Say { Text: null })                  => new IntakeRefusal(IntakeRefusalReason.NoWords),
        (_, Input.Say { Text: { } text } s)            => Withdrawing.Answered(state, text, rules)
            ?? Forgetting.Answered(state, text, rules)
            ?? Adding.Answered(state, text, rules)
            ?? Together.Agreed(state, s, rules)
            ?? Commands.Read(state, text, rules, now)
            ?? Candidates.Read(state, s, text, rules, now)
            ?? Inquiries.Read(state, text, rules, now)
            ?? Hear(state, s, text, rules, now),
        (_, Input.Reword c)                            => Adding.Reworded(state, c.MessageId, c.Text, now)
            ?? Rewording.Reword(state, c.MessageId, c.Text, rules, now),
        (_, Input.Unsay c)                             => Bringing.Unsaid(state, c)
            .And(Adding.Reworded(state, c.MessageId, null, now) ?? Rewording.Unsay(state, c.MessageId, now)),
        (_, Input.AnswerOffer c)                       => Adding.Pressed(state, c),
        (_, Input.AskData c)                           => new IntakeEvent.DataAsked { InChat = c.InChat },
        (_, Input.AskErasure)                          => new IntakeEvent.ErasureAsked(),
        (_, Input.AnswerErasure c)                     => Forgetting.Pressed(state, c.Yes),
        // Whoever takes it back is heard, whatever the settings say.
        (_, Input.AllowModel c) when rules.MayReadWithModel || !c.Yes => new IntakeEvent.ModelAllowed(c.Yes),
        (_, Input.AllowModel or Input.PressUnknown)    => new IntakeRefusal(IntakeRefusalReason.UnknownButton),

        (Sent s, Input.Send c) when c.RequestId == s.RequestId => IntakeDecision.Nothing,
        (Sent s, Input.Fill { Values.IsEmpty: true } c) when c.RequestId == s.RequestId => IntakeDecision.Nothing,
        (_, Input.Fill { Values.IsEmpty: true } c) when IsOurs(state, c.RequestId) => Continue(state, now),
        (Drafting d, Input.Fill c) when IsOurs(d, c.RequestId) => Fill(d, c, rules, now),
        (Drafting d, Input.Edit { Question: { } q } c) when IsOurs(d, c.RequestId) => Edit(d, q),
        (Drafting d, Input.GoBack c) when IsOurs(d, c.RequestId) => GoBack(d, c, rules),
        (Drafting d, Input.Send c) when IsOurs(d, c.RequestId)  => Send(d, rules),
        (Drafting d, Input.DropFile c) when IsOurs(d, c.RequestId) => Bringing.Drop(d, c.FileId),
        (Sent s, Input.DropFile c) when c.RequestId == s.RequestId => new IntakeRefusal(IntakeRefusalReason.SentCard),
        (ConfirmingRestart d, Input.AnswerRestart c) when IsOurs(d, c.RequestId) => Restart(c.Yes, now),
        (Drafting d, Input.Edit c) when IsOurs(d, c.RequestId)  => new IntakeRefusal(IntakeRefusalReason.NothingChosen),
        (Sent s, Input.Fill c) when c.RequestId == s.RequestId  => new IntakeRefusal(IntakeRefusalReason.SentCard),
        (Sent s, Input.Edit c) when c.RequestId == s.RequestId  => new IntakeRefusal(IntakeRefusalReason.SentCard),
        (Sent s, Input.GoBack c) when c.RequestId == s.RequestId => new IntakeRefusal(IntakeRefusalReason.SentCard),
        _                                              => new IntakeRefusal(IntakeRefusalReason.EarlierCard),
    };

    /// <summary>The state after an event.</summary>
    public static IntakeState Evolve(IntakeState state, IntakeEvent happened)
    {
        var next = Step(state, happened);
        var (stumble, withdrawing, offer) = happened switch
        {
            IntakeEvent.Stumbled e                         => (Stumble.Of(e), null, Adding.After(next.Offer, happened)),
            IntakeEvent.Inquired e                         => (Stumble.Of(e), null, Adding.After(next.Offer, happened)),
            IntakeEvent.WithdrawAsked { Reference: { } r } => (null, r.ToString(), null),
            _                                              => ((Stumble?)null, (string?)null, Adding.After(next.Offer, happened)),
        };
        var asksErasure = happened switch
        {
            IntakeEvent.ErasureAsked => true,
            IntakeEvent.Stumbled { Reason: IntakeRefusalReason.ErasureYesOrNo } => state.AsksErasure,
            IntakeEvent.HelpAsked or IntakeEvent.StatusAsked or IntakeEvent.LanguageAsked or IntakeEvent.LanguageChosen or IntakeEvent.WrittenIn
                or IntakeEvent.ModelAllowed => state.AsksErasure,
            _ => false,
        };
        return (next.Stumble, next.Withdrawing, next.Offer, next.AsksErasure) == (stumble, withdrawing, offer, asksErasure)
            ? next
            : next with { Stumble = stumble, Withdrawing = withdrawing, Offer = offer, AsksErasure = asksErasure };
    }

    private static IntakeState Step(IntakeState state, IntakeEvent happened) => (state, happened) switch
    {
        (NotStarted, IntakeEvent.Welcomed)                 => new NotStarted(Welcomed: true),
        (_, IntakeEvent.Begun e)                           => Begin(e, (state as Sent)?.Known),
        (_, IntakeEvent.StartedOver e)                     => Begin(new(e.RequestId, null), null),
        (Drafting d, IntakeEvent.Answered e)               => Answered(d, e.Question, d.Draft.Answer(e.Question, e.Value)),
        (Drafting d, IntakeEvent.Kept e)                   => Kept(d, e.Question, d.Draft.Keep(e.Question, e.Typed)),
        (Drafting d, IntakeEvent.SaidIn e)                 => d with { Draft = d.Draft.From(e.Question, Source.Of(e)) },
        (Drafting d, IntakeEvent.FollowedUp e)             => d with { Draft = d.Draft with { FollowedUp = [.. d.Draft.FollowedUp ?? [], e.Question] } },
        (Drafting d, IntakeEvent.OpeningChanged e)         => d with { Draft = d.Draft.Opened(e.Text) },
        (Drafting d, IntakeEvent.FileTaken e)              => d with { Draft = d.Draft.With(e.File) },
        (Drafting d, IntakeEvent.FileDropped e)            => d with { Draft = d.Draft.Without(e.File) },
        (Drafting d, IntakeEvent.Dropped e)                => d with { Draft = d.Draft.Clear(e.Question) },
        (Drafting d, IntakeEvent.Unsaid e)                 => new Asking(d.Draft.Clear(e.Question), e.Question, Changing: false),
        (Drafting d, IntakeEvent.Reopened e)               => new Asking(d.Draft, e.Question, e.Changing),
        (Drafting d, IntakeEvent.ReviewReopened)           => new Reviewing(d.Draft),
        (Drafting d, IntakeEvent.RestartAsked)             => new ConfirmingRestart(d.Draft, d),
        (ConfirmingRestart d, IntakeEvent.RestartDropped)  => d.Before with { Draft = d.Draft },
        (Drafting d, IntakeEvent.Stopped)                  => new Stopped(d.Draft),
        (Drafting d, IntakeEvent.Resumed)                  => Next(d.Draft),
        (Drafting { Draft.Sources: { IsEmpty: false } s }, IntakeEvent.Sent e) =>
            new Sent(e.RequestId) { Messages = [.. s.Values.SelectMany(m => m.Messages).Distinct()], Known = KnownAnswers.Of(e.Pitch) },
        (_, IntakeEvent.Sent e)                            => new Sent(e.RequestId) { Known = KnownAnswers.Of(e.Pitch) },
        (Sent { Offer: { } o } s, IntakeEvent.AdditionConfirmed) =>
            s with { Messages = [.. (s.Messages ?? []).Concat(o.Parts.Select(p => p.MessageId).OfType<string>()).TakeLast(MostMessages)] },
        _                                                  => state,
    };

    internal static IntakeDecision Continue(IntakeState state, Moment now) => state switch
    {
        NotStarted or Sent => new IntakeEvent.Begun(now.FreshId.ToString("N"), null),
        Stopped            => new IntakeEvent.Resumed(),
        ConfirmingRestart  => new IntakeEvent.RestartDropped(),
        _                  => IntakeDecision.Nothing,
    };

    internal static IntakeDecision Back(IntakeState state) => state switch
    {
        Asking { Changing: true }                                   => new IntakeEvent.ReviewReopened(),
        Asking a when Before(a) is { } before                       => new IntakeEvent.Reopened(before, Changing: false),
        Reviewing r => new IntakeEvent.Reopened(Questions.Asked(r.Draft.AnswerTo).Last(q => !r.Draft.LeavesOpen(q)).Question, Changing: true),
        ConfirmingRestart                                           => new IntakeEvent.RestartDropped(),
        Stopped                                                     => new IntakeEvent.Resumed(),
        Sent                                                        => new IntakeRefusal(IntakeRefusalReason.SentNoWayBack),
        NotStarted                                                  => new IntakeRefusal(IntakeRefusalReason.NothingUnderWay),
        _                                                           => new IntakeRefusal(IntakeRefusalReason.NothingBefore),
    };

    private static Question? Before(Asking asking) =>
        Questions.Asked(asking.Draft.AnswerTo).LastOrDefault(q => q.Question < asking.Question && !asking.Draft.LeavesOpen(q))?.Question;

    private static IntakeDecision Fill(Drafting state, Input.Fill card, IntakeRules rules, Moment now)
    {
        var (present, told) = OlderCards.Parted(state.Draft, card.Values, card.Seen, rules);
        var said = present.IsEmpty ? Continue(state, now) : OneAnswer.Moved(state.Draft, Together.Fill(state, present, Awake(state, now), rules));
        return said.And(told);
    }

    private static IntakeDecision GoBack(Drafting state, Input.GoBack card, IntakeRules rules)
    {
        var (present, told) = OlderCards.Parted(state.Draft, card.Values, card.Seen, rules);
        return present.Aggregate(IntakeDecision.Nothing, (all, given) => all.And(Answering.Keep(given.Key, given.Value))).And(Back(state)).And(told);
    }

    internal static IntakeDecision Edit(Drafting state, Question question) =>
        new IntakeEvent.Reopened(question, Changing: state.Draft.FirstOpen is null);

    internal static IntakeDecision Send(Drafting state, IntakeRules rules)
    {
        // What was typed last while an answer is changed is what the contact means to send.
        if (state is Asking { Changing: true } a && a.Draft.Kept.TryGetValue(a.Question, out var typed))
        {
            var said = Answering.Answer(a.Question, typed, rules);
            return said.Refusals.IsEmpty ? said.And(Send((Drafting)said.Events.Aggregate((IntakeState)state, Evolve), rules)) : said;
        }

        if (PitchOf.Draft(state.Draft) is { } pitch)
        {
            return new IntakeEvent.Sent(state.Draft.RequestId, pitch);
        }

        // The review lacks an answer when a question was added after the draft was begun. That question is asked now.
        var missing = PitchOf.Missing(state.Draft);
        IntakeDecision refusal = new IntakeRefusal(IntakeRefusalReason.NotComplete, missing);
        return state is Reviewing && missing is { } question ? Edit(state, question).And(refusal) : refusal;
    }

    internal static IntakeDecision Restart(bool sure, Moment now) =>
        sure ? new IntakeEvent.StartedOver(now.FreshId.ToString("N")) : new IntakeEvent.RestartDropped();

    private static IntakeDecision Hear(IntakeState state, Input.Say said, string text, IntakeRules rules, Moment now) => state switch
    {
        NotStarted         => Open(text, said.MessageId, rules, now),
        Asking { IsFollowUp: true } a when FollowUps.AddsNothing(a.Question, text, rules) => Answering.Answer(a.Question, a.Draft.Kept[a.Question], rules),
        Asking { IsFollowUp: true } a when FollowUps.Ahead(a, said, rules) is { } ahead => ahead,
        Asking a when OneAnswer.Stays(a) => OneAnswer.Behind(a, said, rules),
        Asking a           => OneAnswer.Continued(a, said, rules)
            ?? Together.Hear(a, said, rules)
            ?? OneAnswer.InOneBreath(a, said, rules)
            ?? OneAnswer.InDoubt(a, said, rules)
            ?? Rewording.Noted(OneAnswer.BehindStanding(a.Draft, Answering.Answer(a.Question, text, rules)), a, said),
        Reviewing r        => rules.Words.QuestionNamed(text) is { } q && Questions.Going(r.Draft).Any(going => going.Question == q) ? Edit(r, q)
            : Together.Later(r.Draft, said, rules) ?? new IntakeRefusal(IntakeRefusalReason.SendOrChange),
        ConfirmingRestart  => new IntakeRefusal(IntakeRefusalReason.YesOrNo),
        // A whole sentence wakes the draft, and answers what was open.
        Stopped when Answering.Opening(text) is not null => Continue(state, now) is var awake && awake.Events.Aggregate(state, Evolve) is var next
            ? awake.And(Hear(next, said, text, rules, now))
            : awake,
        Stopped            => new IntakeRefusal(IntakeRefusalReason.ResumeOrRestart),
        Sent s             => Adding.Offer(s, text, said.MessageId, rules, now),
        _                  => new IntakeRefusal(IntakeRefusalReason.AlreadySent),
    };

    // A first message begins a draft. What is not filled in is still kept.
    private static IntakeDecision Open(string text, string? messageId, IntakeRules rules, Moment now)
    {
        if (Answering.Opening(text) is not { } opening)
        {
            return Continue(IntakeState.Initial, now);
        }

        var (facts, isFilledIn) = FollowUps.Opening(opening, rules);
        IntakeDecision begun = new IntakeEvent.Begun(now.FreshId.ToString("N"), new(opening) { MessageId = messageId })
        {
            IsFilledIn = isFilledIn,
            Facts = facts,
        };
        return isFilledIn ? Rewording.Noted(begun, Question.Bring, messageId, wasAsked: false) : begun;
    }

    private static Asking Begin(IntakeEvent.Begun begun, ImmutableSortedDictionary<Question, string>? known)
    {
        var draft = Draft.Empty(begun.RequestId) with { Opening = begun.Opening };
        draft = known is null ? draft : draft with { Kept = known };
        return new(begun is { IsFilledIn: true, Opening: { } opening } ? draft.Keep(Question.Bring, opening.Text) : draft, Question.Bring, Changing: false);
    }

    // An answer to the open question leads on. An answer to another question, from an earlier card, is taken without moving.
    private static Drafting Answered(Drafting state, Question question, Draft draft) =>
        state is Reviewing || (state is Asking a && a.Question == question) ? Next(draft) : state with { Draft = draft };

    // A question that was passed is asked again when its new answer cannot be accepted.
    private static Drafting Kept(Drafting state, Question question, Draft draft) => state switch
    {
        Reviewing                                => new Asking(draft, question, Changing: true),
        Asking a when question < a.Question      => new Asking(draft, question, a.Changing),
        _                                        => state with { Draft = draft },
    };

    private static Drafting Next(Draft draft) => draft.FirstOpen is { } open ? new Asking(draft, open, Changing: false) : new Reviewing(draft);

    // A filled-in card wakes a draft that rests.
    internal static IntakeDecision Awake(Drafting state, Moment now) =>
        state is Stopped or ConfirmingRestart ? Continue(state, now) : IntakeDecision.Nothing;

    private static bool IsOurs(IntakeState state, string? requestId) => state switch
    {
        Drafting d => requestId is null || requestId == d.Draft.RequestId,
        Sent s     => requestId is null || requestId == s.RequestId,
        _          => requestId is null,
    };
}
