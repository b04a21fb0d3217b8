using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;

namespace SamBot.Chaos;

/// <summary>One instance of the bot: a process on a port of its own, which is killed without warning and started again.</summary>
internal sealed class BotInstance : IAsyncDisposable
{
    private const int LinesKept = 60;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly string folder;
    private Process? process;
    private TaskCompletionSource works = new();

    public BotInstance(int port, string folder, IReadOnlyDictionary<string, string> settings)
    {
        (this.folder, this.settings) = (folder, settings);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(2) }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Timeout.InfiniteTimeSpan };
    }

    public HttpClient Http { get; }

    /// <summary>What it logged as errors, and how often: the first two lines of each, which are what happened and why.</summary>
    public ConcurrentDictionary<string, int> Errors { get; } = new();

    /// <summary>Done when this process has answered something: on a busy machine that may be long after it listens.</summary>
    public Task Works => works.Task;

    /// <summary>
    /// A port that nothing listens on, below those that the system gives to outgoing calls: one of those might sit on it while the process is down.
    /// </summary>
    public static int FreePort(Random random)
    {
        while (true)
        {
            var port = random.Next(20_000, 32_000);
            try
            {
                using var listener = new TcpListener(System.Net.IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }
    }

    public void Answered() => works.TrySetResult();

    /// <summary>Starts a process. The inner task is done when it listens, and fails when it ends by itself before that.</summary>
    public Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SamBot.Bot.dll")])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["ASPNETCORE_URLS"] = Http.BaseAddress!.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var started = Process.Start(start)!;
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var lines = new Queue<string>();
        List<string>? error = null;
        void Count()
        {
            if (error is { Count: > 0 })
            {
                Errors.AddOrUpdate(string.Join(' ', error), 1, (_, n) => n + 1);
            }

            error = null;
        }

        void Note(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (lines)
            {
                lines.Enqueue(line);
                if (lines.Count > LinesKept)
                {
                    lines.Dequeue();
                }

                if (!line.StartsWith(' '))
                {
                    Count();
                    error = line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) ? [] : null;
                }
                else if (error is not null)
                {
                    error.Add(line.Trim());
                    if (error.Count == 2)
                    {
                        Count();
                    }
                }
            }

            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                listens.TrySetResult();
            }
        }

        started.OutputDataReceived += (_, e) => Note(e.Data);
        started.ErrorDataReceived += (_, e) => Note(e.Data);
        started.EnableRaisingEvents = true;
        started.Exited += (_, _) =>
        {
            lock (lines)
            {
                listens.TrySetException(new InvalidOperationException($"The bot ended by itself before it listened:\n{string.Join('\n', lines)}"));
            }
        };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        works = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process = started;
        return listens.Task;
    }

    /// <summary>SIGKILL.</summary>
    /// <returns>False: it had ended by itself.</returns>
    public async Task<bool> KillAsync()
    {
        if (process is not { } killed)
        {
            return true;
        }

        process = null;
        var lived = !killed.HasExited;
        killed.Kill();
        await killed.WaitForExitAsync();
        killed.Dispose();
        return lived;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
    }
}
