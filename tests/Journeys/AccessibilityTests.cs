using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using SamBot.Bot.Pages;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Playground;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamBot.Tests.Journeys;

/// <summary>Every page and every card, looked over by axe-core: WCAG 2.2 A and AA, and its best practices.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string[] Panes = ["contact", "chair"];

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    // In the other scheme only the colours differ.
    private static readonly AxeRunOptions Colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast"), ResultTypes = [ResultType.Violations] };

    [Theory]
    [InlineData(Language.Dutch, 1280)]
    [InlineData(Language.English, 390)]
    // A window of 1280 at 200 %.
    [InlineData(Language.Dutch, 640)]
    public async Task Every_card_in_the_page_with_all_that_unfolds(Language language, int width) => await OnPageAsync(language, width, Sample.Names, async page =>
    {
        // A wide page shows both panes, a narrow one the pane of the chosen tab.
        foreach (var kind in width < 800 ? Panes : ["both"])
        {
            if (width < 800)
            {
                await page.Locator($"#tab-{kind}").ClickAsync();
            }

            // High enough for all cards at once: what is scrolled away is measured less well.
            await UnfoldAsync(page);
            await page.SetViewportSizeAsync(width, 900 + await page.EvaluateAsync<int>("Math.max(...[...document.querySelectorAll('.log')].map(log => log.scrollHeight))"));
            await AssertNothingIsFoundAsync(page, Rules);
            // axe-core lets a small one pass where there is room around it.
            Assert.Equal(0, await page.EvaluateAsync<int>("""
                [...document.querySelectorAll('.log input[type=radio], .log input[type=checkbox]')].filter(b => b.checkVisibility() && (b.offsetWidth < 24 || b.offsetHeight < 24)).length
                """));
            await new StoryPage(page, language).LookAsync($"axe-{kind}-{width}-light");
            await UnfoldAsync(page);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await AssertNothingIsFoundAsync(page, Colours);
            await new StoryPage(page, language).LookAsync($"axe-{kind}-{width}-dark");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    });

    [Fact]
    public async Task Two_cards_of_a_kind_keep_their_own_choices_and_their_buttons_say_what_is_unfolded() => await OnPageAsync(
        Language.English, 1280, ["summary-asks", "summary-added"], async page =>
        {
            var readAll = page.GetByRole(AriaRole.Button, new() { Name = Texts.In(Language.English).ReadAll });
            await Expect(readAll.First).ToHaveAttributeAsync("aria-expanded", "false");
            await readAll.First.ClickAsync();
            await Expect(readAll.First).ToHaveAttributeAsync("aria-expanded", "true");
            await Expect(readAll.Last).ToHaveAttributeAsync("aria-expanded", "false");
            await Expect(page.Locator("#" + (await readAll.First.GetAttributeAsync("aria-controls"))!.Split(' ')[^1])).ToBeVisibleAsync();
            foreach (var decline in await page.GetByRole(AriaRole.Button, new() { Name = Texts.In(Language.English).Decline, Exact = true }).AllAsync())
            {
                await decline.ClickAsync();
            }

            var noTime = page.GetByRole(AriaRole.Button, new() { Name = Texts.In(Language.English).Reason(DeclineReason.NoTimeNow), Exact = true });
            await Expect(noTime.First).ToBeVisibleAsync();
            await Expect(noTime.Last).ToBeVisibleAsync();
            var notes = page.GetByLabel(new Regex("^" + Texts.In(Language.English).NoteLabel("x").Split('x')[0]));
            await notes.First.FillAsync("To the first");
            await notes.Last.FillAsync("To the last");
            await Expect(notes.First).ToHaveValueAsync("To the first");
        });

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/terms")]
    public async Task The_bots_own_pages(string path)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Some.Foundation).AddSingleton(new HouseRules(Some.Foundation, Some.Rules, new Deciders("", "", "", []), Language.Dutch));
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPages();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await LookOverAsync(app.Urls.First() + path, async page =>
        {
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
            // The scrollbars, and the ground beyond the body, are the browser's own: the scheme must reach the root.
            Assert.Equal("light dark", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme"));
        });
    }

    [Fact]
    public async Task The_page_that_says_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        await LookOverAsync(new Uri(host.Address, "/playground/web/missing.html").AbsoluteUri, _ => Task.CompletedTask);
    }

    [Fact]
    public async Task What_axe_can_find_is_found()
    {
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("<html lang=nl><title>x</title><main><h1>x</h1><input type=radio style='width:16px;height:16px;margin:0'><input type=radio style='width:16px;height:16px;margin:0'></main>");
        var found = (await page.RunAxe(Rules)).Violations.Select(v => v.Id).ToArray();
        Assert.Contains("target-size", found);
        Assert.Contains("label", found);
        await page.Context.DisposeAsync();
    }

    private async Task OnPageAsync(Language language, int width, string[] cards, Func<IPage, Task> test)
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var page = await browser.NewPageAsync(new()
        {
            Locale = Texts.In(language).Culture.Name, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 860 },
        });
        await page.GotoAsync(host.Address.AbsoluteUri);
        var contact = await host.Bot.WaitForAsync(a => !IsChair(a));
        var chair = await host.Bot.WaitForAsync(IsChair);
        foreach (var name in cards)
        {
            await StubBot.SendAsync(IsForChair(name) ? chair : contact, Message(name, language));
        }

        await Expect(page.Locator(".card")).ToHaveCountAsync(cards.Length);
        await test(page);
        await page.Context.DisposeAsync();
    }

    private async Task LookOverAsync(string address, Func<IPage, Task> test)
    {
        var page = await browser.NewPageAsync(new() { Locale = "en-GB", BypassCSP = true });
        await page.GotoAsync(address);
        await AssertNothingIsFoundAsync(page, Rules);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.NotEqual("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await AssertNothingIsFoundAsync(page, Colours);
        await test(page);
        await page.Context.DisposeAsync();
    }

    private static bool IsChair(JsonObject activity) => (string?)activity["from"]!["aadObjectId"] == SamBot.Playground.PlaygroundChair.DefaultAadObjectId;

    private static bool IsForChair(string name) => name.StartsWith("summary", StringComparison.Ordinal) || name.StartsWith("desk", StringComparison.Ordinal);

    private static JsonObject Message(string name, Language language) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = JsonNode.Parse((Sample.Card(name, language, Some.Pitch, Some.Carla) with { Refresh = null }).ToJson()),
        }),
    };

    // What unfolds: the chair's reasons, "sure?", and the full texts. Of two on one card, the other unfolds the next time.
    private static async Task UnfoldAsync(IPage page)
    {
        await page.EvaluateAsync("for (const folded of [...document.querySelectorAll('.ac-pushButton[aria-expanded=false]')]) folded.click()");
        await Expect(page.Locator(".ac-pushButton[aria-expanded=true]")).Not.ToHaveCountAsync(0);
    }

    private static async Task AssertNothingIsFoundAsync(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        Assert.NotEmpty(result.Passes);
        var found = result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}\n  {n.Html}\n  {string.Join(' ', n.All.Concat(n.Any).Concat(n.None).Select(c => c.Message))}"));
        Assert.True(result.Violations.Length == 0, string.Join("\n", found));
    }
}
