using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SamBot.Bot.Storage;

namespace SamBot.Tests.Support;

/// <summary>
/// A real Azurite, one for all tests, on a free port of this machine; each test has a container of its own. Its absence is an error, not a skip:
/// tests/Npm/Npm.targets installs it by lock file.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    // Azurite's own, published account and key.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim starting = new(1);
    private Process? process;
    private int port;

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
        await StartAsync();
        return new()
        {
            ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/{Account};",
            Container = $"c{Guid.NewGuid():N}",
            DropAfter = TimeSpan.Zero,
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        starting.Dispose();
    }

    private async Task StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (process is not null)
                return;
            var program = Path.Combine(Repository.Root, "tests", "obj", "npm", "azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js");
            if (!File.Exists(program))
                throw new InvalidOperationException("Azurite is not there. Build the tests with Node 20 or later at hand; tests/Npm/Npm.targets installs it.");
            port = FreePort();
            process = Process.Start(new ProcessStartInfo("node",
                [program, "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobHost", "127.0.0.1", "--blobPort", $"{port}"])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await AnswersAsync();
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task AnswersAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!process!.HasExited)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }

        throw new InvalidOperationException($"Azurite ended by itself with exit code {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
