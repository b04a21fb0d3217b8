using Microsoft.Extensions.Options;

namespace SamBot.Bot.Settings;

/// <summary>Whether a store is named. Whether it can be written shows when it is prepared.</summary>
public sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Checked.Result(Problems(options));
    }

    private static IEnumerable<string> Problems(StorageOptions storage)
    {
        if (storage.Provider != "Sqlite")
            yield return $"Storage:Provider: '{Checked.Shown(storage.Provider)}' is no store of this bot. Set Sqlite.";
        else if (string.IsNullOrWhiteSpace(storage.Sqlite.Path))
            yield return "Storage:Sqlite:Path: is missing. Set a file on a local disk that is backed up.";
    }
}
