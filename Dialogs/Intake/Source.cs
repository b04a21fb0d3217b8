using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SamBot.Dialogs.Intake;

/// <summary>The message that gave an answer.</summary>
/// <param name="MessageId">The channel's id of the message; it is opaque. Of several messages, the last.</param>
/// <param name="WasAsked">
/// True when the message answered the question. False when its words were filled in there, as those of a first message are.
/// </param>
public sealed record Source(string MessageId, bool WasAsked)
{
    /// <summary>The texts that were taken together, in their order; null where one message gave the answer.</summary>
    public ImmutableArray<Part>? Parts { get; init; }

    /// <summary>The instant at which the message was sent, UTC; null where the channel does not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The ids of all its messages.</summary>
    [JsonIgnore]
    public IEnumerable<string> Messages => (Parts ?? []).Select(p => p.MessageId).OfType<string>().Append(MessageId).Distinct();

    /// <summary>The source that an event tells of.</summary>
    public static Source Of(IntakeEvent.SaidIn said) => new(said.MessageId, said.WasAsked) { Parts = said.Parts, At = said.At };

    /// <inheritdoc />
    public bool Equals(Source? other) => other is not null && (MessageId, WasAsked, At) == (other.MessageId, other.WasAsked, other.At)
        && (Parts ?? []).SequenceEqual(other.Parts ?? []);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(MessageId, WasAsked, At, Parts?.Length);
}
