using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Net;
using SamBot.Storage.Sqlite;

namespace SamBot.Tests.Support;

/// <summary>The bot as a process of its own, which can be killed without warning and started again on the same files and port.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-process-");
    private readonly string address;
    private readonly string program;
    private readonly IReadOnlyDictionary<string, string> settings;
    private Process? process;

    private BotProcess(string? program, IReadOnlyDictionary<string, string>? settings)
    {
        this.program = program ?? AppContext.BaseDirectory;
        this.settings = settings ?? new Dictionary<string, string>();
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    /// <summary>Starts one.</summary>
    /// <param name="program">The folder of its program; null is the one that was built along.</param>
    /// <param name="settings">Further settings, as environment variables: <c>Foundation__Name</c>.</param>
    public static async Task<BotProcess> StartAsync(string? program = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var bot = new BotProcess(program, settings);
        await bot.RunAsync();
        return bot;
    }

    /// <summary>SIGKILL, and a new process on the same files.</summary>
    public async Task KillAndStartAsync()
    {
        await KillAsync();
        await RunAsync();
    }

    /// <summary>SIGTERM, as systemd, Docker and App Service stop a program. Returns what it ended with, and after how long.</summary>
    public async Task<(int ExitCode, TimeSpan After)> TerminateAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Until.Patience);
        var ended = (process.ExitCode, Stopwatch.GetElapsedTime(began));
        process.Dispose();
        process = null;
        return ended;
    }

    /// <summary>A new process on the same files.</summary>
    public Task StartAgainAsync() => RunAsync();

    /// <summary>Waits until the store owes nobody anything.</summary>
    public async Task UntilNothingIsOwedAsync()
    {
        await using var store = new SqliteDocumentStore(new SqliteOptions { Path = Path.Combine(folder.FullName, "sambot.db") });
        await store.PrepareAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(Until.Patience);
        while ((await store.DueAsync(TimeProvider.System.GetUtcNow().AddHours(1), 1, limit.Token)).Count > 0)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task KillAsync()
    {
        if (process is null)
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    private async Task RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program, "SamBot.Bot.dll")])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__Sqlite__Path"] = Path.Combine(folder.FullName, "sambot.db");
        start.Environment["Playground__Path"] = folder.FullName;
        start.Environment["Desk__UndoMinutes"] = "0";
        start.Environment["Desk__Remind"] = "false";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.BeginErrorReadLine();
        // Its first line on this address says that it listens; its log goes on being read, or it would block.
        var listens = new TaskCompletionSource();
        var log = new List<string>();
        process.OutputDataReceived += (_, line) =>
        {
            log.Add(line.Data ?? "");
            if (line.Data is null)
            {
                listens.TrySetException(new InvalidOperationException(string.Join('\n', log)));
            }
            else if (line.Data.Contains("Now listening on", StringComparison.Ordinal))
            {
                listens.TrySetResult();
            }
        };
        process.BeginOutputReadLine();
        await listens.Task.WaitAsync(Until.Patience);
    }
}
