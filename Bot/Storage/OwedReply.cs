namespace SamBot.Bot.Storage;

/// <summary>A reply that is still to be sent: the view of the state as it is when it can.</summary>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Due">When it is tried next, UTC.</param>
public sealed record OwedReply(int Attempts, DateTimeOffset Due);
