using SamBot.Bot.Speaking;

namespace SamBot.Bot.Turns;

/// <summary>
/// The time that the channel waits for a turn: about fifteen seconds for a message, five for an invoke. It runs from the moment when the activity
/// came in, also while an earlier turn of the same person is running. A message that does not get through in time is owed.
/// </summary>
/// <param name="isInvoke">Whether the answer is the HTTP response itself.</param>
/// <param name="time">The clock.</param>
internal sealed class Deadline(bool isInvoke, TimeProvider time)
{
    private readonly TimeSpan patience = TimeSpan.FromSeconds(isInvoke ? 4 : 12);
    private readonly DateTimeOffset replyBy = time.GetUtcNow() + TimeSpan.FromSeconds(isInvoke ? 4 : 12);

    // The time that the answer itself needs to reach the channel.
    private readonly TimeSpan grace = TimeSpan.FromSeconds(isInvoke ? 0.5 : 2);

    /// <summary>Whether more than half of the time is left, which is enough to do the turn once more.</summary>
    public bool LeavesTime => replyBy - time.GetUtcNow() > patience / 2;

    /// <summary>Whether the channel still waits for the turn's answer.</summary>
    public bool IsWaitedFor => Left > TimeSpan.Zero;

    private TimeSpan Left => replyBy - time.GetUtcNow() + grace;

    /// <summary>Sends a message, if that can be done in time.</summary>
    /// <exception cref="ConnectorException">The channel did not take it, or not in time; it may have arrived all the same.</exception>
    public async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> speakAsync)
    {
        var left = replyBy - time.GetUtcNow();
        try
        {
            return left > TimeSpan.Zero ? await time.WithinAsync(left, speakAsync, CancellationToken.None) : throw ConnectorException.TooLate(null);
        }
        catch (TimeoutException e)
        {
            throw ConnectorException.TooLate(e);
        }
    }

    /// <summary>Waits for a turn's work until the channel must have its answer.</summary>
    /// <returns>Whether the work is done. If not, it goes on in the background.</returns>
    public async Task<bool> IsMetByAsync(Task work)
    {
        if (work.IsCompleted)
        {
            return true;
        }

        using var over = new CancellationTokenSource();
        await Task.WhenAny(work, Task.Delay(Left > TimeSpan.Zero ? Left : TimeSpan.Zero, time, over.Token));
        await over.CancelAsync();
        return work.IsCompleted;
    }
}
