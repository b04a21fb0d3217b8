using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace SamBot.Bot.Settings;

/// <summary>
/// Finds secrets that are in the wrong place. A secret comes from the environment, or from user secrets in Development. It must not be in a
/// file that is copied with the program, nor on the command line, which every account of the machine may read.
/// </summary>
public static class SecretsInFiles
{
    private const string UserSecretsFile = "secrets.json";
    internal static readonly string[] Secrets =
        ["MicrosoftAppPassword", "MicrosoftAppCertificatePassword", "Storage:AzureBlobs:ConnectionString", "LanguageModel:Key"];

    /// <summary>One line for each secret in the wrong place, also when the environment overrides it. The line does not show the value.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        from provider in (configuration as IConfigurationRoot)?.Providers ?? []
        let place = PlaceOf(provider)
        where place is not null
        from secret in Secrets
        where provider.TryGet(secret, out var value) && !string.IsNullOrWhiteSpace(value)
        select
            $"{secret}: stands {place}. Take it out, have it replaced as it may have been seen, " +
            "and set it by an environment variable, or by user secrets in Development.";

    private static string? PlaceOf(IConfigurationProvider provider) => provider switch
    {
        CommandLineConfigurationProvider => "on the command line",
        JsonConfigurationProvider { Source.Path: var path } when Path.GetFileName(path) is { } file and not UserSecretsFile => $"in {file}",
        _ => null,
    };
}
