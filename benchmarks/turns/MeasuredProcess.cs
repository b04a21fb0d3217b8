using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace SamBot.Turns;

/// <summary>A program that is measured: a process of its own, in a folder of its own, which answers activities on a port.</summary>
internal sealed class MeasuredProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TimeProvider time;
    private readonly Process process;
    private readonly DirectoryInfo folder;
    private readonly HttpClient http;
    private readonly AuthenticationHeaderValue token;
    private readonly long began;

    private MeasuredProcess(Process process, DirectoryInfo folder, Uri address, string token, (TimeProvider Time, long Began) start)
    {
        (this.process, this.folder, (time, began)) = (process, folder, start);
        this.token = new("Bearer", token);
        var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10) };
        http = new(handler) { BaseAddress = address };
    }

    /// <summary>The SQLite file of the program.</summary>
    public string Database => DatabaseIn(folder);

    /// <summary>The time from the start of the process until now.</summary>
    public TimeSpan Age => time.GetElapsedTime(began);

    private string Counters => Path.Combine(folder.FullName, "counters");

    /// <summary>Starts a program.</summary>
    /// <param name="program">A DLL, or a program that brings its runtime along, and the arguments.</param>
    /// <param name="settings">Its settings, from the folder that its files go into.</param>
    /// <param name="token">The channel's token.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stored">What its SQLite file holds already; null when it is a new one.</param>
    public static MeasuredProcess Start(
        IReadOnlyList<string> program,
        Func<string, IEnumerable<(string Name, string Value)>> settings,
        string token,
        TimeProvider time,
        StoredRequests? stored = null)
    {
        var folder = Directory.CreateTempSubdirectory("sambot-turns-");
        stored?.CopyTo(DatabaseIn(folder));
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var (file, arguments) = program[0].EndsWith(".dll", StringComparison.Ordinal) ? ("dotnet", program) : (program[0], [.. program.Skip(1)]);
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings(DatabaseIn(folder)))
        {
            start.Environment[name] = value;
        }

        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.FileVariable] = Path.Combine(folder.FullName, "counters");
        var began = time.GetTimestamp();
        var process = Process.Start(start)!;
        // What it says is read and dropped, or it would block.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
            {
                Console.Error.WriteLine(text);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process, folder, address, token, (time, began));
    }

    /// <summary>Delivers an activity, as often as it takes while the process does not listen yet.</summary>
    public async Task<byte[]> DeliverFirstAsync(byte[] activity)
    {
        while (true)
        {
            try
            {
                return await DeliverAsync(activity);
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError && Age < Patience && !process.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Delivers an activity. Returns the body of the response.</summary>
    public async Task<byte[]> DeliverAsync(byte[] activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Content = new ByteArrayContent(activity) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } };
        request.Headers.Authorization = token;
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode is HttpStatusCode.OK
            ? body
            : throw new InvalidOperationException($"HTTP {(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
    }

    /// <summary>The counters of the process at this moment.</summary>
    public async Task<Sample> SampleAsync()
    {
        File.Delete(Counters);
        using (var kill = Process.Start("kill", ["-USR1", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        for (var began = time.GetTimestamp(); !File.Exists(Counters); await Task.Delay(1))
        {
            if (process.HasExited || time.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException(
                    process.HasExited ? $"The program has ended with exit code {process.ExitCode}." : "The program does not tell its counters.");
            }
        }

        var counters = (await File.ReadAllTextAsync(Counters)).Split(' ');
        return new(
            Cpu(), long.Parse(counters[0], CultureInfo.InvariantCulture), Status("VmRSS:"), Status("VmHWM:"),
            int.Parse(counters[1], CultureInfo.InvariantCulture), int.Parse(counters[2], CultureInfo.InvariantCulture),
            double.Parse(counters[3], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    private static string DatabaseIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "turns.db");

    // The fields behind the name in brackets: user and system time are the 14th and 15th of the line.
    private double Cpu()
    {
        var line = File.ReadAllText($"/proc/{process.Id}/stat");
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The counters of a process.</summary>
/// <param name="Cpu">Seconds of CPU, user and system, of all threads.</param>
/// <param name="Allocated">Bytes allocated by managed code.</param>
/// <param name="Rss">Resident memory, in MB.</param>
/// <param name="Peak">The largest resident memory so far, in MB.</param>
/// <param name="Collections">Collections of the youngest generation and above.</param>
/// <param name="Compiled">Methods that the JIT has compiled, each time that it did.</param>
/// <param name="Compiling">Milliseconds that it took.</param>
internal sealed record Sample(double Cpu, long Allocated, double Rss, double Peak, int Collections, int Compiled, double Compiling);
