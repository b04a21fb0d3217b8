using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// The state of a contact's conversation. It is small and stored after every turn, so the conversation goes on from here after weeks, or after
/// the process was killed.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(NotStarted), "notStarted")]
[JsonDerivedType(typeof(Asking), "asking")]
[JsonDerivedType(typeof(Reviewing), "reviewing")]
[JsonDerivedType(typeof(ConfirmingRestart), "confirmingRestart")]
[JsonDerivedType(typeof(Stopped), "stopped")]
[JsonDerivedType(typeof(Sent), "sent")]
public abstract record IntakeState : Extensible
{
    private IntakeState()
    {
    }

    /// <summary>The state in which every conversation begins.</summary>
    public static readonly IntakeState Initial = new NotStarted(Welcomed: false);

    /// <summary>The last message, where it was not understood; null as in older documents, where it was.</summary>
    public Stumble? Stumble { get; init; }

    /// <summary>The reference of the request about which the contact was just asked whether to withdraw it; null when they were not.</summary>
    public string? Withdrawing { get; init; }

    /// <summary>
    /// Whether the contact was just asked if everything about them is to be erased. What is answered beside it, such as "help", leaves the question;
    /// anything else ends it, so that a later "yes" answers something else.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AsksErasure { get; init; }

    /// <summary>The words after sending about which the contact was asked; null, as in older documents, when they were not.</summary>
    public Offer? Offer { get; init; }

    /// <summary>No draft was begun yet.</summary>
    public sealed record NotStarted(bool Welcomed) : IntakeState;

    /// <summary>A state with a draft.</summary>
    [JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
    [JsonDerivedType(typeof(Asking), "asking")]
    [JsonDerivedType(typeof(Reviewing), "reviewing")]
    [JsonDerivedType(typeof(ConfirmingRestart), "confirmingRestart")]
    [JsonDerivedType(typeof(Stopped), "stopped")]
    public abstract record Drafting(Draft Draft) : IntakeState;

    /// <summary>A question is open.</summary>
    /// <param name="Draft">The answers so far.</param>
    /// <param name="Question">The question that a typed text answers.</param>
    /// <param name="Changing">Whether the contact changes one answer from the review, which then comes back.</param>
    public sealed record Asking(Draft Draft, Question Question, bool Changing) : Drafting(Draft)
    {
        /// <summary>Whether the question follows up the text that is filled in.</summary>
        [JsonIgnore]
        public bool IsFollowUp => Draft.HasFollowUp(Question) && Draft.Kept.ContainsKey(Question);
    }

    /// <summary>Every question is answered. The contact looks the answers over before sending.</summary>
    public sealed record Reviewing(Draft Draft) : Drafting(Draft);

    /// <summary>The contact wants to start over, and is asked whether they are sure.</summary>
    /// <param name="Draft">The draft that would be thrown away.</param>
    /// <param name="Before">The state that comes back when they go on instead.</param>
    public sealed record ConfirmingRestart(Draft Draft, Drafting Before) : Drafting(Draft);

    /// <summary>The contact stopped. The draft waits for them.</summary>
    public sealed record Stopped(Draft Draft) : Drafting(Draft);

    /// <summary>The request was sent. Its further life is a <see cref="SamBot.Dialogs.Requests.MeetingRequest"/>.</summary>
    public sealed record Sent(string RequestId) : IntakeState
    {
        /// <summary>
        /// The messages that gave its answers; null when none did. A contact who edits one of them is told that the request stays as it was
        /// sent.
        /// </summary>
        public ImmutableArray<string>? Messages { get; init; }

        /// <summary>Its answers that need only be confirmed in the next request; null when there are none, and in older documents.</summary>
        public ImmutableSortedDictionary<Question, string>? Known { get; init; }
    }
}
