namespace SamBot.Dialogs;

/// <summary>When something is decided, and the chance that a decision may use: time and chance are arguments, never looked up.</summary>
/// <param name="At">The time of the decision, in UTC.</param>
/// <param name="FreshId">An id that nothing else has; it becomes a request's id where a draft starts.</param>
public readonly record struct Moment(DateTimeOffset At, Guid FreshId);
