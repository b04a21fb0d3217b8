using Microsoft.Extensions.Options;
using SamBot.Bot.Channel;
using SamBot.Bot.Settings;
using SamBot.Commands;
using SamBot.Storage;

namespace SamBot.Bot;

/// <summary>Where the maintenance commands get the server's parts, without serving.</summary>
internal static class CommandDoor
{
    /// <summary>The server's services, and what is wrong with the settings that a command depends on.</summary>
    public static Server Open()
    {
        // The builder of a web application, since it alone knows ASPNETCORE_ENVIRONMENT and the user secrets that go with Development.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddDevelopmentTools();
        builder.Logging.ClearProviders();
        builder.Services.AddBotChannel(builder.Configuration).AddSamBot(builder.Configuration).AddSettingsChecks();
        var services = builder.Services.BuildServiceProvider();
        return new(
            services,
            [
                .. SecretsInFiles.Problems(builder.Configuration),
                .. Problems<StorageOptions>(services),
                // Until when a document is kept is one of its hints, and is other for who decides.
                .. Problems<RetentionOptions>(services),
                .. Problems<ChairOptions>(services),
            ]);
    }

    private static IEnumerable<string> Problems<TOptions>(ServiceProvider services)
        where TOptions : class => Startup.Problems(new SettingsCheck(s => _ = s.GetRequiredService<IOptions<TOptions>>().Value), services);
}
