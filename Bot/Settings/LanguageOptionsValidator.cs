using SamBot.Cards;

namespace SamBot.Bot.Settings;

/// <summary>Checks that the bot has texts in the language that is set.</summary>
public sealed class LanguageOptionsValidator : SettingsValidator<LanguageOptions>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(LanguageOptions options)
    {
        // A locale is recognised by its first letters. A setting must be the code itself.
        if (options.Default is not { Length: 2 } || Languages.Of(options.Default) is null)
        {
            yield return $"Languages:Default: '{Checked.Shown(options.Default)}' is no language of this bot. "
                + $"Set one of: {string.Join(", ", Languages.All.Select(l => l.Code))}.";
        }
    }
}
