using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary>Runs a command on the server's own settings, checks and store, without serving.</summary>
/// <param name="open">Opens the server's parts.</param>
internal sealed class CommandHost(Func<Server> open)
{
    /// <summary>Runs the work, and reports wrong settings and outages.</summary>
    /// <param name="isThere">Whether the store must exist already. A new store would be empty, so a missing one more likely means wrong settings.</param>
    /// <param name="work">Gets the server's services and returns the exit code.</param>
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

    /// <summary>Writes the lines to standard error and returns the exit code.</summary>
    public static async Task<int> EndAsync(int code, params string[] lines)
    {
        foreach (var line in lines)
        {
            await Console.Error.WriteLineAsync(OneLine(line));
        }

        return code;
    }

    /// <summary>A message from other code or from a person, on one line.</summary>
    public static string OneLine(string message) => string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c));
}
