namespace SamBot.Tests.Support;

/// <summary>
/// Counts the steps of I/O that a process takes, and has it die at one of them: nothing of it reaches the store or the channel any more. Either
/// the step is not done, or it is done and nobody learns of it.
/// </summary>
internal sealed class CrashSteps
{
    private readonly Lock gate = new();
    private readonly List<string> done = [];
    private int begun;

    /// <summary>At which step it dies, from 0; null: never.</summary>
    public int? DiesAt { get; init; }

    /// <summary>Whether that step is still done.</summary>
    public bool AfterIt { get; init; }

    /// <summary>Whether it counts yet; what a start takes is no part of a story.</summary>
    public bool IsCounting { get; set; }

    public bool IsDead { get; private set; }

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<string> Done
    {
        get
        {
            lock (gate)
            {
                return [.. done];
            }
        }
    }

    /// <summary>Called whenever a step was done.</summary>
    public Action<string> OnDone { get; set; } = _ => { };

    public Task BeforeAsync(string step)
    {
        lock (gate)
        {
            if (IsCounting && !IsDead && begun++ == DiesAt)
            {
                Dying = step;
                IsDead = !AfterIt;
            }

            if (IsDead)
            {
                throw Died();
            }
        }

        return Task.CompletedTask;
    }

    public Task AfterAsync(string step)
    {
        lock (gate)
        {
            if (IsDead)
            {
                throw Died();
            }

            if (!IsCounting)
            {
                return Task.CompletedTask;
            }

            done.Add(step);
            OnDone(step);
            IsDead = Dying is not null;
            if (IsDead)
            {
                throw Died();
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The step at which it died, or is about to.</summary>
    public string? Dying { get; private set; }

    // Nothing that the bot expects: what it does about outages is another story.
    private static InvalidOperationException Died() => new("The process died.");
}
