using Microsoft.Playwright;
using SamBot.Dialogs;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>The Playground's page, played by a person: the contact on the left, the chair on the right.</summary>
internal sealed class StoryPage(IPage page, Language language)
{
    public IPage Page => page;

    public Texts T { get; } = Texts.In(language);

    public ILocator Contact => page.Locator("[data-transcript=contact]");

    public ILocator Chair => page.Locator("[data-transcript=chair]");

    public ILocator ContactCard => Contact.Locator(".message:not(.own)").Last;

    public ILocator ChairCard => Chair.Locator(".message:not(.own)").Last;

    public static async Task<StoryPage> OpenAsync(Browser browser, Uri address, Language language)
    {
        var page = await browser.NewPageAsync(new()
        {
            Locale = Texts.In(language).Culture.Name,
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new() { Width = 1360, Height = 940 },
        });
        await page.GotoAsync(address.ToString());
        var story = new StoryPage(page, language);
        await Expect(page.Locator("body[data-connected]")).ToBeAttachedAsync();
        await Expect(story.ContactCard).ToContainTextAsync(story.T.WelcomeTitle);
        await Expect(story.ChairCard).ToContainTextAsync(story.T.DeskWelcomeTitle);
        return story;
    }

    /// <summary>One more page of the same people, which hears of nothing that happens after it was opened.</summary>
    public static async Task<StoryPage> OpenDeafAsync(Browser browser, Uri address, Language language)
    {
        var page = await browser.NewPageAsync(new() { Locale = Texts.In(language).Culture.Name, ViewportSize = new() { Width = 1360, Height = 940 } });
        await page.RouteAsync("**/playground/events**", route => route.AbortAsync());
        await page.GotoAsync(address.ToString());
        return new StoryPage(page, language);
    }

    public async Task SayAsync(string text)
    {
        await page.Locator("#say-contact").FillAsync(text);
        await page.Locator("#say-contact").PressAsync("Enter");
    }

    public async Task SayAsChairAsync(string text)
    {
        await page.Locator("#say-chair").FillAsync(text);
        await page.Locator("#say-chair").PressAsync("Enter");
    }

    public Task FillAsync(string label, string text) => ContactCard.GetByLabel(label).FillAsync(text);

    public Task ChooseAsync(string name) => ContactCard.GetByLabel(name).CheckAsync();

    public Task PressAsync(string title) => ContactCard.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    public Task PressAsChairAsync(string title) => ChairCard.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    public Task ContactReadsAsync(string text) => Expect(ContactCard).ToContainTextAsync(text);

    public Task ChairReadsAsync(string text) => Expect(ChairCard).ToContainTextAsync(text);

    /// <summary>A picture for whoever wants to look: beside the tests' output, never in the repository.</summary>
    public async Task LookAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
