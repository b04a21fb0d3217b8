using System.Collections.Immutable;
using SamBot.Dialogs.Files;
using RequestDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Requests.RequestEvent, SamBot.Dialogs.Requests.RequestRefusal>;

namespace SamBot.Dialogs.Requests;

/// <summary>A meeting request: its states, the decision on each command, and the state after each event.</summary>
public abstract record MeetingRequest
{
    private MeetingRequest()
    {
    }

    /// <summary>The state in which every request begins.</summary>
    public static readonly MeetingRequest Initial = new NotSubmitted();

    /// <summary>No request was sent under this id.</summary>
    public sealed record NotSubmitted : MeetingRequest;

    /// <summary>A request that was sent, in whatever state.</summary>
    /// <param name="Contact">The person who asks.</param>
    /// <param name="Pitch">Their pitch.</param>
    /// <param name="SubmittedAt">The time of sending, in UTC.</param>
    public abstract record Submitted(Person Contact, Pitch Pitch, DateTimeOffset SubmittedAt) : MeetingRequest
    {
        /// <summary>The request as it waited: what the contact sent, and added before the decision.</summary>
        public Open AsSent() => this switch
        {
            Decided d   => d.Request,
            Held h      => h.Decision.Request,
            Withdrawn w => w.Request,
            Lapsed l    => l.Request,
            _           => (Open)this,
        };

        /// <summary>The request as its contact knows it: a decision that can still be undone has not happened for them.</summary>
        public Submitted AsHeardOf() => this is Held h ? h.Decision.Request : this;

        /// <summary>The files of the request: those that were sent with it, and those that were added.</summary>
        public ImmutableArray<SentFile> Files() => [.. Pitch.Files ?? [], .. AsSent().Additions.Concat(AsSent().Answers).SelectMany(a => a.Files)];
    }

    /// <summary>The request waits for the chair.</summary>
    public sealed record Open(Person Contact, Pitch Pitch, DateTimeOffset SubmittedAt) : Submitted(Contact, Pitch, SubmittedAt)
    {
        /// <summary>Whether the day that an answer was promised for has passed.</summary>
        public bool IsOverdue { get; init; }

        /// <summary>That day; null while it has not passed, and where it was not noted.</summary>
        public DateOnly? PassedDay { get; init; }

        /// <summary>The promised day of which the chair was reminded; null when of none.</summary>
        public DateOnly? RemindedOf { get; init; }

        /// <summary>The contact's additions, oldest first.</summary>
        public ImmutableArray<Addition> Additions { get => field.IsDefault ? [] : field; init; }

        /// <summary>The day until which the request was put off; null when it was not, or when that day has come.</summary>
        public Postponement? Later { get; init; }

        /// <summary>How it was put off before its day came; null when it was not.</summary>
        public Postponement? CameBack { get; init; }

        /// <summary>When the request was opened again, or came back, in UTC; null when neither happened. The answer is promised from then on.</summary>
        public DateTimeOffset? PromisedSince { get; init; }

        /// <summary>What the chair asked, oldest first.</summary>
        public ImmutableArray<ChairQuestion> Questions { get => field.IsDefault ? [] : field; init; }

        /// <summary>The question whose answer the request waits for; null when it waits for the chair.</summary>
        public ChairQuestion? Asked => Questions is [.., { IsOpen: true } last] ? last : null;

        /// <summary>What the contact answered, oldest first.</summary>
        public IEnumerable<Addition> Answers => Questions.Select(q => q.Answer).OfType<Addition>();

        /// <summary>The time since which it waits for the chair, in UTC: who had a question to answer waits anew from then on.</summary>
        public DateTimeOffset WaitsSince => Answers.Select(a => a.At).Append(PromisedSince ?? SubmittedAt).Max();

        /// <summary>The day on which the chair is back who was away while the request waited; null when the chair was not.</summary>
        public DateOnly? ChairBackOn { get; init; }

        /// <summary>The moment on that day, in UTC.</summary>
        public DateTimeOffset? ChairBackAt { get; init; }

        /// <summary>The time from which the days of the promised answer count, in UTC.</summary>
        public DateTimeOffset PromisedFrom
        {
            get
            {
                var from = Later?.Back ?? WaitsSince;
                return ChairBackAt is { } back && back > from ? back : from;
            }
        }
    }

    /// <summary>The chair decided a short while ago and can still undo it. The contact does not know yet.</summary>
    /// <param name="Decision">The request as it will be.</param>
    /// <param name="Until">The time at which the decision stands and the contact is told, in UTC.</param>
    public sealed record Held(Decided Decision, DateTimeOffset Until) : Submitted(Decision.Contact, Decision.Pitch, Decision.SubmittedAt);

