using Microsoft.Playwright;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamBot.Tests.Playground;

public sealed class PageTests(Browser browser)
{
    [Fact]
    public async Task A_message_and_its_answer_appear_without_a_reload() => await OnPageAsync(async (page, _) =>
    {
        await Expect(Log(page, "contact")).ToContainTextAsync("Fijn dat je contact zoekt.");
        await SayAsync(page, "contact", "hallo");
        await Expect(Log(page, "contact")).ToContainTextAsync("echo hallo");
        await Expect(Log(page, "contact").Locator(".own[data-state=delivered]")).ToContainTextAsync("hallo");
        await page.ReloadAsync();
        await Expect(Log(page, "contact")).ToContainTextAsync("echo hallo");
        await Expect(Log(page, "contact").GetByText("Fijn dat je contact zoekt.")).ToHaveCountAsync(1);
    });

    [Fact]
    public async Task Shift_Enter_starts_a_new_line_and_Enter_sends() => await OnPageAsync(async (page, host) =>
    {
        await page.Locator("#say-contact").PressSequentiallyAsync("een");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("twee");
        await page.Keyboard.PressAsync("Enter");
        await host.Bot.WaitForAsync(activity => (string?)activity["text"] == "een\ntwee");
    });

    [Fact]
    public async Task A_button_checks_the_inputs_and_its_answer_replaces_the_card() => await OnPageAsync(async (page, host) =>
    {
        await SayAsync(page, "chair", "card");
        var approve = Log(page, "chair").GetByRole(AriaRole.Button, new() { Name = "Goedkeuren" });
        await approve.ClickAsync();
        await Expect(Log(page, "chair")).ToContainTextAsync("Vul dit in.");
        await Log(page, "chair").GetByLabel("Een woord erbij").FillAsync("graag");
        await approve.ClickAsync();

        await Expect(Log(page, "chair")).ToContainTextAsync("Approved 1: graag");
        await Expect(approve).ToHaveCountAsync(0);
        var invoke = await host.Bot.WaitForAsync(activity => (string?)activity["type"] == "invoke");
        Assert.Equal("""{"requestId":"R1","note":"graag","duration":"30"}""", invoke["value"]!["action"]!["data"]!.ToJsonString());
    });

    [Fact]
    public async Task A_double_click_reaches_the_bot_twice() => await OnPageAsync(async (page, host) =>
    {
        await SayAsync(page, "chair", "card");
        await Log(page, "chair").GetByRole(AriaRole.Button, new() { Name = "Zeg", Exact = true }).DblClickAsync();
        await Expect(Log(page, "chair").Locator(".notice")).ToHaveTextAsync(["", "noted"]);
        await host.Bot.WaitForAsync(_ => host.Bot.Received.Count(activity => (string?)activity["type"] == "invoke") == 2);
    });

    [Fact]
    public async Task Refusals_and_failures_are_shown_under_the_card() => await OnPageAsync(async (page, _) =>
    {
        await SayAsync(page, "chair", "card");
        await Log(page, "chair").GetByRole(AriaRole.Button, new() { Name = "Weiger" }).ClickAsync();
        await Expect(Log(page, "chair").Locator(".notice.error")).ToHaveTextAsync("not yours");
        await Log(page, "chair").GetByRole(AriaRole.Button, new() { Name = "Stuk" }).ClickAsync();
        await Expect(Log(page, "chair").Locator(".notice.failed")).ToHaveTextAsync("Er is iets misgegaan. Probeer het opnieuw.");
    });

    [Fact]
    public async Task A_submit_in_a_shown_card_becomes_a_message_with_a_value() => await OnPageAsync(async (page, _) =>
    {
        await SayAsync(page, "chair", "card");
        await Log(page, "chair").GetByRole(AriaRole.Button, new() { Name = "Meer" }).ClickAsync();
        await Log(page, "chair").GetByRole(AriaRole.Button, new() { Name = "Stel uit" }).ClickAsync();
        await Expect(Log(page, "chair")).ToContainTextAsync("submitted {\"verb\":\"postpone\"}");
    });

    [Fact]
    public async Task A_card_that_asks_for_it_is_refreshed_once_for_each_load() => await OnPageAsync(async (page, host) =>
    {
        await SayAsync(page, "chair", "refresh");
        await Expect(Log(page, "chair")).ToContainTextAsync("fresh 1");
        await page.ReloadAsync();
        await Expect(Log(page, "chair")).ToContainTextAsync("fresh 2");
        await SayAsync(page, "chair", "and now");
        await Expect(Log(page, "chair")).ToContainTextAsync("echo and now");
        Assert.Equal(2, host.Bot.Refreshes);
    });

    [Fact]
    public async Task An_update_replaces_the_message_in_its_place() => await OnPageAsync(async (page, host) =>
    {
        await SayAsync(page, "contact", "update");
        await Expect(Log(page, "contact")).ToContainTextAsync("first version");
        host.Bot.Release();
        await Expect(Log(page, "contact").Locator(".updated")).ToContainTextAsync("second version");
        await Expect(Log(page, "contact").GetByText("first version")).ToHaveCountAsync(0);
    });

    [Fact]
    public async Task Typing_shows_dots_until_the_message_comes() => await OnPageAsync(async (page, host) =>
    {
        await SayAsync(page, "contact", "typing");
        await Expect(page.Locator("#pane-contact .dots")).ToHaveTextAsync("SamBot is bezig…");
        host.Bot.Release();
        await Expect(Log(page, "contact")).ToContainTextAsync("done typing");
        await Expect(page.Locator("#pane-contact .dots")).ToHaveTextAsync("");
    });

