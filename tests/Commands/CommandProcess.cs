using SamBot.Tests.Support;
using System.Diagnostics;

namespace SamBot.Tests.Commands;

/// <summary>The program run with a command, as a process of its own.</summary>
internal static class CommandProcess
{
    public static Task<(int Code, string Output, string Error)> RunAsync(string folder, params string[] args) => RunAsync(folder, [], args);

    public static async Task<(int Code, string Output, string Error)> RunAsync(string folder, Dictionary<string, string?> settings, params string[] args)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Until.Patience);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SamBot.Bot.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, output, await error);
        }
        catch (OperationCanceledException)
        {
            // It serves, where it should have ended.
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
