namespace SamBot.Records;

/// <summary>Says how many of a person's requests know by now that the person can or cannot be written to.</summary>
/// <param name="At">The <see cref="ConversationDocument.ReachChangedAt"/> that this belongs to. With another one the requests are told from the first.</param>
/// <param name="Continuation">Where the store's listing of the requests goes on.</param>
/// <param name="HasSkipped">Whether a request could not be read so far.</param>
public sealed record ReachProgress(DateTimeOffset At, string Continuation, bool HasSkipped);
