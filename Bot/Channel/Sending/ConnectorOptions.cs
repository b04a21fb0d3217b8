namespace SamBot.Bot.Channel.Sending;

/// <summary>How <see cref="SamBotAdapter"/> calls.</summary>
public sealed class ConnectorOptions
{
    /// <summary>
    /// The longest that one call may take altogether: waiting for the budget, every attempt, and the answer's body. Ten seconds: the channel
    /// gives up on a turn after fifteen.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The longest that one attempt of a GET, PUT or DELETE may take before the next. A POST has the whole time: its answer may only be late,
    /// and asking again would say it twice.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How often a call is tried again; zero: never.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>The wait before the first retry, about: it doubles each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a host that keeps failing is left alone.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether Teams' sending budgets are kept. Only for tests whose clock stands still.</summary>
    public bool KeepsBudgets { get; set; } = true;
}
