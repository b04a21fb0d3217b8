using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Records;

/// <summary>
/// Somebody must be told. A notice is a level, not a queue entry: it is owed as long as what was shown is older than what there is to see, so
/// a crash, a conflict or a second change is made good by the same delivery.
/// </summary>
public sealed record Notice
{
    /// <summary>How long an instance has a notice in hand. It is no longer than others should wait for an instance that died.</summary>
    public static readonly TimeSpan LongestClaim = TimeSpan.FromSeconds(30);

    /// <summary>Its name within the document.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The person's id.</summary>
    public required string To { get; init; }

    /// <summary>The revision that they must see.</summary>
    public int About { get; init; }

    /// <summary>The revision that they saw last; 0 for none.</summary>
    public int Shown { get; init; }

    /// <summary>The activity that it became; null until it was sent.</summary>
    public string? ActivityId { get; init; }

    /// <summary>When it is to be tried (again), UTC; null when nothing is owed, or nobody tries any more.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Until when an instance has it in hand, UTC: no other takes it before. Null when none has.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>When somebody must look at it next; null when nothing is owed.</summary>
    [JsonIgnore]
    public DateTimeOffset? LookAt => Due is { } due && ClaimedUntil > due ? ClaimedUntil : Due;

    /// <summary>How often it failed since it last succeeded.</summary>
    public int Attempts { get; init; }

    /// <summary>The code of the last failure, for operators.</summary>
    public string? LastError { get; init; }

    /// <summary>Since when nothing got through, UTC; null when the last attempt did, or there was none.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Whether it failed for a day: it is tried every hour, and somebody should look at it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Late { get; init; }

    /// <summary>Whether it is given up.</summary>
    public bool GivenUp { get; init; }

    /// <summary>Members that a newer release wrote and this one does not know: they go along, so that a rolling upgrade loses nothing.</summary>
#pragma warning disable CA2227 // The serializer sets it.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; set; }
#pragma warning restore CA2227

    /// <summary>Whether it has been shown what it is about.</summary>
    [JsonIgnore]
    public bool IsTold => Shown >= About;
}
