using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;

namespace SamBot.Records;

/// <summary>All that is kept of one person's conversation. Its id is the person's.</summary>
public sealed record ConversationDocument
{
    private const int SeenAtMost = 20;

    /// <summary>The shape's version.</summary>
    public int Schema { get; init; } = DocumentSchema.Current;

    /// <summary>Who speaks.</summary>
    public required Person Person { get; init; }

    /// <summary>What the channel's roster says of them; null while it was not asked, or did not answer.</summary>
    public RosterEntry? Roster { get; init; }

    /// <summary>How to speak to them; the newest known.</summary>
    [JsonPropertyName("reference")]
    public required Address Address { get; init; }

    /// <summary>Their language; null while nothing said which.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether they chose the language themselves; then no locale changes it.</summary>
    public bool LanguageChosen { get; init; }

    /// <summary>Whether the chair or a deputy was welcomed.</summary>
    public bool Welcomed { get; init; }

    /// <summary>Where the intake stands.</summary>
    public IntakeState Intake { get => field ?? IntakeState.Initial; init; }

    /// <summary>Since when a reply is owed that could not be sent, when it is to be tried next, and how often it was.</summary>
    public OwedReply? Owed { get; init; }

    /// <summary>Since when nothing can be written to them; null when it can.</summary>
    public Absence? Absent { get; init; }

    /// <summary>
    /// Since when their requests do not know yet that they cannot be written to, or can be again, UTC; null when the requests know. A delivery
    /// brings the requests in line, so that no turn waits for it.
    /// </summary>
    public DateTimeOffset? ReachChangedAt { get; init; }

    /// <summary>When the newest of their activities was sent, as the channel says, UTC.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>Until when it is kept at least, UTC, since a request of theirs is; null where their last word decides.</summary>
    public DateTimeOffset? KeptUntil { get; init; }

    /// <summary>The last activities that were handled, oldest first.</summary>
    public ImmutableArray<string> Seen { get => field.IsDefault ? [] : field; init; }

    /// <summary>Members that a newer release wrote and this one does not know: they go along, so that a rolling upgrade loses nothing.</summary>
#pragma warning disable CA2227 // The serializer sets it.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; set; }
#pragma warning restore CA2227

    /// <summary>With nothing to be written to them from now on. What was owed waits until they are back.</summary>
    public ConversationDocument Gone(Absence absence, DateTimeOffset now) => this with { Absent = absence, Owed = null, ReachChangedAt = now };

    /// <summary>With this activity handled; the oldest are forgotten.</summary>
    public ConversationDocument Saw(string? activityId) => activityId is null || Seen.Contains(activityId)
        ? this
        : this with { Seen = [.. Seen.Append(activityId).TakeLast(SeenAtMost)] };
}
