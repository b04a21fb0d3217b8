using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SamBot.Dialogs.Files;

namespace SamBot.Dialogs.Requests;

/// <summary>
/// An event in the life of a meeting request, with the person who caused it and the time (UTC). Events are stored as long as the request.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(PromisePassed), "promisePassed")]
[JsonDerivedType(typeof(Added), "added")]
[JsonDerivedType(typeof(PassedOn), "passedOn")]
[JsonDerivedType(typeof(Settled), "settled")]
[JsonDerivedType(typeof(Undone), "undone")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(Reworded), "reworded")]
[JsonDerivedType(typeof(Invited), "invited")]
[JsonDerivedType(typeof(Postponed), "postponed")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Arranged), "arranged")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(ChairAway), "chairAway")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(Lapsed), "lapsed")]
[JsonDerivedType(typeof(ChairReminded), "chairReminded")]
public abstract record RequestEvent(Person By, DateTimeOffset At) : Extensible
{
    /// <summary>The contact sent the pitch.</summary>
    public sealed record Submitted(Person By, DateTimeOffset At, Pitch Pitch) : RequestEvent(By, At);

    /// <summary>The chair approved.</summary>
    public sealed record Approved(Person By, DateTimeOffset At, string? Note = null) : RequestEvent(By, At)
    {
        /// <summary>Until when the chair may undo it, UTC. The contact hears of it then. Null where it stands at once.</summary>
        public DateTimeOffset? UndoUntil { get; init; }

        /// <summary>The form in which they meet, where it is not the one that the contact asked for; else null.</summary>
        public MeetingForm? Form { get; init; }

        /// <summary>How many minutes they meet, where the contact did not ask for that; else null.</summary>
        public int? Minutes { get; init; }

        /// <summary>The chair's words instead of the ready text; null for that text.</summary>
        public string? Text { get; init; }
    }

    /// <summary>The chair declined.</summary>
    public sealed record Declined(Person By, DateTimeOffset At, DeclineReason Reason, string? Note = null) : RequestEvent(By, At)
    {
        /// <summary>As <see cref="Approved.UndoUntil"/>.</summary>
        public DateTimeOffset? UndoUntil { get; init; }

        /// <summary>From when the contact is welcome with a new proposal, UTC; null at once.</summary>
        public DateTimeOffset? BackFrom { get; init; }
    }

    /// <summary>The chair put the request off.</summary>
    /// <param name="By">The decider.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Until">The day on which it comes back, where the foundation is.</param>
    /// <param name="Back">The moment on that day, UTC. It stands in the event, since the settings may name another time zone later.</param>
    /// <param name="Note">The words for the contact; null for none.</param>
    public sealed record Postponed(Person By, DateTimeOffset At, DateOnly Until, DateTimeOffset Back, string? Note = null) : RequestEvent(By, At)
    {
        /// <summary>As <see cref="Approved.UndoUntil"/>.</summary>
        public DateTimeOffset? UndoUntil { get; init; }

        /// <summary>The chair's words instead of the ready text; null for that text.</summary>
        public string? Text { get; init; }
    }

    /// <summary>The day came until which the request was put off. Time does it, so the person is SamBot.</summary>
    public sealed record Returned(Person By, DateTimeOffset At) : RequestEvent(By, At);

    /// <summary>
    /// The chair was reminded that an answer is promised by a day. Time does it, so the person is SamBot. Another promised day is reminded of again.
    /// </summary>
    public sealed record ChairReminded(Person By, DateTimeOffset At, DateOnly Day) : RequestEvent(By, At);

    /// <summary>
    /// The chair is away until a day, and is sent nothing before. The answer is promised from then on, and the contact is told. Time does it, so the person
    /// is SamBot.
    /// </summary>
    /// <param name="By">SamBot.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Until">The day on which the chair is back, where the foundation is.</param>
    /// <param name="Back">The moment on that day, UTC.</param>
    public sealed record ChairAway(Person By, DateTimeOffset At, DateOnly Until, DateTimeOffset Back) : RequestEvent(By, At);

    /// <summary>The chair gave something else than a talk, or referred the contact to somebody.</summary>
    public sealed record Arranged(Person By, DateTimeOffset At, Arrangement Kind) : RequestEvent(By, At)
    {
        /// <summary>As <see cref="Approved.UndoUntil"/>.</summary>
        public DateTimeOffset? UndoUntil { get; init; }

        /// <summary>As <see cref="Approved.Text"/>.</summary>
        public string? Text { get; init; }

        /// <summary>The name of the person who is named in it; null for nobody.</summary>
        public string? To { get; init; }

        /// <summary>How to reach them; null for nobody.</summary>
        public string? Reach { get; init; }
    }

    /// <summary>The contact withdrew the request.</summary>
    public sealed record Withdrawn(Person By, DateTimeOffset At) : RequestEvent(By, At);

    /// <summary>
    /// The day that an answer was promised for has passed, and there is none. Time does it, so the person is SamBot. The day stands in the event,
    /// since the settings may promise another one later; an earlier release left it out.
    /// </summary>
    public sealed record PromisePassed(Person By, DateTimeOffset At, DateOnly? Day = null) : RequestEvent(By, At);

    /// <summary>The contact added words to a request that waits.</summary>
    public sealed record Added(Person By, DateTimeOffset At, string Id, string Text) : RequestEvent(By, At)
    {
        /// <summary>The files that came along; null when there are none. Without words, the text is empty.</summary>
        public ImmutableArray<SentFile>? Files { get; init; }
    }

    /// <summary>The contact said something to the chair about a request that was approved, and it is passed on.</summary>
    public sealed record PassedOn(Person By, DateTimeOffset At, string Id, string Text) : RequestEvent(By, At);

    /// <summary>The time to undo the decision is over, so the decision stands and the contact is told. Time does it, so the person is SamBot.</summary>
    public sealed record Settled(Person By, DateTimeOffset At) : RequestEvent(By, At);

    /// <summary>The chair wrote another text for a decision that the contact does not know yet. Text: null for the ready text.</summary>
    public sealed record Reworded(Person By, DateTimeOffset At, string? Text = null) : RequestEvent(By, At);

    /// <summary>The chair invited the contact to come with a new proposal at once.</summary>
    public sealed record Invited(Person By, DateTimeOffset At) : RequestEvent(By, At);

    /// <summary>The chair asked the contact something; or said something to them, after a yes.</summary>
    public sealed record Asked(Person By, DateTimeOffset At, string Id, string Text) : RequestEvent(By, At);

    /// <summary>The contact answered what the chair asked. Without words, but with files, the text is empty.</summary>
    public sealed record Answered(Person By, DateTimeOffset At, string Id, string Text) : RequestEvent(By, At)
    {
        /// <summary>The files that came along; null when there are none.</summary>
        public ImmutableArray<SentFile>? Files { get; init; }
    }

    /// <summary>The contact was asked something some days ago, and is reminded. Time does it, so the person is SamBot.</summary>
    public sealed record Reminded(Person By, DateTimeOffset At) : RequestEvent(By, At);

    /// <summary>The contact did not answer for a long time, so the request is closed. Time does it, so the person is SamBot.</summary>
    public sealed record Lapsed(Person By, DateTimeOffset At) : RequestEvent(By, At);

    /// <summary>The chair undid the decision before the contact was told.</summary>
    public sealed record Undone(Person By, DateTimeOffset At) : RequestEvent(By, At);

    /// <summary>The chair opened the request again after the decision stood.</summary>
    public sealed record Reopened(Person By, DateTimeOffset At) : RequestEvent(By, At);
}
