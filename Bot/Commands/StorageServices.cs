using Microsoft.Extensions.Options;
using SamBot.Bot.Settings;

namespace SamBot.Bot.Commands;

/// <summary>What the commands work with: the server's store, settings and checks, without a server.</summary>
internal static class StorageServices
{
    /// <summary>Reads the settings, as the host reads them.</summary>
    /// <param name="problems">What is wrong with those that matter here, a line each; empty when nothing is.</param>
    public static ServiceProvider Build(out IReadOnlyList<string> problems)
    {
        // The builder of a web application, since it alone knows ASPNETCORE_ENVIRONMENT and the user secrets that go with Development.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSamBot(builder.Configuration, builder.Environment).AddSettingsChecks();
        var services = builder.Services.BuildServiceProvider();
        problems =
        [
            .. SecretsInFiles.Problems(builder.Configuration),
            .. Problems<StorageOptions>(services),
            // Until when a document is kept is one of its hints, and is other for who decides.
            .. Problems<RetentionOptions>(services),
            .. Problems<ChairOptions>(services),
        ];
        return services;
    }

    private static IEnumerable<string> Problems<TOptions>(ServiceProvider services)
        where TOptions : class
    {
        try
        {
            _ = services.GetRequiredService<IOptions<TOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
        catch (InvalidOperationException unreadable)
        {
            return [Checked.OneLine(unreadable.Message)];
        }
    }
}
