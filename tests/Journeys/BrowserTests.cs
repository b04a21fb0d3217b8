using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamBot.Tests.Journeys;

/// <summary>The main job in a real browser, from an empty folder, by what a person sees and clicks.</summary>
public sealed class BrowserTests(Browser browser)
{
    private const string Opening = "Ik heb een volgende stap in mijn loopbaan gezet en een nieuw product. Ik wil graag verkennen wat we voor elkaar kunnen betekenen.";

    [Fact]
    public async Task In_Dutch_a_contact_asks_changes_one_answer_sends_and_hears_the_approval_with_its_note()
    {
        await using var bot = new BotHost();
        var story = await StoryPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.Dutch);
        await story.LookAsync("nl-1-welcome");
        await PlayDutchAsync(story, _ => Task.CompletedTask);
        await Expect(story.ChairCard.GetByText("Drie ingrepen die bij ons werkten")).ToBeVisibleAsync();
        await story.LookAsync("nl-8-summary-full");
        await TakeReadmePictureAsync(story);
        await ApproveAsync(story);
        await story.LookAsync("nl-9-approved");

        await story.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await story.LookAsync("nl-9-approved-dark");
        await story.Page.SetViewportSizeAsync(400, 800);
        await story.LookAsync("nl-9-approved-narrow-dark");
    }

    [Fact]
    public async Task In_English_the_chair_declines_with_a_reason_and_the_contact_reads_it()
    {
        await using var bot = new BotHost();
        var story = await StoryPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.English);
        await story.PressAsync(story.T.Begin);
        await story.ContactReadsAsync(story.T.SectionTitle(Section.Bring));
        foreach (var text in new[]
        {
            "An approach that kept forty career changers in their jobs, with a script for every employer.",
            "1 and 2",
            "Employers take over the script, and so keep their people healthy at work.",
            "network meeting",
            "Career changers who stay",
            "Three measures that worked for us, with the figures. Every employer takes home a checklist for the first month.",
            "Zorggroep Zuid",
            "From the network meeting in May",
            "phone",
            "06 12345678",
            "an hour",
            "Tuesday afternoons",
        })
        {
            var before = await story.ContactCard.GetAttributeAsync("data-id");
            await story.SayAsync(text);
            await Expect(story.ContactCard).Not.ToHaveAttributeAsync("data-id", before!);
        }

        await story.ContactReadsAsync(story.T.ReviewTitle);
        await story.LookAsync("en-1-review");
        await story.PressAsync(story.T.SendRequest);
        await story.ContactReadsAsync(story.T.SentTitle);
        await story.ChairReadsAsync("Career changers who stay");

        // A mistaken "Something else" without a note keeps the reasons unfolded, and says at the note what is missing.
        await story.PressAsChairAsync(story.T.Decline);
        await story.PressAsChairAsync(story.T.Reason(DeclineReason.Other));
        await Expect(story.ChairCard.Locator(".ac-container", new() { Has = story.Page.GetByLabel(story.T.NoteNeededLabel) }).Last)
            .ToContainTextAsync(story.T.RequestRemark(RequestRefusal.NoteMissing, ""));
        await story.LookAsync("en-2-other-without-note");
        await story.LookAsync("en-2-declining");
        await story.PressAsChairAsync(story.T.DecideOtherwise);
        await story.PressAsChairAsync(story.T.Decline);
        await story.ChairCard.GetByLabel(new Regex("^" + story.T.NoteLabel("x").Split('x')[0])).FillAsync("We heard three of these talks this autumn.");
        await story.PressAsChairAsync(story.T.Reason(DeclineReason.TopicAlreadyCovered));
        await story.ChairReadsAsync("Declined by");
        await story.ContactReadsAsync(story.T.DeclinedTitle);
        await story.ContactReadsAsync(story.T.ReasonTold(DeclineReason.TopicAlreadyCovered));
        await story.ContactReadsAsync("We heard three of these talks this autumn.");
        await Expect(story.ChairCard.GetByRole(AriaRole.Button, new() { Name = story.T.Approve, Exact = true })).Not.ToBeAttachedAsync();
        await story.LookAsync("en-3-declined");
    }

    [Fact]
    public async Task Killed_after_every_step_the_page_and_the_story_go_on_and_nobody_is_told_twice()
    {
        await using var bot = await BotProcess.StartAsync();
        var story = await StoryPage.OpenAsync(browser, bot.Address, Language.Dutch);
        await PlayDutchAsync(story, async _ =>
        {
            await bot.UntilNothingIsOwedAsync();
            await bot.KillAndStartAsync();
            await Expect(story.Page.Locator("body[data-connected]")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        });
        await ApproveAsync(story);
        await bot.UntilNothingIsOwedAsync();
        await bot.KillAndStartAsync();
        await story.Page.ReloadAsync();
        await Expect(story.ChairCard).ToContainTextAsync("Goedgekeurd door");
        await Expect(story.Contact.GetByText(story.T.ApprovedTitle)).ToHaveCountAsync(1);
        await Expect(story.Contact.GetByText(story.T.WelcomeTitle)).ToHaveCountAsync(1);
        await Expect(story.Chair.Locator(".message:not(.own)")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Approve_clicked_twice_fast_and_again_on_a_card_that_is_out_of_date_decides_once()
    {
        await using var bot = new BotHost();
        var story = await StoryPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.Dutch);
        await PlayDutchAsync(story, _ => Task.CompletedTask);
        var late = await StoryPage.OpenDeafAsync(browser, bot.Http.BaseAddress!, Language.Dutch);
        await Expect(late.ChairCard.GetByRole(AriaRole.Button, new() { Name = late.T.Approve, Exact = true })).ToBeVisibleAsync();

        await story.PressAsChairAsync(story.T.Approve);
        await story.ChairCard.GetByRole(AriaRole.Button, new() { Name = story.T.ApproveConfirm, Exact = true }).DblClickAsync();
        await story.ChairReadsAsync("Goedgekeurd door");
        await Expect(story.Contact.GetByText(story.T.ApprovedTitle)).ToHaveCountAsync(1);

        await late.PressAsChairAsync(late.T.Approve);
        await late.PressAsChairAsync(late.T.ApproveConfirm);
        await late.ChairReadsAsync("Hierover is al besloten");
        await late.ChairReadsAsync("Goedgekeurd door");
        await late.LookAsync("nl-10-out-of-date");
        await Expect(story.Contact.GetByText(story.T.ApprovedTitle)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_file_that_is_sent_with_the_button_stands_on_the_chairs_card_and_opens_by_its_link()
    {
        await using var bot = new BotHost();
        var story = await StoryPage.OpenAsync(browser, bot.Http.BaseAddress!, Language.Dutch);
        await story.SayAsync("formulier");
        await story.ContactReadsAsync(story.T.FormTitle);
        await story.Page.Locator("#file-contact").SetInputFilesAsync(new FilePayload { Name = "plan.pdf", MimeType = "application/pdf", Buffer = SomeFiles.Pdf("bijlage") });
        await story.ContactReadsAsync("Je bestand ‘plan.pdf’ gaat mee.");
        await Expect(story.Contact.Locator(".message.own").Last.GetByRole(AriaRole.Link)).ToHaveTextAsync("plan.pdf");
        foreach (var text in new[]
        {
            "Een aanpak waarmee we veertig zij-instromers hebben behouden, met een draaiboek dat iedere werkgever mag gebruiken.", "1",
            "Bij drie zorghuizen ging het verzuim van negen naar zes procent, omdat mensen beter landden.", "bijeenkomst",
            "Drie ingrepen waarmee zij-instromers bij ons bleven, met de cijfers en een draaiboek om mee te nemen.", "Zorggroep Zuid",
        })
        {
            var before = await story.ContactCard.GetAttributeAsync("data-id");
            await story.SayAsync(text);
            await Expect(story.ContactCard).Not.ToHaveAttributeAsync("data-id", before!);
        }

        await story.ContactReadsAsync(story.T.ReviewTitle);
        await story.LookAsync("nl-11-file-in-review");
        await story.PressAsync(story.T.SendRequest);
        await story.ContactReadsAsync(story.T.SentTitle);
        await story.ChairReadsAsync("plan.pdf (1 kB)");
        await story.LookAsync("nl-12-file-for-the-chair");
        await story.PressAsChairAsync("plan.pdf (1 kB)");
        await story.ChairReadsAsync("Hier is plan.pdf");
        var begun = new TaskCompletionSource<IDownload>();
        story.Page.Context.Page += (_, opened) => opened.Download += (_, download) => begun.TrySetResult(download);
        story.Page.Download += (_, download) => begun.TrySetResult(download);
        await story.ChairCard.GetByRole(AriaRole.Link, new() { Name = story.T.FileOpen, Exact = true }).ClickAsync();
        var file = await begun.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal("plan.pdf", file.SuggestedFilename);
        Assert.Equal(SomeFiles.Pdf("bijlage"), await File.ReadAllBytesAsync(await file.PathAsync(), TestContext.Current.CancellationToken));
    }

    // The story up to the chair's card, by cards, with the fit changed once in the review. After each step the caller may do something.
    private static async Task PlayDutchAsync(StoryPage story, Func<string, Task> afterStep)
    {
        await story.SayAsync(Opening);
        await story.ContactReadsAsync(story.T.OpeningAcquaintance);
        await story.LookAsync("nl-2-bring");
        await afterStep("begun");

        await story.FillAsync(story.T.Ask(Question.Bring), "Een aanpak waarmee we veertig zij-instromers hebben behouden,\nmet **cijfers** en een draaiboek dat iedere werkgever mag gebruiken.");
        await story.PressAsync(story.T.Next);
        await story.ContactReadsAsync(story.T.SectionTitle(Section.Fit));
        await afterStep("bring");

        await story.ChooseAsync("1 · Vitaliteit van de arbeidsmarkt");
        await story.FillAsync(story.T.Ask(Question.FitWhy), "kort");
        await story.PressAsync(story.T.Next);
        await Expect(story.ContactCard.GetByText("wat er door jouw bijdrage verandert")).ToBeVisibleAsync();
        await story.LookAsync("nl-3-fit-too-short");
        await Expect(story.ContactCard.GetByLabel(story.T.Ask(Question.FitWhy))).ToHaveValueAsync("kort");
        await story.FillAsync(story.T.Ask(Question.FitWhy), "Werkgevers nemen het draaiboek over en houden zo hun mensen gezond aan het werk.");
        await story.PressAsync(story.T.Next);
        await story.ContactReadsAsync(story.T.SectionTitle(Section.Topic));
        await afterStep("fit");

        await story.ChooseAsync("1 · Een bijeenkomst van het werkgeversnetwerk");
        await story.FillAsync(story.T.Ask(Question.TopicTitle), "Zij-instromers die blijven");
        await story.FillAsync(story.T.Ask(Question.TopicDescription), "Drie ingrepen die bij ons werkten, en twee die we beter hadden overgeslagen.");
        await story.PressAsync(story.T.Next);
        await story.ContactReadsAsync(story.T.SectionTitle(Section.Practical));
        await afterStep("topic");

        await story.LookAsync("nl-4-practical");
        await story.FillAsync(story.T.Ask(Question.Organisation), "Zorggroep Zuid");
        await story.FillAsync(story.T.Ask(Question.Acquaintance), "Van de bijeenkomst in mei");
        await story.ChooseAsync("1 · Via Teams");
        await story.ChooseAsync("2 · 30 minuten");
        await story.FillAsync(story.T.Ask(Question.Availability), "Dinsdag- en donderdagmiddag");
        await story.PressAsync(story.T.Next);
        await story.ContactReadsAsync(story.T.ReviewTitle);
        // What looks like Markdown stands as it was typed, with its line break.
        await Expect(story.ContactCard.GetByText("met **cijfers** en een draaiboek")).ToBeVisibleAsync();
        await story.LookAsync("nl-5-review");
        await afterStep("practical");

        await story.ContactCard.GetByLabel(story.T.ReviewChange).SelectOptionAsync(new SelectOptionValue { Label = $"3 · {story.T.Label(Question.FitWhy)}" });
        await story.PressAsync(story.T.Change);
        await story.ContactReadsAsync(story.T.ChangeOne);
        await afterStep("changing");

        await story.FillAsync(story.T.Ask(Question.FitWhy), "Werkgevers nemen het draaiboek over, en houden zo hun mensen langer aan het werk.");
        await story.LookAsync("nl-6-changing");
        await story.PressAsync(story.T.KeepAnswer);
        await story.ContactReadsAsync(story.T.ReviewTitle);
        await story.ContactReadsAsync("langer aan het werk");
        await afterStep("changed");

        await story.PressAsync(story.T.SendRequest);
        await story.ContactReadsAsync(story.T.SentTitle);
        await story.ChairReadsAsync("Zij-instromers die blijven");
        await story.LookAsync("nl-7-sent");
        await afterStep("sent");
    }

    private static async Task ApproveAsync(StoryPage story)
    {
        await story.PressAsChairAsync(story.T.Approve);
        var text = story.ChairCard.GetByLabel(new Regex("^" + story.T.AnswerTextLabel("x").Split('x')[0]));
        await Expect(text).ToHaveValueAsync(story.T.ApprovedNext);
        await story.ChairCard.GetByLabel(story.T.Label(Question.Form)).SelectOptionAsync(new SelectOptionValue { Label = "Telefonisch" });
        await text.FillAsync("Mooi, dit hoort op onze bijeenkomst van januari.");
        await story.LookAsync("nl-8-approving");
        await story.PressAsChairAsync(story.T.ApproveConfirm);
        await story.ChairReadsAsync("Goedgekeurd door");
        await story.ChairReadsAsync("heeft het antwoord ontvangen");
        await Expect(story.ChairCard.GetByRole(AriaRole.Button, new() { Name = story.T.Approve, Exact = true })).Not.ToBeAttachedAsync();
        await story.ContactReadsAsync(story.T.ApprovedTitle);
        await story.ContactReadsAsync("Mooi, dit hoort op onze bijeenkomst van januari.");
        await story.ContactReadsAsync("Zo doen we het: Telefonisch");
    }

    private static async Task TakeReadmePictureAsync(StoryPage story)
    {
        if (Environment.GetEnvironmentVariable("SAMBOT_APPROVE") is "1")
        {
            await story.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "docs", "playground.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }
}
