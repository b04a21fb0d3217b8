using Microsoft.Extensions.Options;
using SamBot.Bot.Protocol;
using SamBot.Bot.Settings;
using SamBot.Bot.Storage;

namespace SamBot.Bot.Commands;

/// <summary>Runs a command on the server's own settings and store, without serving.</summary>
internal static class CommandHost
{
    /// <summary>Does the work, and says what came in between.</summary>
    /// <param name="work">Gets the server's services; gives the exit code.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        // The builder of a web application, since it alone knows ASPNETCORE_ENVIRONMENT and the user secrets that go with Development.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddBotProtocol(builder.Configuration).AddSamBot(builder.Configuration, builder.Environment).AddSettingsChecks();
        string[] problems = [.. SecretsInFiles.Problems(builder.Configuration)];
        if (problems.Length > 0)
            return await EndAsync(ExitCodes.WrongSettings, problems);
        await using var host = builder.Build();
        try
        {
            var store = host.Services.GetRequiredService<IDocumentStore>();
            // A command on a store that is not there has the wrong settings, rather than nothing to do.
            await store.AllAsync(null, 1, null, cancellationToken);
            await store.PrepareAsync(cancellationToken);
            return await work(host.Services);
        }
        catch (OptionsValidationException wrong)
        {
            return await EndAsync(ExitCodes.WrongSettings, [.. wrong.Failures]);
        }
        catch (StoreUnavailableException outage)
        {
            return await EndAsync(ExitCodes.Unavailable, $"{host.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Place}: {outage.Message}");
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
}
