namespace SamBot.Bot.Protocol;

/// <summary>Takes one authenticated activity; resolved from the request's services.</summary>
/// <param name="activity">What came in; has the members that <see cref="ActivityReader"/> asks for.</param>
/// <param name="cancellationToken">Cancelled when the caller hangs up: what must be finished regardless should not depend on it.</param>
/// <returns>The answer to an invoke; null for all else. Null for an invoke becomes 501.</returns>
public delegate Task<InvokeResponse?> ActivityHandler(Activity activity, CancellationToken cancellationToken);
