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
public abstract record RequestEvent(Person By, DateTimeOffset At) : Extensible
{
    /// <summary>The contact sent the pitch.</summary>
    public sealed record Submitted(Person By, DateTimeOffset At, Pitch Pitch) : RequestEvent(By, At);

    /// <summary>The chair approved.</summary>
    public sealed record Approved(Person By, DateTimeOffset At, string? Note = null) : RequestEvent(By, At);

    /// <summary>The chair declined.</summary>
    public sealed record Declined(Person By, DateTimeOffset At, DeclineReason Reason, string? Note = null) : RequestEvent(By, At);

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
}
