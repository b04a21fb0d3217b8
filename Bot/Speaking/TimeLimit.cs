namespace SamBot.Bot.Speaking;

/// <summary>The one way to wait with a limit.</summary>
internal static class TimeLimit
{
    /// <summary>Does the work, and asks it to end when the limit is over.</summary>
    /// <exception cref="TimeoutException">The work ended because the limit was over. A message may have arrived all the same.</exception>
    /// <exception cref="OperationCanceledException">The caller asked it to end.</exception>
    public static async Task<T> WithinAsync<T>(
        this TimeProvider time, TimeSpan limit, Func<CancellationToken, Task<T>> workAsync, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await workAsync(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(null, e);
        }
    }
}
