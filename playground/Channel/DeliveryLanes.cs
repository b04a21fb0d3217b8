using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>
/// Delivers what people sent: one lane for each conversation, one activity after another, each until the bot has answered it
/// with 2xx or it was tried four times. What is in a lane is in the store first, hence survives the process.
/// </summary>
internal sealed partial class DeliveryLanes(
    ChannelStore store, BotCaller bot, LiveEvents live, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<DeliveryLanes> logger) : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _lanes = [];
    private readonly CancellationTokenSource _gone = new();

    /// <summary>Takes up what the last process left behind.</summary>
    public void Resume()
    {
        store.RetryInstallations();
        foreach (var conversation in store.ConversationsWithPost())
        {
            Wake(conversation);
        }
    }

    /// <summary>There is something to deliver in this conversation.</summary>
    public void Wake(string conversationId)
    {
        lock (_gate)
        {
            if (!_lanes.ContainsKey(conversationId) && !lifetime.ApplicationStopping.IsCancellationRequested)
            {
                _lanes[conversationId] = Task.Run(() => RunAsync(conversationId));
            }
        }
    }

    /// <summary>Whether the bot is busy with this conversation.</summary>
    public bool IsRunning(string conversationId)
    {
        lock (_gate)
        {
            return _lanes.ContainsKey(conversationId);
        }
    }

    public void Dispose() => _gone.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        Task[] lanes;
        lock (_gate)
        {
            lanes = [.. _lanes.Values];
        }

        await Task.WhenAll(lanes);
        _gone.Dispose();
    }

    private async Task RunAsync(string conversationId)
    {
        try
        {
            live.Turn(conversationId, running: true);
            while (Next(conversationId) is { } parcel)
            {
                await DeliverAsync(parcel);
            }
        }
        catch (OperationCanceledException)
        {
            // The process ends; the parcel stays in the store.
        }
        catch (Exception broken)
        {
            LogLaneBroke(logger, broken);
            lock (_gate)
            {
                _lanes.Remove(conversationId);
            }
        }
        live.Turn(conversationId, running: false);
    }

    private Parcel? Next(string conversationId)
    {
        // Under the gate, so that whoever adds one after this look finds the lane gone and starts another.
        lock (_gate)
        {
            var next = lifetime.ApplicationStopping.IsCancellationRequested ? null : store.NextToDeliver(conversationId);
            if (next is null)
            {
                _lanes.Remove(conversationId);
            }

            return next;
        }
    }

    private async Task DeliverAsync(Parcel parcel)
    {
        var answer = await bot.PostAsync(parcel.Json, _gone.Token);
        for (var pause = 0; answer.WorthRetrying && pause < Pauses.Length; pause++)
        {
            await Task.Delay(Pauses[pause], clock, lifetime.ApplicationStopping);
            answer = await bot.PostAsync(parcel.Json, _gone.Token);
        }
        if (answer.WorthRetrying)
        {
            lifetime.ApplicationStopping.ThrowIfCancellationRequested();
        }

        if (answer.Problem is null)
        {
            store.Delivered(parcel);
        }
        else
        {
            LogGaveUp(logger, parcel.Id, answer.Problem);
            store.GaveUp(parcel, answer.Problem);
            if (JsonBody.Parse(parcel.Json) is { } activity && activity["value"] is not null)
            {
                live.Undelivered(parcel.ConversationId, activity.Word("replyToId"), answer.Problem);
            }
        }
        live.Changed(parcel.ConversationId);
    }

    [LoggerMessage(LogLevel.Warning, "The playground could not deliver activity {ActivityId} to the bot: {Problem}")]
    private static partial void LogGaveUp(ILogger logger, string activityId, string problem);

    [LoggerMessage(LogLevel.Error, "The playground's delivery stopped for a conversation; the next message starts it again")]
    private static partial void LogLaneBroke(ILogger logger, Exception broken);
}