    /// <summary>The chair decided, and the contact is told. Only opening the request again changes it.</summary>
    public abstract record Decided(Open Request, Person By, DateTimeOffset At, string? Note)
        : Submitted(Request.Contact, Request.Pitch, Request.SubmittedAt)
    {
        /// <summary>The decider's words that the contact reads instead of the ready text; null for that text.</summary>
        public string? Text { get; init; }

        /// <summary>The contact's messages that were passed on to the chair after a yes, oldest first.</summary>
        public ImmutableArray<Addition> PassedOn { get => field.IsDefault ? [] : field; init; }

        /// <summary>Whether it is a yes, of whatever size, after which the two still have a word.</summary>
        public bool IsYes => this is Approved or Arranged { Kind: not Arrangement.Referral };
    }

    /// <summary>The chair approved the request.</summary>
    public sealed record Approved(Open Request, Person By, DateTimeOffset At, string? Note) : Decided(Request, By, At, Note)
    {
        /// <summary>The form in which they meet.</summary>
        public MeetingForm Form { get; init; } = Request.Pitch.Practical.Form;

        /// <summary>How many minutes they meet; <see cref="Durations.Any"/> where neither of them minds.</summary>
        public int Minutes { get; init; } = Request.Pitch.Practical.Minutes;
    }

    /// <summary>The chair gave something else than a talk.</summary>
    public sealed record Arranged(Open Request, Person By, DateTimeOffset At, Arrangement Kind) : Decided(Request, By, At, null)
    {
        /// <summary>The name of the person who is named in it; null for nobody.</summary>
        public string? To { get; init; }

        /// <summary>How to reach them; null for nobody.</summary>
        public string? Reach { get; init; }
    }

    /// <summary>The chair declined the request.</summary>
    public sealed record Declined(Open Request, Person By, DateTimeOffset At, DeclineReason Reason, string? Note) : Decided(Request, By, At, Note)
    {
        /// <summary>From when the contact is welcome with a new proposal, in UTC; null at once.</summary>
        public DateTimeOffset? BackFrom { get; init; }
    }

    /// <summary>
    /// The chair put the request off. It is a decision only as long as it can be undone; after that the request is open and waits for its day.
    /// </summary>
    public sealed record Postponed(Open Request, Person By, DateTimeOffset At, DateOnly Until, DateTimeOffset Back, string? Note)
        : Decided(Request, By, At, Note);

    /// <summary>The contact withdrew the request.</summary>
    public sealed record Withdrawn(Open Request, DateTimeOffset At) : Submitted(Request.Contact, Request.Pitch, Request.SubmittedAt);

    /// <summary>The contact did not answer what the chair asked, and the request was closed. An answer opens it again.</summary>
    public sealed record Lapsed(Open Request, DateTimeOffset At) : Submitted(Request.Contact, Request.Pitch, Request.SubmittedAt);

