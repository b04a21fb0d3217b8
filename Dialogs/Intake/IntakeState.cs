using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SamBot.Dialogs.Intake;

/// <summary>Where a contact's conversation stands. Small and serialisable: it may pause for weeks, or the process may be killed, and it goes on from here.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(NotStarted), "notStarted")]
[JsonDerivedType(typeof(Asking), "asking")]
[JsonDerivedType(typeof(Reviewing), "reviewing")]
[JsonDerivedType(typeof(ConfirmingRestart), "confirmingRestart")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(Sent), "sent")]
public abstract record IntakeState
{
    private IntakeState()
    {
    }

    /// <summary>Where every conversation begins.</summary>
    public static readonly IntakeState Initial = new NotStarted(Welcomed: false);

    /// <summary>Nobody was asked anything yet.</summary>
    public sealed record NotStarted(bool Welcomed) : IntakeState;

    /// <summary>What every state with a draft has.</summary>
    [JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
    [JsonDerivedType(typeof(Asking), "asking")]
    [JsonDerivedType(typeof(Reviewing), "reviewing")]
    [JsonDerivedType(typeof(ConfirmingRestart), "confirmingRestart")]
    [JsonDerivedType(typeof(Stopped), "stopped")]
    public abstract record Drafting(Draft Draft) : IntakeState;

    /// <summary>A question is open.</summary>
    /// <param name="Draft">The answers so far.</param>
    /// <param name="Question">The question that a typed text answers.</param>
    /// <param name="Changing">Whether it is changed from the review, which then comes back.</param>
    public sealed record Asking(Draft Draft, Question Question, bool Changing) : Drafting(Draft);

    /// <summary>Everything is answered; the contact looks it over before it is sent.</summary>
    public sealed record Reviewing(Draft Draft) : Drafting(Draft);

    /// <summary>The contact wants to start over, and is asked whether they are sure.</summary>
    /// <param name="Draft">What would be thrown away.</param>
    /// <param name="Before">Where they were.</param>
    public sealed record ConfirmingRestart(Draft Draft, Drafting Before) : Drafting(Draft);

    /// <summary>The contact stopped; the draft waits for them.</summary>
    public sealed record Stopped(Draft Draft) : Drafting(Draft);

    /// <summary>The request was sent in; its own life goes on elsewhere.</summary>
    public sealed record Sent(string RequestId) : IntakeState
    {
        /// <summary>The messages that gave its answers; null when none did. Whoever edits one of them is told that the request is not changed by that.</summary>
        public ImmutableArray<string>? Messages { get; init; }
    }
}
