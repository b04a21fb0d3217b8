using System.Text.Json.Serialization;

namespace SamBot.Records;

/// <summary>A reply that is still to be sent: the view of the state as it is when it can.</summary>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Due">When it is tried next, UTC.</param>
public sealed record OwedReply(int Attempts, DateTimeOffset Due)
{
    /// <summary>Until when an instance has it in hand, UTC: no other takes it before. Null when none has.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>Since when it fails, UTC; null when it was not tried yet.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>When somebody must look at it next.</summary>
    [JsonIgnore]
    public DateTimeOffset LookAt => ClaimedUntil > Due ? ClaimedUntil.Value : Due;
}
