using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SamBot.Tests.Support;

/// <summary>
/// A real Azurite on a free port of this machine, with nothing in it. Its absence is an error, not a skip: tests/Npm/Npm.targets installs it
/// by lock file.
/// </summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite's own, published account and key.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly int port;

    private AzuriteProcess(Process process, int port) => (this.process, this.port) = (process, port);

    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/{Account};";

    public static async Task<AzuriteProcess> StartAsync()
    {
        var program = Path.Combine(Repository.Root, "tests", "obj", "npm", "azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js");
        if (!File.Exists(program))
        {
            throw new InvalidOperationException("Azurite is not there. Build the tests with Node 20 or later at hand; tests/Npm/Npm.targets installs it.");
        }

        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("node",
            [program, "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobHost", "127.0.0.1", "--blobPort", $"{port}"])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var azurite = new AzuriteProcess(process, port);
        await azurite.AnswersAsync();
        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task AnswersAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!process.HasExited)
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
