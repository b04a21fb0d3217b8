using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary>Runs a command on the server's own settings, checks and store, without serving.</summary>
/// <param name="open">Opens the server's parts.</param>
internal sealed class CommandHost(Func<Server> open)
{
    /// <summary>Does the work, and says what came in between.</summary>
    /// <param name="isThere">Whether there must be a store already: a new one would be empty, so the settings are more likely wrong.</param>
    /// <param name="work">Gets the server's services; gives the exit code.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<int> RunAsync(bool isThere, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        var server = open();
        await using var services = server.Services;
        if (server.Problems.Length > 0)
        {
            return await EndAsync(ExitCodes.WrongSettings, [.. server.Problems]);
        }

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
        {
            await Console.Error.WriteLineAsync(OneLine(line));
        }

        return code;
    }

    /// <summary>Somebody else's message, on one line.</summary>
    public static string OneLine(string message) => string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c));
}
