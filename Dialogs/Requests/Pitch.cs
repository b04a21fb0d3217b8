using System.Collections.Immutable;

namespace SamBot.Dialogs.Requests;

/// <summary>What a contact puts before the chair: the three answers, and the practical side.</summary>
public sealed record Pitch(string Bring, Fit Fit, Topic Topic, Practical Practical)
{
    /// <summary>Whether every part is there and can be weighed.</summary>
    public bool IsComplete =>
        Limits.Bring.Allows(Bring)
        && !Fit.Goals.IsDefaultOrEmpty && Limits.FitWhy.Allows(Fit.Why)
        && Enum.IsDefined(Topic.Kind) && Limits.TopicTitle.Allows(Topic.Title) && Limits.TopicDescription.Allows(Topic.Description)
        && Limits.Organisation.Allows(Practical.Organisation) && Limits.Acquaintance.Allows(Practical.Acquaintance)
        && Enum.IsDefined(Practical.Form) && Durations.Minutes.Contains(Practical.Minutes) && Limits.Availability.Allows(Practical.Availability);
}

/// <summary>How the pitch serves the foundation's goals.</summary>
/// <param name="Goals">Ids of the configured goals that the contact picked; at least one.</param>
/// <param name="Why">Why it does.</param>
public sealed record Fit(ImmutableArray<string> Goals, string Why)
{
    /// <inheritdoc />
    public bool Equals(Fit? other) => other is not null && Why == other.Why && Goals.AsSpan().SequenceEqual(other.Goals.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Why, Goals.Length);
}

/// <summary>What the contact proposes.</summary>
public sealed record Topic(TopicKind Kind, string Title, string Description);

/// <summary>What is needed to plan a meeting.</summary>
/// <param name="Organisation">Where the contact works, or for whom.</param>
/// <param name="Acquaintance">How contact and foundation know each other.</param>
/// <param name="Form">How they would like to meet.</param>
/// <param name="Minutes">How long, one of <see cref="Durations.Minutes"/>.</param>
/// <param name="Availability">When it suits, in the contact's words.</param>
public sealed record Practical(string Organisation, string Acquaintance, MeetingForm Form, int Minutes, string Availability);
