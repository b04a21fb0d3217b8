using System.Text.Json.Serialization;
using SamBot.Dialogs;

namespace SamBot.Records;

/// <summary>
/// A person who must be told something. A notice is a level, not an entry in a queue: it is owed as long as the shown revision is older than
/// the newest one. So one delivery is enough after a crash, a conflict or a second change.
/// </summary>
public sealed record Notice : Extensible
{
    /// <summary>The time for which a claim on a notice holds. Others wait this long for an instance that died.</summary>
    public static readonly TimeSpan LongestClaim = TimeSpan.FromSeconds(30);

    /// <summary>The notice's id within the document.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of notice.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The person's id.</summary>
    public required string To { get; init; }

    /// <summary>The id of the message that it passes on, or of the question that it asks; null for other kinds.</summary>
    public string? Of { get; init; }

    /// <summary>The revision that they must see.</summary>
    public int About { get; init; }

    /// <summary>The revision that they were shown last; 0 for none.</summary>
    public int Shown { get; init; }

    /// <summary>
    /// The activity that it became; null until it was sent, and where the channel did not tell. An empty id, which an earlier release could keep,
    /// names no activity.
    /// </summary>
    public string? ActivityId { get; init => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The instant of the next attempt, UTC; null when nothing is owed, or when it was given up.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The end of an instance's claim, UTC. No other instance delivers it before. Null when there is no claim.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>The instant at which it is due for a delivery, after any claim; null when nothing is owed.</summary>
    [JsonIgnore]
    public DateTimeOffset? LookAt => Due is { } due && ClaimedUntil > due ? ClaimedUntil : Due;

    /// <summary>The number of failures since it last succeeded.</summary>
    public int Attempts { get; init; }

    /// <summary>The code of the last failure, for operators.</summary>
    public string? LastError { get; init; }

    /// <summary>Since when it fails, UTC; null when the last attempt succeeded, or there was none.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Whether it has failed for a day. It is then tried every hour, and an operator should look at it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Late { get; init; }

    /// <summary>Whether it was given up.</summary>
    public bool GivenUp { get; init; }

    /// <summary>Whether the person has been shown the newest revision.</summary>
    [JsonIgnore]
    public bool IsTold => Shown >= About;
}
