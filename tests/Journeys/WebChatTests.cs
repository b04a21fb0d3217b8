using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamBot.Tests.Journeys;

/// <summary>The contact's dialog in Bot Framework Web Chat: another maker's client, over Direct Line, with plain submits.</summary>
public sealed class WebChatTests(Browser browser)
{
    [Fact]
    public async Task By_cards_a_contact_in_Web_Chat_asks_and_reads_the_chairs_answer()
    {
        await using var bot = new BotHost();
        var story = await StoryPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.Dutch);
        var chat = await WebChatPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.Dutch, "carla", "Carla de Vries");
        await chat.LookAsync("webchat-1-welcome");
        await chat.PressAsync(chat.T.Begin);
        await chat.ReadsAsync(chat.T.SectionTitle(Section.Bring));

        await chat.FillAsync(chat.T.Ask(Question.Bring), "Een aanpak waarmee we veertig zij-instromers hebben behouden,\nmet **cijfers** erbij.");
        await chat.PressAsync(chat.T.Next);
        await chat.ReadsAsync(chat.T.SectionTitle(Section.Fit));

        await chat.ChooseAsync("1 · Vitaliteit van de arbeidsmarkt");
        await chat.FillAsync(chat.T.Ask(Question.FitWhy), "Werkgevers nemen het draaiboek over en houden zo hun mensen gezond aan het werk.");
        await chat.LookAsync("webchat-2-fit");
        await chat.PressAsync(chat.T.Next);
        await chat.ReadsAsync(chat.T.SectionTitle(Section.Topic));

        await chat.ChooseAsync("1 · Een bijeenkomst van het werkgeversnetwerk");
        await chat.FillAsync(chat.T.Ask(Question.TopicTitle), "Zij-instromers die blijven");
        await chat.FillAsync(chat.T.Ask(Question.TopicDescription), "Drie ingrepen die bij ons werkten, en twee die we beter hadden overgeslagen.");
        await chat.PressAsync(chat.T.Next);
        await chat.ReadsAsync(chat.T.SectionTitle(Section.Practical));

        await chat.FillAsync(chat.T.Ask(Question.Organisation), "Zorggroep Zuid");
        await chat.FillAsync(chat.T.Ask(Question.Acquaintance), "Van de bijeenkomst in mei");
        await chat.ChooseAsync("1 · Via Teams");
        await chat.ChooseAsync("2 · 30 minuten");
        await chat.FillAsync(chat.T.Ask(Question.Availability), "Dinsdag- en donderdagmiddag");
        await chat.PressAsync(chat.T.Next);
        await chat.ReadsAsync(chat.T.ReviewTitle);
        await Expect(chat.Card.GetByText("met **cijfers** erbij")).ToBeVisibleAsync();
        await chat.LookAsync("webchat-3-review");

        await chat.PressAsync(chat.T.SendRequest);
        await chat.ReadsAsync(chat.T.SentTitle);
        await story.ChairReadsAsync("Zij-instromers die blijven");
        await story.ChairReadsAsync("Carla de Vries");
        await chat.SayAsync("status");
        await chat.ReadsAsync(chat.T.StatusTitle);
        await chat.ReadsAsync("bij de voorzitter");
        await chat.LookAsync("webchat-4-status");

        await story.PressAsChairAsync(story.T.Approve);
        await story.ChairCard.GetByLabel(story.T.AnswerTextLabel("Carla de Vries")).FillAsync("Mooi, dit hoort op onze bijeenkomst van januari.");
        await story.PressAsChairAsync(story.T.ApproveConfirm);
        await story.ChairReadsAsync("heeft het antwoord ontvangen");
        await chat.ReadsAsync(chat.T.ApprovedTitle);
        await chat.ReadsAsync("Mooi, dit hoort op onze bijeenkomst van januari.");
        await Expect(chat.Page.GetByText(chat.T.ApprovedTitle)).ToHaveCountAsync(1);
        await chat.LookAsync("webchat-5-approved");
        await chat.Page.SetViewportSizeAsync(390, 780);
        await chat.LookAsync("webchat-6-approved-narrow");

        var before = await chat.Cards.CountAsync();
        await chat.ReloadAsync("carla", "Carla de Vries");
        await Expect(chat.Cards).ToHaveCountAsync(before);
        await chat.ReadsAsync(chat.T.ApprovedTitle);
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task By_typing_alone_a_contact_in_Web_Chat_sends_a_request()
    {
        await using var bot = new BotHost();
        var story = await StoryPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.Dutch);
        var chat = await WebChatPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.Dutch, "carla", "Carla de Vries");
        await SayAndWaitAsync(chat, "Goedendag");
        foreach (var question in Enum.GetValues<Question>())
        {
            await SayAndWaitAsync(chat, Some.Typed[question]);
        }

        await chat.ReadsAsync(chat.T.ReviewTitle);
        await chat.SayAsync("verstuur");
        await chat.ReadsAsync(chat.T.SentTitle);
        await story.ChairReadsAsync(Some.Typed[Question.TopicTitle]);
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task In_Web_Chat_the_chairs_own_id_makes_nobody_the_chair()
    {
        await using var bot = new BotHost();
        var chat = await WebChatPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.Dutch, BotHost.ChairObjectId, "Jan de Voorzitter");
        await SayAndWaitAsync(chat, "open");
        await Expect(chat.Page.GetByText(chat.T.DeskWelcomeTitle)).ToHaveCountAsync(0);
        await chat.ReadsAsync(chat.T.SectionTitle(Section.Bring));
    }

    private static async Task SayAndWaitAsync(WebChatPage chat, string text)
    {
        var before = await chat.Cards.CountAsync();
        await chat.SayAsync(text);
        await Expect(chat.Cards).ToHaveCountAsync(before + 1);
    }
}
