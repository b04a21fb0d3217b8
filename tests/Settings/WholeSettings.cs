using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using SamBot.Bot;
using SamBot.Bot.Channel;
using SamBot.Bot.Settings;
using SamBot.Playground;
using SamBot.Tests.Support;

namespace SamBot.Tests.Settings;

/// <summary>Settings with which the bot starts where it is hosted, and what its checks say of a change to them.</summary>
internal static class WholeSettings
{
    public const string Secret = "s3cret-that-nobody-may-read";
    public const string ChairId = "7d1f2c9e-0f3a-4a53-9b6e-5f3f0f6c1a01";

    /// <summary>What an operator sets, beside the defaults of <c>appsettings.json</c>.</summary>
    public static Dictionary<string, string?> Hosted => new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = "b7e3f6aa-45b0-4f4e-8f0d-52b1a5ad9c11",
        ["MicrosoftAppTenantId"] = "0f9a1f52-6f0b-4c0a-a1f5-2b7b0d1c9e21",
        ["MicrosoftAppPassword"] = Secret,
        ["Chair:AadObjectId"] = ChairId,
        ["Chair:TenantId"] = "0f9a1f52-6f0b-4c0a-a1f5-2b7b0d1c9e21",
        ["Foundation:PrivacyContact"] = "privacy@stichtingsam.nl",
        ["Foundation:Goals:0:Id"] = "vitality",
        ["Foundation:Goals:0:Nl"] = "Vitaliteit",
        ["Foundation:Goals:0:En"] = "Vitality",
        ["Foundation:Goals:1:Id"] = "knowledge",
        ["Foundation:Goals:1:Nl"] = "Kennis",
        ["Foundation:Goals:1:En"] = "Knowledge",
    };

    /// <summary>The lines that the checks give for these settings with these changes; a null takes a setting away.</summary>
    public static IReadOnlyList<string> ProblemsWith(IEnumerable<KeyValuePair<string, string?>> settings, string environment, params (string Key, string? Value)[] changes)
    {
        var all = settings.ToDictionary();
        foreach (var (key, value) in changes)
        {
            all[key] = value ?? "";
        }

        var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).AddInMemoryCollection(all);
        if (environment == Environments.Development)
        {
            configuration.AddInMemoryCollection(PlaygroundChair.From(configuration).ToSettings());
        }

        return ProblemsOf(configuration, environment);
    }

    public static IReadOnlyList<string> ProblemsOf(IConfiguration configuration, string environment)
    {
        var host = new HostingEnvironment { EnvironmentName = environment };
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(host)
            .AddBotChannel(configuration)
            .AddSamBot(configuration)
            .AddSettingsChecks()
            .BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures];
        }
        catch (AggregateException all)
        {
            return [.. all.InnerExceptions.Cast<OptionsValidationException>().SelectMany(w => w.Failures)];
        }
    }
}
