using SamBot.Storage.Blobs;

namespace SamBot.Tests.Support;

/// <summary>
/// One Azurite for all tests but those of <see cref="CrowdedAzurite"/>; each test has a container of its own. When it dies, the tests that use it fail,
/// the next test gets another one, and the run fails with its last words.
/// </summary>
public class Azurite : IAsyncLifetime
{
    private readonly SemaphoreSlim starting = new(1);
    private readonly List<string> deaths = [];
    private AzuriteProcess? process;

    /// <summary>The tests of one process share it; started by the first that needs it.</summary>
    public static Azurite Shared { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Shared ??= this;
        return ValueTask.CompletedTask;
    }

    /// <summary>A container that nobody else has.</summary>
    public async Task<BlobOptions> ContainerAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (process?.Death is { } death)
            {
                deaths.Add(death);
                await process.DisposeAsync();
                process = null;
            }

            process ??= await AzuriteProcess.StartAsync();
        }
        finally
        {
            starting.Release();
        }

        return new() { ConnectionString = process.ConnectionString, Container = $"c{Guid.NewGuid():N}", DropAfter = TimeSpan.Zero };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (process is not null)
        {
            deaths.AddRange(process.Death is { } death ? [death] : []);
            await process.DisposeAsync();
        }

        starting.Dispose();
        if (deaths.Count > 0)
        {
            throw new InvalidOperationException(string.Join("\n\n", deaths));
        }
    }
}
