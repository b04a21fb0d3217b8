using SamBot.Bot.Settings;

namespace SamBot.Bot.Commands;

/// <summary>Which store the commands work on: the server's, by the server's settings and checks.</summary>
internal static class StorageSettings
{
    /// <summary>Reads the settings, as the host reads them.</summary>
    /// <param name="problems">What is wrong with them, a line each; empty when nothing is.</param>
    public static StorageOptions Read(out IReadOnlyList<string> problems)
    {
        // The builder of a web application, since it alone knows ASPNETCORE_ENVIRONMENT and the user secrets that go with Development.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        var options = new StorageOptions();
        builder.Configuration.GetSection("Storage").Bind(options);
        problems =
        [
            .. SecretsInFiles.Problems(builder.Configuration),
            .. new StorageOptionsValidator(builder.Environment).Validate(null, options).Failures ?? [],
        ];
        return options;
    }
}
