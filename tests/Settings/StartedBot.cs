using SamBot.Tests.Support;
using System.Diagnostics;

namespace SamBot.Tests.Settings;

/// <summary>The bot as a process with nothing but the settings given, until it listens or ends.</summary>
internal sealed class StartedBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = Until.Patience;
    private readonly Process process;
    private readonly List<string> output = [];
    private readonly List<string> errors = [];
    private readonly TaskCompletionSource<Uri?> listens = new();

    private StartedBot(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => errors.AddRange(line.Data is { } text ? [text] : []);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Output => output;

    public IReadOnlyList<string> Errors => errors;

    public int ExitCode => process.ExitCode;

    public static StartedBot Start(string environment, DirectoryInfo folder, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SamBot.Bot.dll")])
        {
            WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // User secrets are looked for below the home folder.
        start.Environment["HOME"] = start.Environment["APPDATA"] = folder.FullName;
        start.Environment["DOTNET_CLI_HOME"] = null;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new StartedBot(Process.Start(start)!);
    }

    /// <summary>The address that it listens on.</summary>
    public async Task<Uri> ListensAsync() =>
        await listens.Task.WaitAsync(Patience) ?? throw new InvalidOperationException("It ended: " + string.Join('\n', output.Concat(errors)));

    public async Task EndsAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Heard(string? line)
    {
        const string Address = "Now listening on: ";
        if (line is null)
        {
            listens.TrySetResult(null);
            return;
        }

        output.Add(line);
        if (line.IndexOf(Address, StringComparison.Ordinal) is >= 0 and var at)
        {
            listens.TrySetResult(new Uri(line[(at + Address.Length)..].Trim()));
        }
    }
}
