using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>
/// Delivers people's activities to the bot. Each conversation has a lane, which delivers one activity after another. An activity is tried until
/// the bot has answered with 2xx, at most four times. Activities are stored before they enter a lane, so they survive the process.
/// </summary>
internal sealed partial class DeliveryLanes(
    ChannelStore store, BotCaller bot, LiveEvents live, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<DeliveryLanes> logger)
    : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> lanes = [];
    private readonly CancellationTokenSource gone = new();

    /// <summary>Goes on with the activities that the last process did not deliver.</summary>
    public void Resume()
    {
        store.RetryInstallations();
        foreach (var conversation in store.ConversationsWithPost())
        {
            Wake(conversation);
        }
    }

    /// <summary>Starts the lane of a conversation that has something to deliver.</summary>
    public void Wake(string conversationId)
    {
        lock (gate)
        {
            if (!lanes.ContainsKey(conversationId) && !lifetime.ApplicationStopping.IsCancellationRequested)
            {
                lanes[conversationId] = Task.Run(() => RunAsync(conversationId));
            }
        }
    }

    /// <summary>Whether the bot is busy with this conversation.</summary>
    public bool IsRunning(string conversationId)
    {
        lock (gate)
        {
            return lanes.ContainsKey(conversationId);
        }
    }

    public void Dispose() => gone.Cancel();

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        Task[] running;
        lock (gate)
        {
            running = [.. lanes.Values];
        }

        await Task.WhenAll(running);
        gone.Dispose();
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
            // The process ends. The parcel stays in the store.
        }
        catch (Exception broken)
        {
            LogLaneBroke(logger, broken);
            lock (gate)
            {
                lanes.Remove(conversationId);
            }
        }
        live.Turn(conversationId, running: false);
    }

    private Parcel? Next(string conversationId)
    {
        // The lane is removed under the gate, so that a parcel that is added after this check starts a new lane.
        lock (gate)
        {
            var next = lifetime.ApplicationStopping.IsCancellationRequested ? null : store.NextToDeliver(conversationId);
            if (next is null)
            {
                lanes.Remove(conversationId);
            }

            return next;
        }
    }

    private async Task DeliverAsync(Parcel parcel)
    {
        var answer = await bot.PostAsync(parcel.Json, gone.Token);
        for (var pause = 0; answer.WorthRetrying && pause < Pauses.Length; pause++)
        {
            await Task.Delay(Pauses[pause], clock, lifetime.ApplicationStopping);
            answer = await bot.PostAsync(parcel.Json, gone.Token);
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
