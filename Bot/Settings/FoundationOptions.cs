using SamBot.Cards;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Foundation</c>.</summary>
public sealed class FoundationOptions
{
    /// <summary>The foundation's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The foundation's goals.</summary>
    public IList<GoalOptions> Goals { get; } = [];

    /// <summary>Texts in the foundation's own words, by the key that they have in <c>Texts.resx</c>.</summary>
    public IDictionary<string, WordingOptions> Texts { get; } = new Dictionary<string, WordingOptions>();

    /// <summary>The address of the foundation's website.</summary>
    public string Website { get; set; } = "";

    /// <summary>The person or address that contacts may ask about their data.</summary>
    public string PrivacyContact { get; set; } = "";

    /// <summary>The person or address that contacts may ask when SamBot keeps failing to understand them; may be empty.</summary>
    public string HelpContact { get; set; } = "";

    /// <summary>Whether an answer that says little, or asks instead of brings, gets one question more.</summary>
    public bool FollowUps { get; set; } = true;

    /// <summary>The settings as the texts need them.</summary>
    public Foundation ToFoundation(ChairOptions chair, RetentionOptions retention) => new(
        Name,
        [.. Goals.Select(g => g.ToGoal())],
        PrivacyContact,
        TimeZoneInfo.FindSystemTimeZoneById(chair.TimeZone),
        chair.AnswerWithinWorkingDays)
    {
        Wording = WordingOptions.ByLanguage(Texts),
        HelpContact = HelpContact.Trim(),
        Kept = new(retention.RequestMonths, retention.ConversationMonths),
        Drafts = new(retention.DraftReminderDays, retention.DraftDays),
    };
}
