using Microsoft.Extensions.Options;
using SamBot.Bot.Protocol;
using SamBot.Bot.Settings;
using SamBot.Storage;

namespace SamBot.Bot.Commands;

/// <summary>Runs a command on the server's own settings, checks and store, without serving.</summary>
internal static class CommandHost
{
    /// <summary>Does the work, and says what came in between.</summary>
    /// <param name="isThere">Whether there must be a store already: a new one would be empty, so the settings are more likely wrong.</param>
    /// <param name="work">Gets the server's services; gives the exit code.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(bool isThere, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        // The builder of a web application, since it alone knows ASPNETCORE_ENVIRONMENT and the user secrets that go with Development.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.AddDevelopmentTools();
        builder.Logging.ClearProviders();
        builder.Services.AddBotProtocol(builder.Configuration).AddSamBot(builder.Configuration).AddSettingsChecks();
        await using var services = builder.Services.BuildServiceProvider();
        string[] problems =
        [
            .. SecretsInFiles.Problems(builder.Configuration),
            .. Problems<StorageOptions>(services),
            // Until when a document is kept is one of its hints, and is other for who decides.
            .. Problems<RetentionOptions>(services),
            .. Problems<ChairOptions>(services),
        ];
        if (problems.Length > 0)
            return await EndAsync(ExitCodes.WrongSettings, problems);
        try
        {
            var store = services.GetRequiredService<IDocumentStore>();
            if (isThere)
            {
                await store.AllAsync(null, 1, null, cancellationToken);
                await store.PrepareAsync(cancellationToken);
            }

            return await work(services);
        }
        catch (StoreUnavailableException outage)
        {
            return await EndAsync(ExitCodes.Unavailable, $"{services.GetRequiredService<IOptions<StorageOptions>>().Value.Place}: {outage.Message}");
        }
        catch (UnauthorizedAccessException refused)
        {
            return await EndAsync(ExitCodes.CannotCreate, refused.Message);
        }
        catch (IOException failed)
        {
            return await EndAsync(ExitCodes.InputOutput, failed.Message);
        }
        catch (OperationCanceledException)
        {
            return await EndAsync(ExitCodes.Interrupted, "Interrupted. Run it again.");
        }
    }

    /// <summary>Lines for people on standard error, and the exit code.</summary>
    public static async Task<int> EndAsync(int code, params string[] lines)
    {
        foreach (var line in lines)
            await Console.Error.WriteLineAsync(Checked.OneLine(line));
        return code;
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
