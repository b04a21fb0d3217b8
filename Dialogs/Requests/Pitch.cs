using System.Collections.Immutable;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Intake;

namespace SamBot.Dialogs.Requests;

/// <summary>The pitch that a contact puts before the chair: three answers and the practical side.</summary>
public sealed record Pitch(string Bring, Fit Fit, Topic Topic, Practical Practical) : Extensible
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A pitch without any answer, to begin with.</summary>
    public static readonly Pitch Empty = new("", new([], ""), new(default, "", ""), new("", "", default, 0, ""));

    /// <summary>
    /// The answers to questions that were added later and have no member of their own, by the question's name. Null: there are none, as in
    /// requests from before. A name that this release does not know stays, because a newer release wrote it.
    /// </summary>
    public ImmutableSortedDictionary<string, string>? More { get; init; }

    /// <summary>The message with which the contact came, where it became none of the answers; null when there is none.</summary>
    public string? Opening { get; init; }

    /// <summary>The files that go along; null when there are none.</summary>
    public ImmutableArray<SentFile>? Files { get; init; }

    /// <summary>
    /// Whether every question has an answer that may be sent. It only says whether a new request may come in: an old request stays what it
    /// is when a question is added.
    /// </summary>
    public bool IsComplete => Questions.Asked(question => Questions.Of(question).In(this)).All(q => q.IsEnough(q.In(this)));

    /// <summary>The pitch with this answer among <see cref="More"/>.</summary>
    public Pitch With(string question, string answer) => this with { More = (More ?? None).SetItem(question, answer) };

    /// <inheritdoc />
    public bool Equals(Pitch? other) => other is not null
        && (Bring, Fit, Topic, Practical, Opening) == (other.Bring, other.Fit, other.Topic, other.Practical, other.Opening)
        && (More ?? None).SequenceEqual(other.More ?? None)
        && (Files ?? []).SequenceEqual(other.Files ?? []);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Bring, Fit, Topic, Practical, Opening, More?.Count, Files?.Length);
}

/// <summary>The contact's case that the proposal serves the foundation's goals.</summary>
/// <param name="Goals">Ids of the configured goals that the contact picked; at least one.</param>
/// <param name="Why">The contact's words on why it does.</param>
public sealed record Fit(ImmutableArray<string> Goals, string Why)
{
    /// <inheritdoc />
    public bool Equals(Fit? other) => other is not null && Why == other.Why && Goals.AsSpan().SequenceEqual(other.Goals.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Why, Goals.Length);
}

/// <summary>The topic that the contact proposes.</summary>
public sealed record Topic(TopicKind Kind, string Title, string Description);

/// <summary>The facts that a meeting is planned with.</summary>
/// <param name="Organisation">The organisation that the contact works for.</param>
/// <param name="Acquaintance">The contact's words on how they and the foundation know each other.</param>
/// <param name="Form">The form in which they would like to meet.</param>
/// <param name="Minutes">The length of the meeting that <see cref="Durations"/> allows, or <see cref="Durations.Any"/>.</param>
/// <param name="Availability">The contact's words on when it suits them.</param>
public sealed record Practical(string Organisation, string Acquaintance, MeetingForm Form, int Minutes, string Availability);
