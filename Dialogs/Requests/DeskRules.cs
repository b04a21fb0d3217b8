namespace SamBot.Dialogs.Requests;

/// <summary>The settings of the chair's desk that the rules of a request need.</summary>
public sealed record DeskRules
{
    /// <summary>The rules where no setting says otherwise: a decision stands at once.</summary>
    public static DeskRules Standard { get; } = new();

    /// <summary>The time of day at which a request that was put off comes back.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The calendar by which the chair names days.</summary>
    public LocalClock Clock { get; init; } = LocalClock.Utc;

    /// <summary>How long the chair may undo a decision. The contact is told after that. Zero: a decision stands at once.</summary>
    public TimeSpan UndoFor { get; init; }

    /// <summary>How long after a no a contact waits before a new proposal, unless invited. Zero: not at all.</summary>
    public TimeSpan BackAfter { get; init; }
}
