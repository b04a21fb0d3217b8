using SamBot.Records;

namespace SamBot.Bot.Speaking;

/// <summary>Shows that the bot is busy when a turn takes longer than a second. It never holds up a turn, and ends with it.</summary>
public sealed partial class TypingIndicator(IConnector connector, TimeProvider time, ILogger<TypingIndicator> logger)
{
    private static readonly TimeSpan After = TimeSpan.FromSeconds(1);

    // Teams removes the indicator after a few seconds.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(4);

    /// <summary>Shows the indicator until the work is done, on channels that can show it.</summary>
    /// <param name="to">The address of the person who waits.</param>
    /// <param name="work">The turn's work.</param>
    public async Task<T> DuringAsync<T>(Address to, Task<T> work)
    {
        if (work.IsCompleted || !Channels.ShowsTyping(to.ChannelId))
        {
            return await work;
        }

        using var over = new CancellationTokenSource();
        var showing = ShowAsync(to, over.Token);
        try
        {
            return await work;
        }
        finally
        {
            await over.CancelAsync();
            await showing;
        }
    }

    private async Task ShowAsync(Address to, CancellationToken over)
    {
        try
        {
            // Almost every turn is done within the second, and an exception would cost more than the rest of this.
            await Task.Delay(After, time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (!over.IsCancellationRequested)
            {
                await connector.TypingAsync(to, over);
                await Task.Delay(Every, time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationCanceledException)
        {
            // The turn is done.
        }
        catch (ConnectorException e)
        {
            LogNotShown(e.Status, e.Code);
        }
        catch (Exception e)
        {
            // The turn's result counts, whatever became of the indicator.
            LogBroken(e);
        }
    }

    [LoggerMessage(LogLevel.Debug, "That the bot is busy could not be shown (status {Status}, code {Code})")]
    private partial void LogNotShown(int? status, string? code);

    [LoggerMessage(LogLevel.Error, "Showing that the bot is busy broke; the turn went on")]
    private partial void LogBroken(Exception exception);
}
