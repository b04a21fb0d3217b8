using System.Text.Json.Serialization;

namespace SamBot.Records;

/// <summary>A reply that is still to be sent. Its content is the view of the state at the time when it is sent.</summary>
/// <param name="Attempts">The number of attempts.</param>
/// <param name="Due">The instant of the next attempt, UTC.</param>
public sealed record OwedReply(int Attempts, DateTimeOffset Due)
{
    /// <summary>What it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OwedKind Kind { get; init; }

    /// <summary>The end of an instance's claim, UTC. No other instance delivers it before. Null when there is no claim.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>Since when it fails, UTC; null when it was not tried yet.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>The instant at which it is due for a delivery, after any claim.</summary>
    [JsonIgnore]
    public DateTimeOffset LookAt => ClaimedUntil > Due ? ClaimedUntil.Value : Due;
}
