using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;

namespace SamBot.Records;

/// <summary>The conversation of one person, as it is stored. Its id is the person's.</summary>
public sealed record ConversationDocument : Extensible
{
    private const int SeenAtMost = 20;

    // A request that this release cannot read is told by the release that can, or when it was put back from a backup.
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromMinutes(15);

    /// <summary>The most requests that are told in one step.</summary>
    public const int ToldAtOnce = 50;

    /// <summary>
    /// The pause after a step that changed requests. So no more messages come due than the person's chat may take: in Teams 1,800 an hour, 60 of them in
    /// half a minute.
    /// </summary>
    public static readonly TimeSpan BetweenSteps = TimeSpan.FromSeconds(100);

    /// <summary>The shape's version.</summary>
    public int Schema { get; init; } = DocumentSchema.Current;

    /// <summary>The person.</summary>
    public required Person Person { get; init; }

    /// <summary>The answer of the channel's roster about them; null until it has answered.</summary>
    public RosterEntry? Roster { get; init; }

    /// <summary>The newest known address of the person.</summary>
    [JsonPropertyName("reference")]
    public required Address Address { get; init; }

    /// <summary>Their language; null until it is known.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether they chose the language themselves, or wrote their first message in it. Then no locale changes it.</summary>
    public bool LanguageChosen { get; init; }

    /// <summary>The instant at which they allowed a language model to read their answers, UTC; null when they did not, or took it back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public DateTimeOffset? ModelAllowedAt { get; init; }

    /// <summary>Whether the chair or a deputy was welcomed.</summary>
    public bool Welcomed { get; init; }

    /// <summary>The page of open requests that a decider was shown last, counted from 1; 0 when none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ListPage { get; init; }

    /// <summary>A decider's time in which they are sent nothing; null when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Rest? Rest { get; init; }

    /// <summary>The state of the intake.</summary>
    public IntakeState Intake { get => field ?? IntakeState.Initial; init; }

    /// <summary>The reply that could not be sent and is still owed; null when none is.</summary>
    public OwedReply? Owed { get; init; }

    /// <summary>Says that they cannot be written to, and since when; null when they can.</summary>
    public Absence? Absent { get; init; }

    /// <summary>
    /// The instant at which the bot learned that they can or cannot be written to, UTC; null when their requests know it. A delivery
    /// updates the requests, so that no turn waits for it, some at a time: it is later than now where the next are to wait, or where a request could
    /// not be read and is tried again.
    /// </summary>
    public DateTimeOffset? ReachChangedAt { get; init; }

    /// <summary>How far the requests know it; null when none does yet, and when all do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ReachProgress? ReachTold { get; init; }

    /// <summary>How far the requests know what changed last; null when none knows it yet.</summary>
    [JsonIgnore]
    public ReachProgress? Told => ReachTold is { } told && told.At == ReachChangedAt ? told : null;

    /// <summary>
    /// Whether something for them was given up. Their next activity makes a delivery try it again, since it shows that they can be reached.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Missed { get; init; }

    /// <summary>The instant at which their newest activity was sent, as the channel says, UTC.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>The earliest time of erasure, UTC, when a request of theirs is kept longer; null when only their last message decides.</summary>
    public DateTimeOffset? KeptUntil { get; init; }

    /// <summary>The erasure that they asked for and that is under way; null when none is. Nothing else of them is kept then but their address.</summary>
    public Farewell? Farewell { get; init; }

    /// <summary>
    /// The instant of their last turn with a draft, by this bot's clock, UTC; null without a draft, and in older documents. A channel may say any time.
    /// </summary>
    public DateTimeOffset? DraftAt { get; init; }

    /// <summary>The draft of which they were reminded, by its request's id; null when of none.</summary>
    public string? RemindedOf { get; init; }

    /// <summary>When that was, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>The last activities that were handled, oldest first.</summary>
    public ImmutableArray<string> Seen { get => field.IsDefault ? [] : field; init; }

    /// <summary>
    /// The conversation of a person who has everything erased: nothing of what they said, and no name. What is needed for a last word is kept until
    /// they got it.
    /// </summary>
    /// <param name="activityId">The activity by which they were sure, so that its repeat is known; null when it has no id.</param>
    /// <param name="now">The present time, UTC.</param>
    public ConversationDocument Forgotten(string? activityId, DateTimeOffset now) => new ConversationDocument
    {
        Person = new(Person.Id, Dialogs.Person.NoName),
        Address = Address with
        {
            User = new() { Id = Address.User.Id, AadObjectId = Address.User.AadObjectId, Role = Address.User.Role },
            Conversation = Address.Conversation with { Name = null },
            Locale = null,
        },
        Language = Language,
        // Their names go too, once the bytes are erased.
        Farewell = new(now) { Files = NamedFiles.In(this) is { IsEmpty: false } files ? files : null },
    }.Saw(activityId);

    /// <summary>The conversation of a person whose requests are erased, and who is owed the last word.</summary>
    /// <param name="left">How many requests could not be erased.</param>
    /// <param name="now">The present time, UTC.</param>
    public ConversationDocument OwesFarewell(int left, DateTimeOffset now) =>
        this with { Farewell = Farewell! with { IsErased = true, Left = left, Files = null }, Owed = new(0, now) };

    /// <summary>The conversation of a person who can no longer be written to. An owed reply is dropped.</summary>
    public ConversationDocument Gone(Absence absence, DateTimeOffset now) =>
        this with { Absent = absence, Owed = null, ReachChangedAt = now, ReachTold = null };

    /// <summary>The conversation of a person who can be written to from now on. A delivery sends what waited for them.</summary>
    public ConversationDocument Reached(DateTimeOffset now) => this with { ReachChangedAt = now, ReachTold = null, Missed = false };

    /// <summary>
    /// The conversation after some requests were told, or all. When the person went or came back since, the requests must be told again: another
    /// instance may have told some of them in between.
    /// </summary>
    /// <param name="before">The conversation that the requests were told of.</param>
    /// <param name="step">The requests that were told.</param>
    /// <param name="now">The present time, UTC.</param>
    public ConversationDocument ToldRequests(ConversationDocument before, ChangedRequests step, DateTimeOffset now)
    {
        if (Absent != before.Absent)
        {
            return this with { ReachChangedAt = ReachChangedAt ?? now, ReachTold = null };
        }

        if (ReachChangedAt != before.ReachChangedAt)
        {
            return this;
        }

        var hasSkipped = step.HasSkipped || before.Told is { HasSkipped: true };
        DateTimeOffset? next = (step.Continuation, hasSkipped) switch
        {
            (null, false) => null,
            (null, true) => now + TellAgainAfter,
            _ => step.Changed > 0 ? now + BetweenSteps : now,
        };
        return this with
        {
            ReachChangedAt = next,
            ReachTold = step.Continuation is { } place ? new(next!.Value, place, hasSkipped) : null,
            // A reply that waits for its next attempt goes out with the first step.
            Owed = Absent is null && before.Told is null && Owed?.Attempts > 0 ? Owed with { Due = now } : Owed,
        };
    }

    /// <summary>The conversation of a person to whom the channel refuses messages. Returns the same instance when they are known to be absent.</summary>
    public ConversationDocument Blocked(DateTimeOffset now) => Absent is null ? Gone(new Absence(now, Removed: false), now) : this;

    /// <summary>The conversation with this activity among the handled ones. The oldest are forgotten.</summary>
    public ConversationDocument Saw(string? activityId) => activityId is null || Seen.Contains(activityId)
        ? this
        : this with { Seen = [.. Seen.Append(activityId).TakeLast(SeenAtMost)] };
}
