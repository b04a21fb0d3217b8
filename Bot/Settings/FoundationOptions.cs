using SamBot.Cards;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Foundation</c>.</summary>
public sealed class FoundationOptions
{
    /// <summary>What the foundation is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it works for.</summary>
    public IList<GoalOptions> Goals { get; } = [];

    /// <summary>Where it stands on the web.</summary>
    public string Website { get; set; } = "";

    /// <summary>Whom contacts may ask about their data.</summary>
    public string PrivacyContact { get; set; } = "";

    /// <summary>As the texts need it.</summary>
    public Foundation ToFoundation(ChairOptions chair) => new(
        Name,
        [.. Goals.Select(g => g.ToGoal())],
        PrivacyContact,
        TimeZoneInfo.FindSystemTimeZoneById(chair.TimeZone),
        chair.AnswerWithinWorkingDays);
}
