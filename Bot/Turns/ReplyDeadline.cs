using SamBot.Bot.Protocol;

namespace SamBot.Bot.Turns;

/// <summary>
/// Keeps a turn's calls within the time that the channel waits for it (about fifteen seconds for a message, five for an invoke), counted from when it came in:
/// also while an earlier turn of the same person took its time. What did not get through is owed, and becomes a notice.
/// </summary>
public sealed class ReplyDeadline(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan PatienceOfInvokes = TimeSpan.FromSeconds(4);

    // What is left then for the answer's own way.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan GraceOfInvokes = TimeSpan.FromSeconds(0.5);

    /// <summary>The turn, with the instant until which it may speak.</summary>
    public Turn Start(Turn turn) => turn with { ReplyBy = time.GetUtcNow() + (turn.IsInvoke ? PatienceOfInvokes : Patience) };

    /// <summary>Speaks, if it can be done in time.</summary>
    /// <exception cref="ConnectorException">The channel did not take it, or not in time; it may have arrived all the same.</exception>
    public async Task<T> WithinAsync<T>(Turn turn, Func<CancellationToken, Task<T>> speak, CancellationToken cancellationToken)
    {
        var left = turn.ReplyBy - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            throw TooLate(null);
        }

        using var late = left < TimeSpan.FromDays(1) ? new CancellationTokenSource(left, time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await speak(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw TooLate(e);
        }
    }

    /// <summary>Whether half of the time is left: then there is enough to do it once more.</summary>
    public bool LeavesTime(Turn turn) => turn.ReplyBy - time.GetUtcNow() > (turn.IsInvoke ? PatienceOfInvokes : Patience) / 2;

    /// <summary>Whether the channel still waits for the turn's answer.</summary>
    public bool IsWaitedFor(Turn turn) => Left(turn) > TimeSpan.Zero;

    /// <summary>Waits for a turn's work until the channel must have its answer.</summary>
    /// <returns>Whether the work is done; if not, it goes on all the same.</returns>
    public async Task<bool> IsDoneInTimeAsync(Turn turn, Task work)
    {
        if (work.IsCompleted)
        {
            return true;
        }

        var left = Left(turn);
        using var over = new CancellationTokenSource();
        await Task.WhenAny(work, Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, over.Token));
        await over.CancelAsync();
        return work.IsCompleted;
    }

    private TimeSpan Left(Turn turn) => turn.ReplyBy - time.GetUtcNow() + (turn.IsInvoke ? GraceOfInvokes : Grace);

    private static ConnectorException TooLate(Exception? cause) =>
        new("The channel did not take the reply in the time that a turn has.", cause) { Code = "Timeout", IsTransient = true };
}
