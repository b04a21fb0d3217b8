using System.Text.Json.Serialization;

namespace SamBot.Dialogs.Requests;

/// <summary>What happened to a meeting request: who did it, when (UTC), and the words. Kept as long as the request.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
public abstract record RequestEvent(Person By, DateTimeOffset At)
{
    /// <summary>The contact sent the pitch in.</summary>
    public sealed record Submitted(Person By, DateTimeOffset At, Pitch Pitch) : RequestEvent(By, At);

    /// <summary>The chair approved.</summary>
    public sealed record Approved(Person By, DateTimeOffset At, string? Note) : RequestEvent(By, At);

    /// <summary>The chair declined.</summary>
    public sealed record Declined(Person By, DateTimeOffset At, DeclineReason Reason, string? Note) : RequestEvent(By, At);

    /// <summary>The contact took it back.</summary>
    public sealed record Withdrawn(Person By, DateTimeOffset At) : RequestEvent(By, At);
}
