namespace SamBot.Records;

/// <summary>The result of changing some of the requests of a listing.</summary>
/// <param name="Changed">The number of requests that changed.</param>
/// <param name="HasSkipped">Whether a request could not be read, and so was left alone.</param>
/// <param name="Continuation">Where the listing goes on; null when it has ended.</param>
public sealed record ChangedRequests(int Changed, bool HasSkipped, string? Continuation);
