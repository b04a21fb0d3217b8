namespace SamBot.Tests.Support;

/// <summary>Finds a Chromium-like browser: an installed one first, else Playwright's own.</summary>
internal static class BrowserFinder
{
    private static readonly string[] Variables = ["CHROME_PATH", "CHROME_BIN", "PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH", "PLAYWRIGHT_CHROMIUM"];
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"];

    /// <summary>The browser's path, or null for the one that Playwright brings and finds itself.</summary>
    public static string? FindOrInstall()
    {
        if (Candidates().FirstOrDefault(File.Exists) is { } installed)
        {
            return installed;
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            return null;
        }

        throw new InvalidOperationException("No browser for the page's tests: install Chromium, Chrome or Edge (Debian: apt-get install chromium), or set CHROME_PATH to one.");
    }

    private static IEnumerable<string> Candidates()
    {
        foreach (var variable in Variables)
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path)
            {
                yield return path;
            }
        }

        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in Names)
            {
                yield return Path.Combine(folder, name + ending);
            }
        }

        foreach (var root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData })
        {
            if (Environment.GetFolderPath(root) is { Length: > 0 } programs)
            {
                yield return Path.Combine(programs, "Google", "Chrome", "Application", "chrome.exe");
                yield return Path.Combine(programs, "Microsoft", "Edge", "Application", "msedge.exe");
            }
        }

        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        yield return "/Applications/Chromium.app/Contents/MacOS/Chromium";
        yield return "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
        yield return "/snap/bin/chromium";
    }
}
