namespace SamBot.Bot.Settings;

/// <summary>One goal under <c>Foundation:Goals</c>.</summary>
public sealed class GoalOptions
{
    /// <summary>Kept with requests; leave it as it is when the wording changes. Without commas.</summary>
    public string Id { get; set; } = "";

    /// <summary>In Dutch.</summary>
    public string Nl { get; set; } = "";

    /// <summary>In English.</summary>
    public string En { get; set; } = "";
}
