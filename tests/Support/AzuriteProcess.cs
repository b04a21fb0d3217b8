using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SamBot.Tests.Support;

/// <summary>
/// A real Azurite on a free port of this machine, with nothing in it. Its absence is an error, not a skip: tests/Npm/Npm.targets installs it
/// by lock file. When it ends by itself, <see cref="Death"/> says so, with its last words.
/// </summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite's own, published account and key.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int LastWords = 20;
    private static readonly string WithoutCollection = Path.Combine(Repository.Root, "tests", "Npm", "azurite", "without-collection.cjs");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Between the look for a free port and Azurite's start another program may take the port.
    private const int Starts = 5;
    private readonly Process process;
    private readonly int port;
    private readonly ConcurrentQueue<string> said = new();
    private bool isEnding;

    private AzuriteProcess(string program)
    {
        port = FreePort();
        process = Process.Start(new ProcessStartInfo("node",
            ["--require", WithoutCollection, program, "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--blobHost", "127.0.0.1", "--blobPort", $"{port}"])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The id of its process.</summary>
    public int Id => process.Id;

    /// <summary>Says that it ended by itself, and with which last words; null while it serves.</summary>
    public string? Death => isEnding || !process.HasExited ? null
        : $"Azurite ended by itself with exit code {process.ExitCode}. Tests that were using it failed for that reason. {string.Join('\n', said)}";

    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{port}/{Account};";

    public static async Task<AzuriteProcess> StartAsync()
    {
        var program = Path.Combine(Repository.Root, "tests", "obj", "npm", "azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js");
        if (!File.Exists(program))
        {
            throw new InvalidOperationException("Azurite is not there. Build the tests with Node 20 or later at hand; tests/Npm/Npm.targets installs it.");
        }

        for (var starts = 1; ; starts++)
        {
            var azurite = new AzuriteProcess(program);
            if (await azurite.AnswersAsync())
            {
                return azurite;
            }

            var death = azurite.Death;
            await azurite.DisposeAsync();
            if (starts == Starts)
            {
                throw new InvalidOperationException(death);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        isEnding = true;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    // Another program on the same port would answer as well, so the process must live.
    private async Task<bool> AnswersAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!process.HasExited)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return !process.HasExited;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }

        return false;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        while (said.Count > LastWords)
        {
            said.TryDequeue(out _);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
