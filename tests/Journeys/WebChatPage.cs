using Microsoft.Playwright;
using SamBot.Dialogs;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>Bot Framework Web Chat on a page of the bot's own origin, talking to its Direct Line: a client that is not ours.</summary>
internal sealed class WebChatPage(IPage page, Language language)
{
    private const string Html = """
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Web Chat</title>
        <style>html, body, #chat { height: 100%; margin: 0 }</style></head>
        <body><div id="chat"></div><script src="/webchat.js"></script></body></html>
        """;

    // A page that comes back goes on in the conversation of its token.
    private const string Start = """
        async ([locale, userID, username]) => {
            const generated = async () => (await (await fetch('/v3/directline/tokens/generate', { method: 'POST' })).json()).token;
            const token = sessionStorage.token ??= await generated();
            const directLine = window.WebChat.createDirectLine({ token, domain: location.origin + '/v3/directline', webSocket: false, pollingInterval: 250 });
            window.WebChat.renderWebChat({ directLine, userID, username, locale }, document.getElementById('chat'));
        }
        """;

    public IPage Page => page;

    public Texts T { get; } = Texts.In(language);

    /// <summary>What went wrong on the page: its errors, and those that the console was told.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Cards => page.Locator(".ac-adaptiveCard");

    public ILocator Card => Cards.Last;

    public static async Task<WebChatPage> OpenAsync(Browser browser, Uri address, Language language, string userId, string name)
    {
        var page = await browser.NewPageAsync(new() { Locale = Texts.In(language).Culture.Name, TimezoneId = "Europe/Amsterdam", ViewportSize = new() { Width = 1100, Height = 860 } });
        await page.RouteAsync("**/webchat.html", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Html }));
        await page.RouteAsync("**/webchat.js", route => route.FulfillAsync(new()
        {
            ContentType = "text/javascript; charset=utf-8",
            Path = NpmPeers.File("botframework-webchat", "dist", "webchat.js"),
        }));
        var chat = new WebChatPage(page, language);
        page.PageError += (_, error) => chat.Complaints.Add(error);
        await chat.GoAsync(new Uri(address, "/webchat.html"), userId, name);
        return chat;
    }

    public async Task ReloadAsync(string userId, string name) => await GoAsync(new Uri(page.Url), userId, name);

    public async Task SayAsync(string text)
    {
        var box = page.Locator("[data-id=webchat-sendbox-input]");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    public Task FillAsync(string label, string text) => Card.GetByLabel(label).FillAsync(text);

    public Task ChooseAsync(string name) => Card.GetByLabel(name).CheckAsync();

    public Task PressAsync(string title) => Card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    public Task ReadsAsync(string text) => Expect(Card).ToContainTextAsync(text);

    /// <summary>A picture for whoever wants to look: beside the tests' output, never in the repository.</summary>
    public async Task LookAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots"));
        await Card.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }

    private async Task GoAsync(Uri address, string userId, string name)
    {
        await page.GotoAsync(address.ToString());
        await page.EvaluateAsync(Start, new[] { T.Culture.Name, userId, name });
        await Expect(Cards.First).ToContainTextAsync(T.WelcomeTitle);
    }
}
