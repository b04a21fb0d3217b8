using Microsoft.Extensions.Options;
using SamBot.Bot.Channel;
using SamBot.Bot.Settings;
using SamBot.Commands;
using SamBot.Storage;

namespace SamBot.Bot;

/// <summary>Opens the server's parts for the maintenance commands, without serving.</summary>
internal static class CommandDoor
{
    /// <summary>Builds the server's services, and checks the settings that a command depends on.</summary>
    public static Server Open()
    {
        // Only the builder of a web application knows ASPNETCORE_ENVIRONMENT and the user secrets that belong to Development.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddDevelopmentTools();
        builder.Logging.ClearProviders();
        builder.Services.AddBotChannel(builder.Configuration).AddSamBot(builder.Configuration).AddSettingsChecks();
        builder.Services.AddSingleton(s => s.GetRequiredService<IOptions<StorageOptions>>().Value.OpenStore(isPatient: true));
        var services = builder.Services.BuildServiceProvider();
        return new(
            services,
            [
                .. SecretsInFiles.Problems(builder.Configuration),
                .. Problems<StorageOptions>(services),
                // A document's hints hold its end and its timed duties. These follow from the retention settings, from who decides, and from the
                // rules of the house.
                .. Problems<RetentionOptions>(services),
                .. Problems<ChairOptions>(services),
                .. Problems<FoundationOptions>(services),
                .. Problems<LanguageOptions>(services),
            ]);
    }

    private static IEnumerable<string> Problems<TOptions>(ServiceProvider services)
        where TOptions : class => Startup.Problems(new SettingsCheck(s => _ = s.GetRequiredService<IOptions<TOptions>>().Value), services);
}
