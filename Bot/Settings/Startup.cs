using Microsoft.Extensions.Options;
using SamBot.Storage;

namespace SamBot.Bot.Settings;

/// <summary>Finds what keeps the bot from starting, and tells operators.</summary>
public static class Startup
{
    /// <summary>Checks the settings and prepares the store. All problems are written at once to standard error, one line each.</summary>
    /// <returns>Whether the bot may start.</returns>
    public static async Task<bool> IsReadyAsync(IHost host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        var configuration = host.Services.GetRequiredService<IConfiguration>();
        List<string> problems =
        [
            .. SecretsInFiles.Problems(configuration),
            .. WebAddresses.Problems(configuration),
            .. host.Services.GetServices<SettingsCheck>().SelectMany(check => Problems(check, host.Services)),
            .. ExampleAddresses.Problems(configuration, host.Services.GetRequiredService<IHostEnvironment>()),
        ];
        if (await StoreProblemAsync(host.Services, cancellationToken) is { } problem)
        {
            problems.Add(problem);
        }

        foreach (var line in problems)
        {
            await Console.Error.WriteLineAsync(line);
        }

        return problems.Count == 0;
    }

    // Each group is checked by itself, so that a group that cannot be read does not hide the faults of the others.
    internal static IEnumerable<string> Problems(SettingsCheck check, IServiceProvider services)
    {
        try
        {
            check.Read(services);
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
        catch (InvalidOperationException unreadable)
        {
            // A number or a yes/no could not be read. The binder's message names the setting. It holds no secret, since secrets are text and always read.
            return [Checked.OneLine(unreadable.Message)];
        }
    }

    private static async Task<string?> StoreProblemAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<IDocumentStore>().PrepareAsync(cancellationToken);
            return null;
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
        {
            return null; // The checks above have reported it.
        }
        catch (StoreUnavailableException outage)
        {
            var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
            return Checked.OneLine($"{storage.Place}: {outage.Message}");
        }
    }
}
