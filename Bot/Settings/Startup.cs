using Microsoft.Extensions.Options;
using SamBot.Bot.Storage;

namespace SamBot.Bot.Settings;

/// <summary>What keeps the bot from starting, in an operator's words.</summary>
public static class Startup
{
    /// <summary>Checks the settings and prepares the store: one line on standard error for each problem, all at once, and nothing else.</summary>
    /// <returns>Whether the bot may start.</returns>
    public static async Task<bool> IsReadyAsync(IHost host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        List<string> problems = [.. SecretsInFiles.Problems(host.Services.GetRequiredService<IConfiguration>()), .. SettingsProblems(host.Services)];
        if (await StoreProblemAsync(host.Services, cancellationToken) is { } problem)
            problems.Add(problem);
        foreach (var line in problems)
            await Console.Error.WriteLineAsync(line);
        return problems.Count == 0;
    }

    private static IEnumerable<string> SettingsProblems(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
        catch (AggregateException all)
        {
            return all.Flatten().InnerExceptions.SelectMany(e => e is OptionsValidationException wrong ? wrong.Failures : [e.Message]);
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
        catch (OptionsValidationException)
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
