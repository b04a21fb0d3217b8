namespace SamBot.Bot.Turns;

/// <summary>
/// Holds up the end of the process until the turns are done that the channel no longer waits for. Their answer said that they go on, and nobody
/// delivers them again. The host bounds the time.
/// </summary>
public sealed class LateTurns(TurnRunner turns) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => turns.LateOnesAsync().WaitAsync(cancellationToken);
}
