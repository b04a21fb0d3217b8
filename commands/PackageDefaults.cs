using Microsoft.Extensions.Configuration;

namespace SamBot.Commands;

/// <summary>The values of the Teams app package that the command line does not give.</summary>
internal static class PackageDefaults
{
    /// <summary>The program's settings, read as the host reads them: the file beside the program, then the environment.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>The values, completed from the settings.</summary>
    public static PackageValues Complete(PackageValues given, IConfiguration settings)
    {
        var home = Home(given.Domain);
        return given with
        {
            Name = given.Name ?? "SamBot",
            Version = given.Version ?? typeof(PackageDefaults).Assembly.GetName().Version!.ToString(3),
            Foundation = given.Foundation ?? settings["Foundation:Name"],
            Website = given.Website ?? Set(settings["Foundation:Website"]) ?? home,
            Privacy = given.Privacy ?? home + "privacy",
            Terms = given.Terms ?? home + "terms",
        };
    }

    // A wrong domain gets one fault of its own, not three more for the addresses made from it.
    private static string Home(string? domain) => $"https://{(PackageRules.IsDomain(domain) ? domain!.ToLowerInvariant() : "domain.invalid")}/";

    private static string? Set(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;
}
