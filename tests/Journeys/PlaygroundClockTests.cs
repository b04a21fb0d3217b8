using Microsoft.Playwright;
using SamBot.Dialogs;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamBot.Tests.Journeys;

/// <summary>The Playground's clock is moved on, so that a visitor sees what time brings.</summary>
public sealed class PlaygroundClockTests(Browser browser)
{
    private static readonly string[] Wrong = ["-1", "0", "2", "400", "1.5", "\"1\"", "null"];

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public async Task Somebody_who_moves_the_clock_on_sees_a_request_come_back_that_was_put_off(Language language)
    {
        await using var bot = new BotHost();
        var story = await StoryPage.OpenAsync(browser, bot.Http.BaseAddress!, language);
        var isDutch = language is Language.Dutch;
        var contact = await PlaygroundPerson.ContactAsync(bot.Http, isDutch ? "nl-NL" : "en-GB");
        foreach (var text in Some.Typed.OrderBy(t => t.Key).Select(t => t.Value).Prepend(isDutch ? "begin" : "start").Append(isDutch ? "verstuur" : "send"))
        {
            await contact.SayAsync(text);
        }

        await story.ChairReadsAsync(Some.Typed[SamBot.Dialogs.Intake.Question.TopicTitle]);
        await story.PressAsChairAsync(story.T.Postpone);
        await story.LookAsync($"later-1-unfolded-{language}");
        await story.PressAsChairAsync(story.T.PostponeFor(SamBot.Dialogs.Requests.PostponeFor.TwoWeeks));
        await Expect(story.ChairCard).ToContainTextAsync(isDutch ? "Jan de Voorzitter stelde dit uit tot" : "Jan de Voorzitter postponed this until");
        await story.LookAsync($"later-2-put-off-{language}");
        Assert.Contains(story.T.PostponedTitle, await contact.ReadsAsync(story.T.PostponedTitle), StringComparison.Ordinal);

        var today = await story.Page.Locator("#today").TextContentAsync();
        await story.Page.Locator(".clock summary").ClickAsync();
        await story.Page.Locator("#day-later").ClickAsync();
        await Expect(story.Page.Locator("#today")).Not.ToHaveTextAsync(today!);
        await story.Page.Locator("#week-later").ClickAsync();
        await Expect(story.Chair.GetByText(isDutch ? "Hier is het weer" : "Here it is again")).ToHaveCountAsync(0);
        await story.Page.Locator("#week-later").ClickAsync();
        await Expect(story.ChairCard).ToContainTextAsync(isDutch ? "Hier is het weer" : "Here it is again", new() { Timeout = 30_000 });
        await story.LookAsync($"later-3-came-back-{language}");
        await story.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await story.Page.SetViewportSizeAsync(400, 800);
        await story.Page.Locator("#tab-chair").ClickAsync();
        await story.LookAsync($"later-3-came-back-narrow-dark-{language}");
    }

    [Fact]
    public async Task The_clock_only_goes_on_and_is_as_it_was_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("sambot-clock-");
        try
        {
            await using (var bot = new BotHost(folder))
            {
                Assert.All(
                    await Task.WhenAll(Wrong.Select(days => MoveAsync(bot.Http, days))),
                    status => Assert.Equal(System.Net.HttpStatusCode.BadRequest, status));
                Assert.Equal(System.Net.HttpStatusCode.OK, await MoveAsync(bot.Http, "7"));
            }

            await using var again = new BotHost(folder);
            var now = System.Text.Json.Nodes.JsonNode.Parse(await again.Http.GetStringAsync("playground/state", TestContext.Current.CancellationToken))!["now"]!.GetValue<DateTimeOffset>();
            Assert.InRange(now - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(6.9), TimeSpan.FromDays(7.1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<System.Net.HttpStatusCode> MoveAsync(HttpClient http, string days)
    {
        using var body = new StringContent($"{{\"days\":{days}}}", System.Text.Encoding.UTF8, "application/json");
        using var moved = await http.PostAsync("playground/clock", body);
        return moved.StatusCode;
    }
}
