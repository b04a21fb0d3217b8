using System.Diagnostics;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>
/// Shows a turn while it runs: a span, two measurements, a log scope with the ids, and one line when it changed something or was
/// refused. It holds no words and no names.
/// </summary>
internal sealed partial class TurnTrace : IDisposable
{
    private readonly Turn turn;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly long began;
    private readonly Activity? span;
    private readonly IDisposable? scope;
    private IDisposable? requestScope;
    private string outcome = "failed";

    private TurnTrace(Turn turn, TimeProvider time, ILogger logger)
    {
        (this.turn, this.time, this.logger, began) = (turn, time, logger, time.GetTimestamp());
        span = Telemetry.Start("turn")?.SetTag("sambot.turn", Kind).SetTag("sambot.channel", turn.Heard.Address.ChannelId);
        scope = logger.BeginScope(new KeyValuePair<string, object?>[]
        {
            new("ActivityId", turn.Heard.ActivityId),
            new("ConversationId", turn.Heard.Address.Conversation.Id),
            new("RequestId", (turn as Turn.Press)?.RequestId),
        });
    }

    private string Kind => turn.GetType().Name;

    /// <summary>Begins.</summary>
    public static TurnTrace Begin(Turn turn, TimeProvider time, ILogger logger) => new(turn, time, logger);

    /// <summary>The plan was saved.</summary>
    public void Committed(Plan plan)
    {
        outcome = plan.Request is { IsSaved: true, Decides: true } ? "decided"
            : plan.Request is { IsSaved: true } || plan.Conversation is not null ? "changed"
            : "read";
        if (plan.Request?.Document is { Id: var requestId })
        {
            span?.SetTag("sambot.request", requestId);
            // Only the plan of a sent, withdrawn or typed decision knows its request.
            requestScope = turn is Turn.Press ? null : logger.BeginScope(new KeyValuePair<string, object?>[] { new("RequestId", requestId) });
        }

        if (plan.Refusal is { } refusal)
        {
            outcome = "refused";
            LogRefused(logger, turn.Heard.Person.Id, (turn as Turn.Press)?.Command?.GetType().Name ?? "refresh", refusal);
        }
        else if (plan.Request is { IsSaved: true, Decides: true } step)
        {
            LogDecided(logger, step.Decision.Events[^1].GetType().Name, step.Document!.Id);
        }
        else if (plan.Conversation is not null)
        {
            LogChanged(logger, Kind);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Telemetry.Turns.Add(1, new("kind", Kind), new("outcome", outcome));
        Telemetry.TurnDuration.Record(time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("kind", Kind));
        span?.SetTag("sambot.outcome", outcome);
        span?.Dispose();
        requestScope?.Dispose();
        scope?.Dispose();
    }

    [LoggerMessage(LogLevel.Information, "A turn ({Kind}) changed a conversation")]
    private static partial void LogChanged(ILogger logger, string kind);

    [LoggerMessage(LogLevel.Information, "{Happened}: request {RequestId}")]
    private static partial void LogDecided(ILogger logger, string happened, string requestId);

    [LoggerMessage(LogLevel.Warning, "{PersonId} pressed {Verb} and was refused: {Refusal}. If this goes on, somebody sends forged or borrowed buttons")]
    private static partial void LogRefused(ILogger logger, string personId, string verb, Dialogs.Requests.RequestRefusal refusal);
}
