namespace SamBot.Bot.Channel.Sending;

/// <summary>The time limits and retries of <see cref="ConnectorApi"/>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>
    /// The longest time of one call: the wait for the budget, every attempt, and the answer's body. It is ten seconds because the channel gives
    /// up on a turn after fifteen.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The longest time of one attempt of a GET, PUT or DELETE. A POST has the whole time, because its answer may only be late and a second
    /// attempt would then say the same twice.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>The number of times that a call is tried again; zero for never.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>The approximate wait before the first retry. It doubles each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The time without calls to a host that keeps failing.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether calls wait for Teams' sending budgets. Only tests with a clock that stands still turn this off.</summary>
    public bool KeepsBudgets { get; set; } = true;
}
