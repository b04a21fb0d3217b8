using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;

namespace SamBot.Chaos;

/// <summary>One instance of the bot: a process on its own port, which is killed without warning and started again.</summary>
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
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(2) })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public HttpClient Http { get; }

    /// <summary>The errors that it logged, and how often. Only the first two lines of each are kept: the event and its cause.</summary>
    public ConcurrentDictionary<string, int> Errors { get; } = new();

    /// <summary>Completed when this process has answered a call. On a busy machine that may be long after it listens.</summary>
    public Task Works => works.Task;

    /// <summary>
    /// A free port, below those that the system gives to outgoing calls. An outgoing call could take a higher port while the process is down.
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
                // Another process listens on this port.
            }
        }
    }

    public void Answered() => works.TrySetResult();

    /// <summary>Starts a process. The inner task completes when the process listens, and fails when it ends by itself before that.</summary>
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

    /// <summary>Kills the process with SIGKILL.</summary>
    /// <returns>False when it had ended by itself.</returns>
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
