using RequestDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Requests.RequestEvent, SamBot.Dialogs.Requests.RequestRefusal>;

namespace SamBot.Dialogs.Requests;

/// <summary>A meeting request's life: what it is now, what may be done with it, and what it becomes.</summary>
public abstract record MeetingRequest
{
    private MeetingRequest()
    {
    }

    /// <summary>Where every request begins.</summary>
    public static readonly MeetingRequest Initial = new NotSubmitted();

    /// <summary>Nothing was sent in under this id.</summary>
    public sealed record NotSubmitted : MeetingRequest;

    /// <summary>What every request has once it was sent in.</summary>
    /// <param name="Contact">Who asks.</param>
    /// <param name="Pitch">What they bring.</param>
    /// <param name="SubmittedAt">Since when it waits, UTC.</param>
    public abstract record Submitted(Person Contact, Pitch Pitch, DateTimeOffset SubmittedAt) : MeetingRequest;

    /// <summary>It waits for the chair.</summary>
    public sealed record Open(Person Contact, Pitch Pitch, DateTimeOffset SubmittedAt) : Submitted(Contact, Pitch, SubmittedAt);

    /// <summary>The chair decided; it is over.</summary>
    public abstract record Decided(Open Request, Person By, DateTimeOffset At, string? Note)
        : Submitted(Request.Contact, Request.Pitch, Request.SubmittedAt);

    /// <summary>The meeting will be.</summary>
    public sealed record Approved(Open Request, Person By, DateTimeOffset At, string? Note) : Decided(Request, By, At, Note);

    /// <summary>The chair did not choose for it.</summary>
    public sealed record Declined(Open Request, Person By, DateTimeOffset At, DeclineReason Reason, string? Note) : Decided(Request, By, At, Note);

    /// <summary>The contact took it back.</summary>
    public sealed record Withdrawn(Open Request, DateTimeOffset At) : Submitted(Request.Contact, Request.Pitch, Request.SubmittedAt);

    /// <summary>Whether the command is allowed, and what it makes happen. Decisions need a chair; all but the first are refused.</summary>
    public static RequestDecision Decide(MeetingRequest request, RequestCommand command, Moment now) => (request, command) switch
    {
        (NotSubmitted, RequestCommand.Submit { Pitch.IsComplete: false })                  => RequestRefusal.IncompletePitch,
        (NotSubmitted, RequestCommand.Submit c)                                            => new RequestEvent.Submitted(c.By.Person, now.At, c.Pitch),
        (NotSubmitted, _)                                                                  => RequestRefusal.NoSuchRequest,

        // The same pitch again is a repeat (a second click, a crash before the conversation was saved): all is as it should be.
        (Submitted s, RequestCommand.Submit c) when s.Contact.Id != c.By.Person.Id         => RequestRefusal.NoSuchRequest,
        (Submitted s, RequestCommand.Submit c) when s.Pitch == c.Pitch                     => RequestDecision.Nothing,
        (Submitted, RequestCommand.Submit)                                                 => RequestRefusal.AlreadySubmitted,

        (Submitted s, RequestCommand.Withdraw c) when s.Contact.Id != c.By.Person.Id       => RequestRefusal.NoSuchRequest,
        (Submitted, RequestCommand.Approve or RequestCommand.Decline)
            when !command.By.MayDecide                                                     => RequestRefusal.NotTheChair,

        (Withdrawn, _)                                                                     => RequestRefusal.AlreadyWithdrawn,
        (Decided, _)                                                                       => RequestRefusal.AlreadyDecided,

        (Open o, RequestCommand.Withdraw c)                                                => new RequestEvent.Withdrawn(c.By.Person, Since(o, now)),
        (Open, RequestCommand.Approve { Note.Length: var n }) when n > Limits.Note.Max     => RequestRefusal.NoteTooLong,
        (Open o, RequestCommand.Approve c)                                                 => new RequestEvent.Approved(c.By.Person, Since(o, now), Words(c.Note)),
        (Open, RequestCommand.Decline { Reason: null })                                    => RequestRefusal.ReasonMissing,
        (Open, RequestCommand.Decline { Note.Length: var n }) when n > Limits.Note.Max     => RequestRefusal.NoteTooLong,
        (Open, RequestCommand.Decline { Reason: DeclineReason.Other } c)
            when TextLimit.IsEmpty(c.Note)                                                 => RequestRefusal.NoteMissing,
        (Open o, RequestCommand.Decline { Reason: { } reason } c)                          => new RequestEvent.Declined(c.By.Person, Since(o, now), reason, Words(c.Note)),

        _ => throw new InvalidOperationException($"No rule for {command.GetType().Name} on {request.GetType().Name}."),
    };

    /// <summary>The request after what happened.</summary>
    public static MeetingRequest Evolve(MeetingRequest request, RequestEvent happened) => (request, happened) switch
    {
        (NotSubmitted, RequestEvent.Submitted e) => new Open(e.By, e.Pitch, e.At),
        (Open o, RequestEvent.Approved e)        => new Approved(o, e.By, e.At, e.Note),
        (Open o, RequestEvent.Declined e)        => new Declined(o, e.By, e.At, e.Reason, e.Note),
        (Open o, RequestEvent.Withdrawn e)       => new Withdrawn(o, e.At),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} cannot happen to {request.GetType().Name}."),
    };

    /// <summary>The request that these events made.</summary>
    public static MeetingRequest From(IEnumerable<RequestEvent> events) => events.Aggregate(Initial, Evolve);

    // The clock of the machine that decides may be behind that of the one that took the request in.
    private static DateTimeOffset Since(Open request, Moment now) => now.At > request.SubmittedAt ? now.At : request.SubmittedAt;

    private static string? Words(string? note) => TextLimit.IsEmpty(note) ? null : note!.Trim();
}
