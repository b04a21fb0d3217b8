namespace SamBot.Bot.Settings;

/// <summary>Checks that people's words are kept for a sensible time.</summary>
public sealed class RetentionOptionsValidator : SettingsValidator<RetentionOptions>
{
    private const int LongestMonths = 120;
    private const int LongestDays = 365;

    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(RetentionOptions options) =>
    [
        .. from setting in new (string Name, int Months)[]
           {
               (nameof(options.RequestMonths), options.RequestMonths),
               (nameof(options.ConversationMonths), options.ConversationMonths),
           }
           where setting.Months is < 1 or > LongestMonths
           select $"Retention:{setting.Name}: {setting.Months} is out of bounds. Set 1 to {LongestMonths} months.",
        .. options.DraftReminderDays is < 1 or > LongestDays
            ? [$"Retention:{nameof(options.DraftReminderDays)}: {options.DraftReminderDays} is out of bounds. Set 1 to {LongestDays} days."]
            : Array.Empty<string>(),
        .. options.DraftDays <= options.DraftReminderDays || options.DraftDays > LongestDays
            ? [$"Retention:{nameof(options.DraftDays)}: {options.DraftDays} is out of bounds. Set more days than for the reminder, at most {LongestDays}."]
            : Array.Empty<string>(),
    ];
}
