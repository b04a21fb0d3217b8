using Microsoft.Extensions.Options;
using SamBot.Cards;

namespace SamBot.Bot.Settings;

/// <summary>Checks that the bot has texts in the language that is set.</summary>
public sealed class LanguageOptionsValidator : IValidateOptions<LanguageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, LanguageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // A locale is recognised by its first letters. A setting must be the code itself.
        return Checked.Result(options.Default is { Length: 2 } && Languages.Of(options.Default) is not null
            ? []
            :
            [
                $"Languages:Default: '{Checked.Shown(options.Default)}' is no language of this bot. " +
                $"Set one of: {string.Join(", ", Languages.All.Select(l => l.Code))}.",
            ]);
    }
}
