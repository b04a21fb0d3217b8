using SamBot.Bot.Speaking;

namespace SamBot.Bot.Turns;

/// <summary>
/// Until when the channel waits for a turn: about fifteen seconds for a message, five for an invoke. It counts from when the activity came
/// in, also while an earlier turn of the same person takes its time. A message that does not get through in time is owed.
/// </summary>
/// <param name="isInvoke">Whether the answer is the HTTP response itself.</param>
/// <param name="time">The clock.</param>
internal sealed class Deadline(bool isInvoke, TimeProvider time)
{
    private readonly TimeSpan patience = TimeSpan.FromSeconds(isInvoke ? 4 : 12);
    private readonly DateTimeOffset replyBy = time.GetUtcNow() + TimeSpan.FromSeconds(isInvoke ? 4 : 12);

    // What is left for the answer's own way.
    private readonly TimeSpan grace = TimeSpan.FromSeconds(isInvoke ? 0.5 : 2);

    /// <summary>Whether half of the time is left: then there is enough to do the turn once more.</summary>
    public bool LeavesTime => replyBy - time.GetUtcNow() > patience / 2;

    /// <summary>Whether the channel still waits for the turn's answer.</summary>
    public bool IsWaitedFor => Left > TimeSpan.Zero;

    private TimeSpan Left => replyBy - time.GetUtcNow() + grace;

    /// <summary>Says something, if it can be done in time.</summary>
    /// <exception cref="ConnectorException">The channel did not take it, or not in time; it may have arrived all the same.</exception>
    public async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> speakAsync)
    {
        var left = replyBy - time.GetUtcNow();
        using var late = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        try
        {
            return left > TimeSpan.Zero ? await speakAsync(late.Token) : throw ConnectorException.TooLate(null);
        }
        catch (OperationCanceledException e)
        {
            throw ConnectorException.TooLate(e);
        }
    }

    /// <summary>Waits for a turn's work until the channel must have its answer.</summary>
    /// <returns>Whether the work is done; if not, it goes on all the same.</returns>
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
