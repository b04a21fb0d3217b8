using System.Text.Json;
using Microsoft.Playwright;
using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The product's cards in the adaptivecards library itself, as the Playground loads it.</summary>
public sealed class CardsInTheBrowserTests(Browser browser)
{
    private const string Again = ", again";

    // Parses and renders one card, and returns what the library found wrong with it, and what a person reads.
    private const string Render = """
        json => {
            const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
            const card = new AdaptiveCards.AdaptiveCard();
            // Teams shows six buttons; the library's own limit is five.
            card.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } });
            const markdown = window.markdownit({ html: false });
            AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = markdown.render(text); result.didProcess = true; };
            card.parse(JSON.parse(json), context);
            const wrong = [];
            for (let i = 0; i < context.eventCount; i++) wrong.push(context.getEventAt(i).message);
            for (const failure of card.validateProperties().validationEvents) wrong.push(failure.message);
            const element = card.render();
            document.body.replaceChildren(element);
            return { wrong, text: element.innerText, tags: [...new Set([...element.querySelectorAll('*')].map(e => e.tagName))] };
        }
        """;

    public static TheoryData<string> Typed() =>
    [
        "**bold** and __bold__ and *it* and _it_",
        "[x](http://example.org) and <http://example.org>",
        "<at>Jan</at> <b>b</b> <script>alert(1)</script>",
        "`code` and ```fence```",
        "first line\nsecond line\n\nfourth line",
        "# heading\n- list\n1. one\n> quote\n---",
        "&amp; &lt; R&D AT&T",
        "~~gone~~ \\ \\* {{DATE(2026-01-01T00:00:00Z)}}",
        "|a|b|\n|-|-|\n|1|2|",
        "emoji 👩‍👩‍👧 é ñ 漢字 שלום",
    ];

