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
            Withdrawn w => w.Request,
            _           => (Open)this,
        };

        /// <summary>The files of the request: those that were sent with it, and those that were added.</summary>
        public ImmutableArray<SentFile> Files() => [.. Pitch.Files ?? [], .. AsSent().Additions.SelectMany(a => a.Files)];
    }

    /// <summary>The request waits for the chair.</summary>
    public sealed record Open(Person Contact, Pitch Pitch, DateTimeOffset SubmittedAt) : Submitted(Contact, Pitch, SubmittedAt)
    {
        /// <summary>Whether the day that an answer was promised for has passed.</summary>
        public bool IsOverdue { get; init; }

        /// <summary>That day; null while it has not passed, and where it was not noted.</summary>
        public DateOnly? PassedDay { get; init; }

        /// <summary>The contact's additions, oldest first.</summary>
        public ImmutableArray<Addition> Additions { get => field.IsDefault ? [] : field; init; }
    }

    /// <summary>The chair decided. Nothing changes the request any more.</summary>
    public abstract record Decided(Open Request, Person By, DateTimeOffset At, string? Note)
        : Submitted(Request.Contact, Request.Pitch, Request.SubmittedAt);

    /// <summary>The chair approved the request.</summary>
    public sealed record Approved(Open Request, Person By, DateTimeOffset At, string? Note) : Decided(Request, By, At, Note)
    {
        /// <summary>The contact's messages that were passed on to the chair, oldest first.</summary>
        public ImmutableArray<Addition> PassedOn { get => field.IsDefault ? [] : field; init; }
    }

    /// <summary>The chair declined the request.</summary>
    public sealed record Declined(Open Request, Person By, DateTimeOffset At, DeclineReason Reason, string? Note) : Decided(Request, By, At, Note);

    /// <summary>The contact withdrew the request.</summary>
    public sealed record Withdrawn(Open Request, DateTimeOffset At) : Submitted(Request.Contact, Request.Pitch, Request.SubmittedAt);

    /// <summary>The decision on a command. Only the chair and the deputies may approve or decline, and only the first decision counts.</summary>
    public static RequestDecision Decide(MeetingRequest request, RequestCommand command, Moment now) => (request, command) switch
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

        (Withdrawn, _)                                                                     => RequestRefusal.AlreadyWithdrawn,
        (Decided, _)                                                                       => RequestRefusal.AlreadyDecided,

        (Open o, RequestCommand.Withdraw c)                                                => new RequestEvent.Withdrawn(c.By.Person, Since(o, now)),
        (Open, RequestCommand.Approve { Note.Length: var n }) when n > Limits.Note.Max     => RequestRefusal.NoteTooLong,
        (Open o, RequestCommand.Approve c)                                                 =>
            new RequestEvent.Approved(c.By.Person, Since(o, now), Words(c.Note)),
        (Open, RequestCommand.Decline { Reason: null })                                    => RequestRefusal.ReasonMissing,
        (Open, RequestCommand.Decline { Note.Length: var n }) when n > Limits.Note.Max     => RequestRefusal.NoteTooLong,
        (Open, RequestCommand.Decline { Reason: DeclineReason.Other } c)
            when TextLimit.IsEmpty(c.Note)                                                 => RequestRefusal.NoteMissing,
        (Open o, RequestCommand.Decline { Reason: { } reason } c)                          =>
            new RequestEvent.Declined(c.By.Person, Since(o, now), reason, Words(c.Note)),

        _ => throw new InvalidOperationException($"No rule for {command.GetType().Name} on {request.GetType().Name}."),
    };

    /// <summary>The request after an event.</summary>
    public static MeetingRequest Evolve(MeetingRequest request, RequestEvent happened) => (request, happened) switch
    {
        (NotSubmitted, RequestEvent.Submitted e) => new Open(e.By, e.Pitch, e.At),
        (Open o, RequestEvent.Approved e)        => new Approved(o, e.By, e.At, e.Note),
        (Open o, RequestEvent.Declined e)        => new Declined(o, e.By, e.At, e.Reason, e.Note),
        (Open o, RequestEvent.Withdrawn e)       => new Withdrawn(o, e.At),
        (Open o, RequestEvent.PromisePassed e)   => o with { IsOverdue = true, PassedDay = e.Day },
        (Open o, RequestEvent.Added e)           => o with { Additions = o.Additions.Add(new(e.Id, e.Text, e.At) { Files = e.Files.GetValueOrDefault() }) },
        (Approved a, RequestEvent.PassedOn e)    => a with { PassedOn = a.PassedOn.Add(new(e.Id, e.Text, e.At)) },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot happen to {request.GetType().Name}."),
    };

    /// <summary>The request that these events lead to.</summary>
    public static MeetingRequest From(IEnumerable<RequestEvent> events) => events.Aggregate(Initial, Evolve);

    // The machine that decides may have a clock behind that of the machine that received the request.
    private static DateTimeOffset Since(Open request, Moment now) => now.At > request.SubmittedAt ? now.At : request.SubmittedAt;

    private static string? Words(string? note) => TextLimit.IsEmpty(note) ? null : note!.Trim();
}
