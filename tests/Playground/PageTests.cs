using Microsoft.Playwright;
using SamBot.Dialogs;
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
        await Log(page, "chair").GetByLabel("Persoonlijk woord").FillAsync("graag");
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
        await page.Locator("#language").SelectOptionAsync("en-GB");
        await Expect(page.Locator("#afresh")).ToHaveTextAsync("Start afresh");
        await SayAsync(page, "contact", "hello");
        var message = await host.Bot.WaitForAsync(activity => (string?)activity["text"] == "hello");
        Assert.Equal("en-GB", (string?)message["locale"]);
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
    public async Task A_page_that_is_narrowed_counts_nothing_that_was_in_view_and_stays_at_the_end() => await OnPageAsync(async (page, host) =>
    {
        var chair = await host.Bot.WaitForAsync(activity => (string?)activity["from"]!["name"] == "Jan de Voorzitter");
        for (var i = 1; i <= 12; i++)
        {
            await StubBot.SayAsync(chair, $"verzoek {i}: een aanpak waarmee we veertig zij-instromers hebben behouden, met de cijfers erbij");
            await SayAsync(page, "contact", $"bericht {i}: een aanpak waarmee we veertig zij-instromers hebben behouden, met de cijfers erbij");
        }

        await Expect(Log(page, "chair")).ToContainTextAsync("verzoek 12");
        await Expect(Log(page, "contact")).ToContainTextAsync("echo bericht 12");
        await page.SetViewportSizeAsync(390, 800);
        await Expect(page.Locator("#tab-chair")).ToBeVisibleAsync();
        await Expect(page.Locator("#tab-chair .unread")).ToBeHiddenAsync();
        await Expect(Log(page, "contact").Locator(".message").Last).ToBeInViewportAsync(new() { Ratio = 0.9f });

        // What came while the tab hid it is no longer new once both are in view.
        await StubBot.SayAsync(chair, "verzoek 13");
        await Expect(page.Locator("#tab-chair .unread")).ToHaveTextAsync("1 nieuw");
        await page.SetViewportSizeAsync(1280, 800);
        await Expect(Log(page, "chair").GetByText("verzoek 13")).ToBeInViewportAsync();
        await page.SetViewportSizeAsync(390, 800);
        await Expect(page.Locator("#tab-chair")).ToBeVisibleAsync();
        await Expect(page.Locator("#tab-chair .unread")).ToBeHiddenAsync();
    });

    [Fact]
    public async Task Who_reads_higher_up_stays_there_when_the_page_is_narrowed() => await OnPageAsync(async (page, _) =>
    {
        for (var i = 1; i <= 12; i++)
        {
            await SayAsync(page, "contact", $"bericht {i}");
        }

        await Expect(Log(page, "contact")).ToContainTextAsync("echo bericht 12");
        await Log(page, "contact").EvaluateAsync("log => new Promise(done => { log.addEventListener('scroll', done, { once: true }); log.scrollTop = 0; })");
        await page.SetViewportSizeAsync(390, 800);
        await Expect(page.Locator("#tab-chair")).ToBeVisibleAsync();
        await Expect(Log(page, "contact").Locator(".message").Last).Not.ToBeInViewportAsync();
    });

    [Theory]
    [InlineData(1280, 860)]
    [InlineData(1280, 720)]
    public async Task At_200_percent_nearly_half_of_the_window_or_more_is_the_chat(int width, int height) => await OnPageAsync(async (page, _) =>
    {
        // A browser at 200 % has half the window's measures, in CSS pixels.
        await page.SetViewportSizeAsync(width / 2, height / 2);
        await page.Locator("#another").ClickAsync();
        await Expect(page.Locator("#contacts")).ToBeVisibleAsync();
        await new Journeys.StoryPage(page, Language.Dutch).LookAsync($"page-200-percent-{height}");
        Assert.InRange(await HeightAsync(Log(page, "contact")), height / 2 * 0.47, height / 2);
        await Expect(page.Locator("#say-contact")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    });

    [Fact]
    public async Task At_400_percent_the_page_scrolls_in_one_direction_and_the_chat_keeps_its_room() => await OnPageAsync(async (page, _) =>
    {
        await page.SetViewportSizeAsync(320, 256);
        Assert.InRange(await HeightAsync(Log(page, "contact")), 120, 256);
        await page.Locator("#say-contact").ScrollIntoViewIfNeededAsync();
        await Expect(page.Locator("#say-contact")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    });

    [Fact]
    public async Task At_390_pixels_with_two_contacts_the_name_stands_in_full_above_the_choice() => await OnPageAsync(async (page, _) =>
    {
        await page.SetViewportSizeAsync(390, 800);
        await page.Locator("#another").ClickAsync();
        await Expect(page.Locator("#contacts")).ToBeVisibleAsync();
        await new Journeys.StoryPage(page, Language.Dutch).LookAsync("page-390-two-contacts");
        Assert.True(await page.Locator("#name-contact").EvaluateAsync<bool>("name => name.clientWidth > 100 && name.scrollWidth <= name.clientWidth"));
        Assert.True((await BoxAsync(page.Locator("#contacts"))).Y >= (await BoxAsync(page.Locator("#pane-contact .names"))).Bottom);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    });

    [Theory]
    [InlineData("en-GB", "Start afresh", "en-GB")]
    [InlineData("en", "Start afresh", "en-GB")]
    [InlineData("en-US", "Start afresh", "en-GB")]
    [InlineData("nl-BE", "Opnieuw beginnen", "nl-NL")]
    [InlineData("fr-FR", "Opnieuw beginnen", "nl-NL")]
    public async Task The_page_greets_in_the_browsers_language_where_it_speaks_it(string browsers, string afresh, string locale)
    {
        using var folder = new TemporaryFolder();
        await using var host = await PlaygroundHost.StartAsync(folder.Path);
        var page = await browser.NewPageAsync(new() { Locale = browsers });
        await page.GotoAsync(host.Address.AbsoluteUri);
        await Expect(page.Locator("#afresh")).ToHaveTextAsync(afresh);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", locale[..2]);
        await host.Bot.WaitForAsync(activity => (string?)activity["type"] == "installationUpdate" && (string?)activity["locale"] == locale);
        Assert.All(host.Bot.Received.Where(activity => activity["locale"] is not null), activity => Assert.Equal(locale, (string?)activity["locale"]));
        await page.Context.DisposeAsync();
    }

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

    private static async Task<double> HeightAsync(ILocator of) => (await BoxAsync(of)).Height;

    private static async Task<(double Y, double Height, double Bottom)> BoxAsync(ILocator of)
    {
        var box = (await of.BoundingBoxAsync())!;
        return (box.Y, box.Height, box.Y + box.Height);
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
