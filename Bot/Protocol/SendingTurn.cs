using SamBot.Bot.Speaking;

namespace SamBot.Bot.Protocol;

/// <summary>A call that waits for its turn.</summary>
internal sealed class SendingTurn(DateTimeOffset deadline, bool again)
{
    private readonly TaskCompletionSource come = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public DateTimeOffset Deadline => deadline;

    /// <summary>Whether it goes before those that came after its call first went.</summary>
    public bool IsAgain => again;

    /// <summary>Ends when the call may go; fails when that would be too late.</summary>
    public Task Come => come.Task;

    public void Go() => come.TrySetResult();

    public void GiveUp(TimeSpan wait) => come.TrySetException(TooLate(wait));

    public void Cancel(CancellationToken cancellationToken) => come.TrySetCanceled(cancellationToken);

    private static ConnectorException TooLate(TimeSpan wait) =>
        new("The conversation's sending budget is spent for longer than the call may take.") { Code = "Throttled", IsTransient = true, RetryAfter = wait };
}