    [Fact]
    public async Task Markup_in_a_card_stays_text() => await OnPageAsync(async (page, _) =>
    {
        await SayAsync(page, "contact", "markup");
        await Expect(Log(page, "contact").Locator(".card")).ToContainTextAsync("<b>bold?</b>");
        await Expect(Log(page, "contact").Locator(".card img, .card b")).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("'pwned' in window"));
    });

    [Fact]
    public async Task Another_contact_is_somebody_else_and_the_first_can_be_chosen_again() => await OnPageAsync(async (page, host) =>
    {
        await SayAsync(page, "contact", "ik was hier");
        await Expect(Log(page, "contact")).ToContainTextAsync("echo ik was hier");
        var first = await page.Locator("#name-contact").TextContentAsync();
        await page.Locator("#another").ClickAsync();
        await Expect(page.Locator("#name-contact")).Not.ToHaveTextAsync(first!);
        await Expect(Log(page, "contact")).Not.ToContainTextAsync("ik was hier");
        await page.Locator("#contacts").SelectOptionAsync(new SelectOptionValue { Label = first });
        await Expect(Log(page, "contact")).ToContainTextAsync("echo ik was hier");
        Assert.Equal(3, host.Bot.Received.Where(activity => (string?)activity["type"] == "installationUpdate").Select(activity => (string?)activity["from"]!["aadObjectId"]).Distinct().Count());
    });

    [Fact]
    public async Task Starting_afresh_clears_both_panes() => await OnPageAsync(async (page, _) =>
    {
        await SayAsync(page, "chair", "weg ermee");
        await Expect(Log(page, "chair")).ToContainTextAsync("echo weg ermee");
        var first = await page.Locator("#name-contact").TextContentAsync();
        await page.Locator("#afresh").ClickAsync();
        await Expect(page.Locator("#name-contact")).Not.ToHaveTextAsync(first!);
        await Expect(Log(page, "chair")).Not.ToContainTextAsync("weg ermee");
        await page.ReloadAsync();
        await Expect(Log(page, "contact")).ToContainTextAsync("Fijn dat je contact zoekt.");
        await Expect(Log(page, "chair")).Not.ToContainTextAsync("weg ermee");
    });

    [Fact]
    public async Task The_language_changes_the_pages_words_and_the_locale() => await OnPageAsync(async (page, host) =>
    {
        await page.Locator("#language").SelectOptionAsync("en-US");
        await Expect(page.Locator("#afresh")).ToHaveTextAsync("Start afresh");
        await SayAsync(page, "contact", "hello");
        var message = await host.Bot.WaitForAsync(activity => (string?)activity["text"] == "hello");
        Assert.Equal("en-US", (string?)message["locale"]);
    });

    [Fact]
    public async Task Dark_follows_the_system_and_the_switch() => await OnPageAsync(async (page, _) =>
    {
        async Task<string> SchemeAsync() => await page.EvaluateAsync<string>("getComputedStyle(document.body).color");
        Assert.Equal("rgb(36, 36, 36)", await SchemeAsync());
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await SchemeAsync());
        await page.Locator("#theme").ClickAsync();
        Assert.Equal("rgb(36, 36, 36)", await SchemeAsync());
    });

    [Fact]
    public async Task A_narrow_page_shows_one_pane_and_counts_what_is_new_in_the_other() => await OnPageAsync(async (page, host) =>
    {
        await page.SetViewportSizeAsync(390, 800);
        await Expect(page.Locator("#pane-chair")).ToBeHiddenAsync();
        var chair = await host.Bot.WaitForAsync(activity => (string?)activity["from"]!["name"] == "Jan de Voorzitter");
        await StubBot.SayAsync(chair, "een nieuw verzoek");
        await Expect(page.Locator("#tab-chair .unread")).ToHaveTextAsync("1 nieuw");
        await page.Locator("#tab-chair").ClickAsync();
        await Expect(Log(page, "chair")).ToContainTextAsync("een nieuw verzoek");
        await Expect(page.Locator("#tab-chair .unread")).ToBeHiddenAsync();
    });

    [Fact]
    public async Task The_page_comes_back_by_itself_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var host = await PlaygroundHost.StartAsync(folder.Path);
        var page = await browser.NewPageAsync();
        try
        {
            var url = host.Address.AbsoluteUri;
            await page.GotoAsync(url);
            await Expect(page.Locator("body[data-connected]")).ToBeAttachedAsync();
            await host.DisposeAsync();
            await Expect(page.Locator("#connection")).ToBeVisibleAsync();
            host = await PlaygroundHost.StartAsync(folder.Path, url: url);
            await Expect(page.Locator("#connection")).ToBeHiddenAsync();
            await SayAsync(page, "contact", "weer terug");
            await Expect(Log(page, "contact")).ToContainTextAsync("echo weer terug");
        }
        finally
        {
            await page.Context.DisposeAsync();
            await host.DisposeAsync();
        }
    }

    private static ILocator Log(IPage page, string kind) => page.Locator($"[data-transcript={kind}]");

    private static async Task SayAsync(IPage page, string kind, string text)
    {
        await page.Locator($"#say-{kind}").FillAsync(text);
        await page.Locator($"#say-{kind}").PressAsync("Enter");
    }

    private async Task OnPageAsync(Func<IPage, PlaygroundHost, Task> test)
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("ERR_", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        try
        {
            await page.GotoAsync(host.Address.AbsoluteUri);
            await Expect(page.Locator("body[data-connected]")).ToBeAttachedAsync();
            await test(page, host);
            Assert.Empty(complaints);
        }
        finally
        {
            await page.Context.DisposeAsync();
        }
    }
}
