using Microsoft.Extensions.Configuration;

namespace SamBot.Commands;

/// <summary>What the Teams app package says where the command line does not.</summary>
internal static class PackageDefaults
{
    /// <summary>The program's settings, as the host reads them: the file beside it, then the environment.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>The values, completed from the settings.</summary>
    public static PackageValues Complete(PackageValues given, IConfiguration settings)
    {
        var home = Home(given.Domain);
        var website = given.Website ?? Set(settings["Foundation:Website"]) ?? home;
        // Where the website is wrong, its own fault is enough as well.
        var page = PackageRules.IsAddress(website) ? website : home;
        return given with
        {
            Name = given.Name ?? "SamBot",
            Version = given.Version ?? typeof(PackageDefaults).Assembly.GetName().Version!.ToString(3),
            Foundation = given.Foundation ?? settings["Foundation:Name"],
            Website = website,
            Privacy = given.Privacy ?? page,
            Terms = given.Terms ?? page,
        };
    }

    // Where the domain is wrong, its own fault is enough: three more for addresses made of it help nobody.
    private static string Home(string? domain) => $"https://{(PackageRules.IsDomain(domain) ? domain!.ToLowerInvariant() : "domain.invalid")}/";

    private static string? Set(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
