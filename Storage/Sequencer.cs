namespace SamBot.Storage;

/// <summary>Work for one key is done one after another, in the order in which it came; for different keys side by side.</summary>
public sealed class Sequencer
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> last = new(StringComparer.Ordinal);

    /// <summary>Waits until all earlier work for the key is done, well or not. The place in the order is taken at the call.</summary>
    /// <returns>Dispose it when the work is done: then the next may begin.</returns>
    public async Task<IDisposable> EnterAsync(string key)
    {
        var place = new Place(this, key);
        Task? before;
        lock (gate)
        {
            before = last.GetValueOrDefault(key);
            last[key] = place.Left;
        }

        if (before is not null)
        {
            await before;
        }

        return place;
    }

    /// <summary>Enters if nobody works for the key or waits to.</summary>
    /// <returns>As <see cref="EnterAsync"/> does; null when somebody is before.</returns>
    public IDisposable? TryEnter(string key)
    {
        var place = new Place(this, key);
        lock (gate)
        {
            return last.TryAdd(key, place.Left) ? place : null;
        }
    }

    private sealed class Place(Sequencer sequencer, string key) : IDisposable
    {
        private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Left => left.Task;

        public void Dispose()
        {
            lock (sequencer.gate)
            {
                if (sequencer.last.GetValueOrDefault(key) == left.Task)
                {
                    sequencer.last.Remove(key);
                }
            }

            left.TrySetResult();
        }
    }
}
