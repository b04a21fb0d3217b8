using Microsoft.Extensions.Options;

namespace SamBot.Bot.Settings;

/// <summary>Checks one group of settings. Each problem is one line, which names the setting and says what to do.</summary>
public abstract class SettingsValidator<TOptions> : IValidateOptions<TOptions>
    where TOptions : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string[] lines = [.. Problems(options)];
        return lines.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(lines);
    }

    /// <summary>The problems; none when the settings are right.</summary>
    protected abstract IEnumerable<string> Problems(TOptions options);
}
