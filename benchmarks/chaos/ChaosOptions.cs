using SamBot.Storage;

namespace SamBot.Chaos;

/// <summary>How long and how hard.</summary>
public sealed record ChaosOptions
{
    /// <summary>Where everybody's choices and the moments of the kills come from. The machine's own timing is never the same twice.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How often a process is killed, over all instances.</summary>
    public int Kills { get; init; } = 200;

    /// <summary>How many contacts talk at any time; whoever is done makes room for the next.</summary>
    public int Contacts { get; init; } = 20;

    /// <summary>The bot's <c>Storage:Provider</c>.</summary>
    public string Store { get; init; } = StorageOptions.OnSqlite;

    /// <summary>An Azurite that runs already; null: one is started.</summary>
    public string? AzuriteConnection { get; init; }

    /// <summary>How many processes serve at once, on one store.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>How long there is killing at most, also when the kills are not all done.</summary>
    public TimeSpan AtMost { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>The longest that a process lives after it was ready.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The longest that a person thinks before the next step.</summary>
    public TimeSpan LongestThought { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>How long the bots are left alone at the end to drop hints that no document backs; they do so when those are ten minutes old.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.Zero;
}
