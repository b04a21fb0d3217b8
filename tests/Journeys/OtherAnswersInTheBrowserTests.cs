using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamBot.Tests.Journeys;

/// <summary>The chair's other answers than yes and no, in a real browser: a question and its answer, something else than a talk, and a referral.</summary>
public sealed class OtherAnswersInTheBrowserTests(Browser browser)
{
    [Theory]
    [InlineData(Language.English)]
    public async Task A_question_goes_round_and_the_request_is_closed_with_something_else_than_a_talk(Language language)
    {
        await using var bot = new BotHost();
        var story = await StoryPage.OpenAsync(browser, bot.Http.BaseAddress!, language);
        var code = story.T.Culture.TwoLetterISOLanguageName;
        await SendAsync(story);
        await story.ChairReadsAsync("Career changers who stay");
        await story.LookAsync($"{code}-ask-1-summary");
        await story.PressAsChairAsync(story.T.AskQuestion);
        await story.ChairCard.Locator("textarea:visible").First.FillAsync("Which employers took part?");
        await story.LookAsync($"{code}-ask-2-question");
        await story.PressAsChairAsync(story.T.AskConfirm);
        await story.ContactReadsAsync("Which employers took part?");
        await story.LookAsync($"{code}-ask-3-asked");
        await story.FillAsync(story.T.ReplyLabel, "Six employers in health care.");
        await story.PressAsync(story.T.ReplySend);
        await story.ContactReadsAsync(story.T.AnsweredTitle);
        await story.ChairReadsAsync("Six employers in health care.");
        await story.LookAsync($"{code}-ask-4-answered");

        await story.PressAsChairAsync(story.T.Otherwise);
        await story.LookAsync($"{code}-ask-5-otherwise");
        await story.PressAsChairAsync(story.T.Arrange(Arrangement.Referral));
        await story.ChairReadsAsync(story.T.RequestRemark(RequestRefusal.NameMissing, ""));
        await story.ChairCard.GetByLabel(story.T.ArrangeTo, new() { Exact = true }).FillAsync("Els Kok");
        await story.ChairCard.GetByLabel(story.T.ArrangeReach).FillAsync("els@sam.example");
        await story.Page.EmulateMediaAsync(new() { ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        await story.LookAsync($"{code}-ask-6-refer-dark");
        await story.PressAsChairAsync(story.T.Arrange(language is Language.Dutch ? Arrangement.Referral : Arrangement.NetworkMeeting));
        await story.ContactReadsAsync(story.T.ArrangedTitle(language is Language.Dutch ? Arrangement.Referral : Arrangement.NetworkMeeting));
        if (language is Language.Dutch)
        {
            await story.ContactReadsAsync("els@sam.example");
        }

        await story.Page.SetViewportSizeAsync(400, 800);
        await story.LookAsync($"{code}-ask-7-told-narrow-dark");
    }

    private static async Task SendAsync(StoryPage story)
    {
        await story.PressAsync(story.T.Begin);
        foreach (var text in new[]
        {
            "An approach that kept forty career changers in their jobs, with a script for every employer.",
            "1 and 2",
            "Employers take over the script, and so keep their people healthy at work.",
            "1",
            "Career changers who stay",
            "Three measures that worked for us, with the figures. Every employer takes home a checklist for the first month.",
            "Zorggroep Zuid",
            "From the network meeting in May",
            "Teams",
            "30",
            "Tuesday afternoons",
        })
        {
            var before = await story.ContactCard.GetAttributeAsync("data-id");
            await story.SayAsync(text);
            await Expect(story.ContactCard).Not.ToHaveAttributeAsync("data-id", before!);
        }

        await story.ContactReadsAsync(story.T.ReviewTitle);
        await story.PressAsync(story.T.SendRequest);
        await story.ContactReadsAsync(story.T.SentTitle);
    }
}
