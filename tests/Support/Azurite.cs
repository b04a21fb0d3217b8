using SamBot.Storage.Blobs;

namespace SamBot.Tests.Support;

/// <summary>One Azurite for all tests; each test has a container of its own.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private readonly SemaphoreSlim starting = new(1);
    private AzuriteProcess? process;

    /// <summary>The tests of one process share it; started by the first that needs it.</summary>
    public static Azurite Shared { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Shared = this;
        return ValueTask.CompletedTask;
    }

    /// <summary>A container that nobody else has.</summary>
    public async Task<BlobOptions> ContainerAsync()
    {
        await starting.WaitAsync();
        try
        {
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
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        starting.Dispose();
    }
}
