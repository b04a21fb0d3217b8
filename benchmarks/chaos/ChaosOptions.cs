using SamBot.Storage;

namespace SamBot.Chaos;

/// <summary>The options of a run: how long and how hard it is.</summary>
public sealed record ChaosOptions
{
    /// <summary>The seed of people's choices and of the moments of the kills. The machine's own timing still differs in each run.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The number of kills, over all instances.</summary>
    public int Kills { get; init; } = 200;

    /// <summary>The number of contacts who talk at a time. When one is done, the next begins.</summary>
    public int Contacts { get; init; } = 20;

    /// <summary>The bot's <c>Storage:Provider</c>.</summary>
    public string Store { get; init; } = StorageOptions.OnSqlite;

    /// <summary>The address of a running Azurite; null to start one.</summary>
    public string? AzuriteConnection { get; init; }

    /// <summary>The number of processes that serve at once on one store.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>The longest time of killing, also when not all kills are done by then.</summary>
    public TimeSpan AtMost { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>The longest that a process lives after it was ready.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The longest that a person thinks before the next step.</summary>
    public TimeSpan LongestThought { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The time at the end in which the bots may drop hints without a document. They drop such hints after ten minutes.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.Zero;
}
