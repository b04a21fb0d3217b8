using Microsoft.Extensions.Options;
using SamBot.Storage;

namespace SamBot.Bot.Settings;

/// <summary>What keeps the bot from starting, in an operator's words.</summary>
public static class Startup
{
    /// <summary>Checks the settings and prepares the store: one line on standard error for each problem, all at once, and nothing else.</summary>
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

    // One group after another: what cannot be read in one hides nothing that is wrong with the others.
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
            // A number or a yes/no that is none: the binder's message names the setting and holds no secret, as secrets are text.
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
            return null; // Said already.
        }
        catch (StoreUnavailableException outage)
        {
            var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
            return Checked.OneLine($"{storage.Place}: {outage.Message}");
        }
    }
}
