using System.Diagnostics;
using SamBot.Tests.Support;

namespace SamBot.Tests.Commands;

/// <summary>Microsoft's JSON schemas (npm @microsoft/app-manifest), applied by a validator of their draft (npm ajv-draft-04).</summary>
internal static class OfficialSchemas
{
    private const string Version = "v1.30";

    /// <summary>What is wrong with a folder's manifest and its English; empty when nothing is.</summary>
    public static async Task<string> FaultsAsync(string folder)
    {
        var npm = Path.Combine(Repository.Root, "tests", "obj", "npm", "schemas");
        Assert.True(File.Exists(Path.Combine(npm, "npm.stamp")), "tests/Npm/schemas is not installed: install Node 20 or later and build the tests again.");
        var start = new ProcessStartInfo("node",
        [
            Path.Combine(Repository.Root, "tests", "Npm", "schemas", "validate.mjs"), npm,
            $"{Version}/MicrosoftTeams.schema.json", Path.Combine(folder, "manifest.json"),
            $"{Version}/MicrosoftTeams.Localization.schema.json", Path.Combine(folder, "en.json"),
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var faults = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(faults.Length > 0, process.ExitCode != 0);
        return faults;
    }
}
