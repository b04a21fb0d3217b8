using Microsoft.Extensions.Options;
using SamBot.Cards;

namespace SamBot.Bot.Settings;

/// <summary>Whether there are texts in the language that is set.</summary>
public sealed class LanguageOptionsValidator : IValidateOptions<LanguageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, LanguageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // LanguageOf looks at how a locale begins; a setting is written out.
        return Checked.Result(options.Default is { Length: 2 } && Texts.LanguageOf(options.Default) is not null
            ? []
            : [$"Languages:Default: '{Checked.Shown(options.Default)}' is no language of this bot. Set nl or en."]);
    }
}
