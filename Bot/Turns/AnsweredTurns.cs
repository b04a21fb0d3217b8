using System.Collections.Concurrent;

namespace SamBot.Bot.Turns;

/// <summary>
/// The activities that this process has answered lately. The document remembers which activities were handled, but only the process knows
/// whether the reply went out. So a repeat after a crash is answered (again), and any other repeat is not.
/// </summary>
internal sealed class AnsweredTurns
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<(string PersonId, string ActivityId), byte> answered = new();
    private readonly ConcurrentQueue<(string, string)> order = new();

    /// <summary>Notes that an activity was answered. An activity without an id cannot be recognised later, so it is not noted.</summary>
    public void Add(string personId, string? activityId)
    {
        if (activityId is null || !answered.TryAdd((personId, activityId), 0))
        {
            return;
        }

        order.Enqueue((personId, activityId));
        if (order.Count > Most && order.TryDequeue(out var oldest))
        {
            answered.TryRemove(oldest, out _);
        }
    }

    /// <summary>Whether this process has answered the activity.</summary>
    public bool Contains(string personId, string? activityId) => activityId is not null && answered.ContainsKey((personId, activityId));
}
