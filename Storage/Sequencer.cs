namespace SamBot.Storage;

/// <summary>Runs work for one key one after another, in the order in which it came. Work for different keys runs side by side.</summary>
public sealed class Sequencer
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task> last = new(StringComparer.Ordinal);

    /// <summary>Runs the work after all earlier work for the key has ended, whether that succeeded or failed.</summary>
    public async Task<T> RunAsync<T>(string key, Func<Task<T>> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? before;
        lock (gate)
        {
            before = last.GetValueOrDefault(key);
            last[key] = done.Task;
        }

        if (before is not null)
        {
            await before;
        }

        try
        {
            return await work();
        }
        finally
        {
            lock (gate)
            {
                if (last[key] == done.Task)
                {
                    last.Remove(key);
                }
            }

            done.SetResult();
        }
    }
}
