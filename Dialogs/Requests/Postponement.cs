namespace SamBot.Dialogs.Requests;

/// <summary>A request was put off until a day.</summary>
/// <param name="By">The decider who did so.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Until">The day on which it comes back.</param>
/// <param name="Back">The moment on that day, in UTC. The days of the promised answer count from then on.</param>
/// <param name="Note">The decider's words for the contact; null for none.</param>
public sealed record Postponement(Person By, DateTimeOffset At, DateOnly Until, DateTimeOffset Back, string? Note)
{
    /// <summary>The decider's words that the contact reads instead of the ready text; null for that text.</summary>
    public string? Text { get; init; }
}
