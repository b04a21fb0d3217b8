using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SamBot.Tests.Support.Browser))]

namespace SamBot.Tests.Support;

/// <summary>One browser for the whole test run, started when the first test asks for a page.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly SemaphoreSlim _once = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A page of its own, with nothing remembered from another.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await (await StartAsync()).NewContextAsync(options ?? new() { Locale = "nl-NL", ViewportSize = new() { Width = 1280, Height = 860 } });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _once.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        await _once.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { Headless = true, Args = Arguments, ExecutablePath = BrowserFinder.FindOrInstall() });
        }
        finally
        {
            _once.Release();
        }
    }
}