    /// <summary>
    /// The decision on a command. Only the chair and the deputies may approve or decline, and only the first decision counts. A decision can be undone
    /// as long as it is not settled, however late it is: the write that settles it is the one that tells the contact.
    /// </summary>
    public static RequestDecision Decide(MeetingRequest request, RequestCommand command, Moment now, DeskRules? rules = null) => (request, command) switch
    {
        (NotSubmitted, RequestCommand.Submit { Pitch.IsComplete: false })                  => RequestRefusal.IncompletePitch,
        (NotSubmitted, RequestCommand.Submit c)                                            => new RequestEvent.Submitted(c.By.Person, now.At, c.Pitch),
        (NotSubmitted, _)                                                                  => RequestRefusal.NoSuchRequest,

        // The same pitch again is a repeat, after a second click or after a crash before the conversation was saved. It changes nothing.
        (Submitted s, RequestCommand.Submit c) when s.Contact.Id != c.By.Person.Id         => RequestRefusal.NoSuchRequest,
        (Submitted s, RequestCommand.Submit c) when s.Pitch == c.Pitch                     => RequestDecision.Nothing,
        (Submitted, RequestCommand.Submit)                                                 => RequestRefusal.AlreadySubmitted,

        (Submitted s, RequestCommand.Withdraw or RequestCommand.Add) when s.Contact.Id != command.By.Person.Id => RequestRefusal.NoSuchRequest,
        // What is not said above to be the contact's is for those who decide.
        (Submitted s, RequestCommand.Add c)                                                => Requests.Additions.Decide(s, c, now),
        (Submitted, not RequestCommand.Withdraw) when !command.By.MayDecide                => RequestRefusal.NotTheChair,
        (Submitted s, not RequestCommand.Withdraw) when s.Contact.Id == command.By.Person.Id => RequestRefusal.OwnRequest,

        (Withdrawn, _)                                                                     => RequestRefusal.AlreadyWithdrawn,
        (Submitted s, RequestCommand.Ask c)                                                => ChairQuestions.Decide(s, c, now),
        (Lapsed l, RequestCommand.Withdraw c)                                              => new RequestEvent.Withdrawn(c.By.Person, Latest(now, l.At)),
        (Lapsed l, RequestCommand.Reopen c)                                                => new RequestEvent.Reopened(c.By.Person, Latest(now, l.At)),
        (Lapsed, not RequestCommand.Invite)                                                => RequestRefusal.AlreadyLapsed,
        (Held h, RequestCommand.Withdraw c)                                                =>
            new RequestEvent.Withdrawn(c.By.Person, Latest(now, h.Decision.At)),
        (Held h, RequestCommand.Undo or RequestCommand.Reopen)                             =>
            new RequestEvent.Undone(command.By.Person, Latest(now, h.Decision.At)),
        (Held, RequestCommand.Reword c) when IsTooLong(c.Text)                             => RequestRefusal.NoteTooLong,
        (Held { Decision: Arranged { Kind: Arrangement.WrittenAnswer } }, RequestCommand.Reword c)
            when TextLimit.IsEmpty(c.Text)                                                 => RequestRefusal.AnswerMissing,
        (Held h, RequestCommand.Reword c) when Words(c.Text) == h.Decision.Text            => RequestDecision.Nothing,
        (Held h, RequestCommand.Reword c)                                                  =>
            new RequestEvent.Reworded(c.By.Person, Latest(now, h.Decision.At), Words(c.Text)),
        (Decided, RequestCommand.Reword)                                                   => RequestRefusal.RewordTooLate,
        (Declined { BackFrom: not null } d, RequestCommand.Invite c)                       => new RequestEvent.Invited(c.By.Person, Latest(now, d.At)),
        (_, RequestCommand.Invite)                                                         => RequestRefusal.NothingToInvite,
        (Decided d, RequestCommand.Reopen c)                                               => new RequestEvent.Reopened(c.By.Person, Latest(now, d.At)),
        (Decided, RequestCommand.Undo)                                                     => RequestRefusal.UndoTooLate,
        (Held or Decided, _)                                                               => RequestRefusal.AlreadyDecided,
        (Open, RequestCommand.Undo or RequestCommand.Reopen or RequestCommand.Reword)      => RequestRefusal.NothingToUndo,

        (Open o, RequestCommand.Withdraw c)                                                => new RequestEvent.Withdrawn(c.By.Person, Since(o, now)),
        (Open, RequestCommand.Approve c) when IsTooLong(c.Note) || IsTooLong(c.Text)       => RequestRefusal.NoteTooLong,
        (Open, RequestCommand.Approve { Minutes: { } m }) when !Durations.Allows(m)        => RequestRefusal.DurationNotAllowed,
        (Open o, RequestCommand.Approve c)                                                 =>
            new RequestEvent.Approved(c.By.Person, Since(o, now), Words(c.Note))
            {
                UndoUntil = UndoUntil(o, now, rules),
                Form = c.Form == o.Pitch.Practical.Form ? null : c.Form,
                Minutes = c.Minutes == o.Pitch.Practical.Minutes ? null : c.Minutes,
                Text = Words(c.Text),
            },
        (Open o, RequestCommand.Postpone c)                                                =>
            Postponing.Decide(o, c, Since(o, now), UndoUntil(o, now, rules), rules ?? DeskRules.Standard),
        (Open o, RequestCommand.Arrange c)                                                 =>
            Arrangements.Decide(c, Since(o, now), UndoUntil(o, now, rules)),
        (Open, RequestCommand.Decline { Reason: null })                                    => RequestRefusal.ReasonMissing,
        (Open, RequestCommand.Decline { Note.Length: var n }) when n > Limits.Note.Max     => RequestRefusal.NoteTooLong,
        (Open, RequestCommand.Decline { Reason: DeclineReason.Other } c)
            when TextLimit.IsEmpty(c.Note)                                                 => RequestRefusal.NoteMissing,
        (Open o, RequestCommand.Decline { Reason: { } reason } c)                          =>
            new RequestEvent.Declined(c.By.Person, Since(o, now), reason, Words(c.Note))
            {
                UndoUntil = UndoUntil(o, now, rules),
                BackFrom = rules is { BackAfter: var wait } && wait > TimeSpan.Zero ? Since(o, now) + wait : null,
            },

        _ => throw new InvalidOperationException($"No rule for {command.GetType().Name} on {request.GetType().Name}."),
    };

