namespace SamBot.Dialogs;

/// <summary>The time of a decision, and the chance that it may use. Both are arguments, so that a decision gives the same again.</summary>
/// <param name="At">The time of the decision, in UTC.</param>
/// <param name="FreshId">An id that nothing else has; it becomes a request's id where a draft starts.</param>
public readonly record struct Moment(DateTimeOffset At, Guid FreshId);
