using Microsoft.Extensions.Options;

namespace SamBot.Bot.Settings;

/// <summary>Checks that people's words are kept for a sensible time.</summary>
public sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    private const int LongestMonths = 120;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Checked.Result(new[] { (nameof(options.RequestMonths), options.RequestMonths), (nameof(options.ConversationMonths), options.ConversationMonths) }
            .Where(setting => setting.Item2 is < 1 or > LongestMonths)
            .Select(setting => $"Retention:{setting.Item1}: {setting.Item2} is out of bounds. Set 1 to {LongestMonths} months."));
    }
}