    [Fact]
    public async Task Every_card_is_parsed_without_a_complaint_in_both_languages_and_dialects()
    {
        var page = await OpenAsync();
        var found = new List<string>();
        foreach (var name in Sample.Names)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                foreach (var dialect in Enum.GetValues<CardDialect>())
                {
                    var card = Sample.Card(name, language, Some.Pitch, Some.Carla).In(dialect);
                    // The library complains of a language that it has seen before ("nl" is right): its own pattern keeps state.
                    var wrong = (await RenderAsync(page, card with { Lang = null })).GetProperty("wrong");
                    found.AddRange(wrong.EnumerateArray().Select(w => $"{name} {language} {dialect}: {w.GetString()}"));
                }
            }
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task What_the_library_finds_wrong_is_found()
    {
        var page = await OpenAsync();
        var wrong = await page.EvaluateAsync<JsonElement>(Render, """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Nonsense"}]}""");
        Assert.NotEmpty(wrong.GetProperty("wrong").EnumerateArray());
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task What_a_person_typed_shows_as_typed(string typed)
    {
        var page = await OpenAsync();
        foreach (var name in new[] { "summary-open", "summary-approved", "request-approved", "review" })
        {
            var ordinary = await RenderAsync(page, CardWith(name, "gewone woorden"));
            var shown = await RenderAsync(page, CardWith(name, typed));
            Assert.Contains(Spaced(typed), Spaced(shown.GetProperty("text").GetString()!), StringComparison.Ordinal);
            // Not one kind of element more than ordinary words make.
            Assert.Empty(Tags(shown).Except(Tags(ordinary)));
        }
    }

    // Everything at its limit: each answer, five additions, nine files, a promised day that has passed, and a contact who is gone.
    [Theory]
    [InlineData(Language.Dutch, 500)]
    [InlineData(Language.English, 500)]
    [InlineData(Language.Dutch, 600)]
    public async Task The_fullest_request_stands_on_one_screen_of_720_pixels(Language language, int width)
    {
        var page = await OpenAsync();
        var config = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "playground", "host-config.js"), TestContext.Current.CancellationToken)).Replace("export const hostConfig", "window.hostConfig", StringComparison.Ordinal);
        await page.AddScriptTagAsync(new() { Content = config });
        foreach (var style in new[] { "playground.css", "cards.css" })
        {
            await page.AddStyleTagAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "playground", style) });
        }

        var pitch = Questions.All.OfType<QuestionDefinition.OpenText>().Aggregate(
            Some.Pitch, (p, q) => q.Put(p, q.Question is Question.Phone ? "06 12345678" : $"Kunnen jullie ons de ledenlijst sturen? {Some.Text(q.Limit.Max - 40)}"));
        var open = new MeetingRequest.Open(
            Some.Carla with { Name = Some.Text(60), Email = "carla.de.vries@zorggroep-zuid.example" },
            pitch with { Files = [.. Enumerable.Range(1, 3).Select(n => new SentFile($"f{n}", Some.Text(60), FileKind.Pdf, 1000))] },
            Some.Monday)
        {
            IsOverdue = true,
            Additions = [.. Enumerable.Range(1, 5).Select(n => new Addition($"{n}", Some.Text(600), Some.Monday.AddDays(n)))],
        };
        var before = open with { SubmittedAt = Some.Monday.AddYears(-2) };
        var earlier = new EarlierRequests(
            [
                .. new MeetingRequest.Submitted[]
                {
                    before,
                    new MeetingRequest.Approved(before, Some.Jan, Some.Monday, null),
                    new MeetingRequest.Arranged(before, Some.Jan, Some.Monday, Arrangement.NetworkMeeting),
                    new MeetingRequest.Declined(before, Some.Jan, Some.Monday, DeclineReason.NoTimeNow, null),
                    new MeetingRequest.Lapsed(before, Some.Monday),
                    new MeetingRequest.Withdrawn(before, Some.Monday),
                }.Select((request, at) => new KnownRequest($"{at:x32}", request)),
            ],
            IsWhole: true);
        var shorter = open with { Additions = [], IsOverdue = false };
        var roomy = shorter with { Pitch = shorter.Pitch with { Files = null } };
        Dictionary<string, int> heights = [];
        foreach (var (name, filled, telling, known) in new[]
        {
            ("fullest", open, Telling.Absent, null),
            ($"fullest{Again}", open, Telling.Absent, earlier),
            ("without additions", shorter, Telling.Absent, null),
            ($"without additions{Again}", shorter, Telling.Absent, earlier),
            ("roomy", roomy, Telling.Waiting, null),
            ($"roomy{Again}", roomy, Telling.Waiting, earlier),
        })
        {
            var card = SummaryCard.Of(new("r", filled), telling, [], Texts.In(language), Some.Foundation, earlier: known).Card;
            var height = await page.EvaluateAsync<int>(
                """
                ([json, width]) => {
                    const card = new AdaptiveCards.AdaptiveCard();
                    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
                    card.parse(JSON.parse(json));
                    const box = document.createElement('div');
                    box.style.cssText = `width: ${width}px; font: 14px "Segoe UI", "Noto Sans", sans-serif; border: 0`;
                    box.className = 'card';
                    box.append(card.render());
                    document.body.replaceChildren(box);
                    return Math.ceil(box.getBoundingClientRect().height);
                }
                """,
                new object[] { System.Text.Encoding.UTF8.GetString(card.ToJson()), width });
            heights.Add(name, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName, $"summary {name} {language} {width}.png"), FullPage = true });
        }

        // Who asked before takes no more of the screen, whatever the font.
        Assert.All(heights.Where(h => h.Key.EndsWith(Again, StringComparison.Ordinal)), h => Assert.InRange(h.Value, 1, heights[h.Key[..^Again.Length]]));
        Assert.All(heights, h => Assert.True(h.Value <= 720, $"{h.Key}: {h.Value} pixels"));
        Assert.All(heights, h => Assert.True(h.Value > 600, $"{h.Key}: {h.Value} pixels, so there was room for more"));
    }

    private static AdaptiveCard CardWith(string name, string typed) => Sample.Card(
        name,
        Language.Dutch,
        Some.Pitch with { Bring = typed, Topic = Some.Pitch.Topic with { Title = typed.Replace('\n', ' ') } },
        Some.Carla with { Name = typed },
        note: typed);

    private static IEnumerable<string> Tags(JsonElement shown) => shown.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!);

    private static async Task<JsonElement> RenderAsync(IPage page, AdaptiveCard card) =>
        await page.EvaluateAsync<JsonElement>(Render, System.Text.Encoding.UTF8.GetString(card.ToJson()));

    // A line is a block of its own there, and blanks at a line's start are no-break spaces: to a reader they are the same.
    private static string Spaced(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\u00a0', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private async Task<IPage> OpenAsync()
    {
        var page = await browser.NewPageAsync();
        foreach (var library in new[] { "adaptivecards.min.js", "markdown-it.umd.min.js" })
        {
            await page.AddScriptTagAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "playground", "lib", library) });
        }

        return page;
    }
}
