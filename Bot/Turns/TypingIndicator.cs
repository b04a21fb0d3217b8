using SamBot.Bot.Protocol;
using SamBot.Dialogs.Intake;

namespace SamBot.Bot.Turns;

/// <summary>Shows that the bot is busy while a turn takes longer than a second. It never holds a turn up, and ends with it.</summary>
public sealed partial class TypingIndicator(ConnectorClient connector, TimeProvider time, ILogger<TypingIndicator> logger)
{
    private static readonly TimeSpan After = TimeSpan.FromSeconds(1);

    // Teams takes it away after a few seconds.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(4);

    /// <summary>Does the work of a turn.</summary>
    public async Task<T> DuringAsync<T>(Turn turn, Func<Task<T>> work)
    {
        var working = work();
        if (working.IsCompleted || !IsWaitedFor(turn))
        {
            return await working;
        }

        using var over = new CancellationTokenSource();
        var showing = ShowAsync(turn.Reference, over.Token);
        try
        {
            return await working;
        }
        finally
        {
            await over.CancelAsync();
            await showing;
        }
    }

    // A button that was pressed shows by itself that it is busy.
    private static bool IsWaitedFor(Turn turn) => !turn.IsInvoke && Channels.ShowsTyping(turn.Reference.ChannelId)
        && turn is not (Turn.Leave or Turn.Desk { Arrives: true } or Turn.Talk { Input: Input.Arrive });

    private async Task ShowAsync(ConversationReference to, CancellationToken over)
    {
        try
        {
            await Task.Delay(After, time, over);
            while (true)
            {
                await connector.TypingAsync(to, over);
                await Task.Delay(Every, time, over);
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
    }

    [LoggerMessage(LogLevel.Debug, "That the bot is busy could not be shown (status {Status}, code {Code})")]
    private partial void LogNotShown(System.Net.HttpStatusCode? status, string? code);
}