    /// <summary>The request after an event.</summary>
    public static MeetingRequest Evolve(MeetingRequest request, RequestEvent happened) => (request, happened) switch
    {
        (NotSubmitted, RequestEvent.Submitted e) => new Open(e.By, e.Pitch, e.At),
        (Open o, RequestEvent.Approved e)        => AfterDeciding(e.UndoUntil, Approval(o, e)),
        (Open o, RequestEvent.Declined e)        => AfterDeciding(e.UndoUntil, new Declined(o, e.By, e.At, e.Reason, e.Note) { BackFrom = e.BackFrom }),
        (Open o, RequestEvent.Postponed { UndoUntil: { } until } e) => new Held(Postponing.Put(o, e), until),
        (Open o, RequestEvent.Postponed e)       => Postponing.Waits(Postponing.Put(o, e)),
        (Open o, RequestEvent.ChairReminded e)        => o with { RemindedOf = e.Day },
        (Open o, RequestEvent.ChairAway e)       =>
            o with { ChairBackOn = e.Until, ChairBackAt = e.Back, IsOverdue = false, PassedDay = null },
        (Open o, RequestEvent.Returned e)        => Postponing.Returns(o, e.At),
        (Held { Decision: Postponed put }, RequestEvent.Settled) => Postponing.Waits(put),
        (Open o, RequestEvent.Arranged e)        =>
            AfterDeciding(e.UndoUntil, new Arranged(o, e.By, e.At, e.Kind) { Text = e.Text, To = e.To, Reach = e.Reach }),
        (Held h, RequestEvent.Settled)           => h.Decision,
        (Held h, RequestEvent.Reworded e)        => h with { Decision = h.Decision with { Text = e.Text } },
        (Held h, RequestEvent.Undone)            => h.Decision.Request,
        (Held h, RequestEvent.Withdrawn e)       => new Withdrawn(h.Decision.Request, e.At),
        (Held h, RequestEvent.Added or RequestEvent.Answered) => h with { Decision = h.Decision with { Request = (Open)Evolve(h.Decision.Request, happened) } },
        (Declined d, RequestEvent.Invited)       => d with { BackFrom = null },
        (Decided d, RequestEvent.Reopened e)     => Again(d.Request, e.At),
        (Open o, RequestEvent.Withdrawn e)       => new Withdrawn(o, e.At),
        (Open o, RequestEvent.PromisePassed e)   => o with { IsOverdue = true, PassedDay = e.Day },
        (Open o, RequestEvent.Added e)           => o with { Additions = o.Additions.Add(new(e.Id, e.Text, e.At) { Files = e.Files.GetValueOrDefault() }) },
        (Open o, RequestEvent.Reminded e)        => ChairQuestions.After(o, e),
        (Open o, RequestEvent.Lapsed e)          => new Lapsed(o, e.At),
        (Lapsed l, RequestEvent.Withdrawn e)     => new Withdrawn(l.Request, e.At),
        (Lapsed l, RequestEvent.Reopened e)      => Again(l.Request, e.At),
        (Lapsed l, RequestEvent.Asked or RequestEvent.Answered) => Evolve(l.Request, happened),
        (Open o, RequestEvent.Asked e)           => ChairQuestions.After(o, e, isOver: false),
        (Open { Questions.IsEmpty: false } o, RequestEvent.Answered e) => ChairQuestions.After(o, e),
        (Decided d, RequestEvent.Asked e)        => d with { Request = ChairQuestions.After(d.Request, e, isOver: true) },
        (Decided d, RequestEvent.PassedOn e)     => d with { PassedOn = d.PassedOn.Add(new(e.Id, e.Text, e.At)) },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot happen to {request.GetType().Name}."),
    };

    /// <summary>The request that these events lead to.</summary>
    public static MeetingRequest From(IEnumerable<RequestEvent> events) => events.Aggregate(Initial, Evolve);

    private static Approved Approval(Open request, RequestEvent.Approved e)
    {
        var asked = new Approved(request, e.By, e.At, e.Note) { Text = e.Text };
        return asked with { Form = e.Form ?? asked.Form, Minutes = e.Minutes ?? asked.Minutes };
    }

    // A request that is opened again begins anew: an answer is promised from now on, and no question waits for its own.
    private static Open Again(Open request, DateTimeOffset at) =>
        ChairQuestions.Over(request) with { IsOverdue = false, PassedDay = null, Later = null, PromisedSince = at };

    // The machine that decides may have a clock behind that of the machine that received the request.
    private static DateTimeOffset Since(Open request, Moment now) => Latest(now, request.WaitsSince);

    private static DateTimeOffset Latest(Moment now, DateTimeOffset other) => now.At > other ? now.At : other;

    private static DateTimeOffset? UndoUntil(Open request, Moment now, DeskRules? rules) =>
        rules is { UndoFor: var time } && time > TimeSpan.Zero ? Since(request, now) + time : null;

    private static Submitted AfterDeciding(DateTimeOffset? undo, Decided decision) => undo is { } until ? new Held(decision, until) : decision;

    private static bool IsTooLong(string? words) => words?.Length > Limits.Note.Max;

    private static string? Words(string? note) => TextLimit.IsEmpty(note) ? null : note!.Trim();
}
