using Microsoft.Extensions.Configuration.Json;

namespace SamBot.Bot.Settings;

/// <summary>Secrets come from the environment, or from user secrets in Development: never from a file that travels with the program.</summary>
public static class SecretsInFiles
{
    private const string UserSecretsFile = "secrets.json";
    private static readonly string[] Secrets = ["MicrosoftAppPassword", "MicrosoftAppCertificatePassword", "Storage:AzureBlobs:ConnectionString"];

    /// <summary>One line for each secret that stands in a settings file, also where the environment overrides it; its value stays out of it.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        from provider in (configuration as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>() ?? []
        let file = Path.GetFileName(provider.Source.Path) ?? ""
        where file != UserSecretsFile
        from secret in Secrets
        where provider.TryGet(secret, out var value) && !string.IsNullOrWhiteSpace(value)
        select $"{secret}: stands in {file}. Take it out of the file, have it replaced as it may have been seen, and set it by an environment variable, or by user secrets in Development.";
}
