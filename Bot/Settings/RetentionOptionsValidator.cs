namespace SamBot.Bot.Settings;

/// <summary>Checks that people's words are kept for a sensible time.</summary>
public sealed class RetentionOptionsValidator : SettingsValidator<RetentionOptions>
{
    private const int LongestMonths = 120;

    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(RetentionOptions options) =>
        from setting in new (string Name, int Months)[]
        {
            (nameof(options.RequestMonths), options.RequestMonths),
            (nameof(options.ConversationMonths), options.ConversationMonths),
        }
        where setting.Months is < 1 or > LongestMonths
        select $"Retention:{setting.Name}: {setting.Months} is out of bounds. Set 1 to {LongestMonths} months.";
}
