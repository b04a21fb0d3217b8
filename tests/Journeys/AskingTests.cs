using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The chair asks, the contact answers, and the answer is back on the chair's card.</summary>
public sealed class AskingTests(Azurite azurite)
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private readonly FakeTimeProvider time = new(Some.Monday);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_question_by_button_is_answered_by_button_and_the_card_comes_up_again(StoreKind kind)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, cardId) = await desk.ShownAsync();

        var asked = await chair.PressAsync(Verbs.Ask, requestId, cardId, (Fields.Query, "Met welke werkgevers deed je dit?"));
        Assert.Contains("is aan zet", asked.AnswerText(), StringComparison.Ordinal);
        await desk.UntilAsync(contact, c => c.Any(a => a.Says("Met welke werkgevers deed je dit?") && a.Says($"[{Dutch.ReplySend}]")));
        await contact.SayAsync("status");
        Assert.Contains("wacht op je antwoord", contact.Said[^1].Text(), StringComparison.Ordinal);

        var question = contact.Said.First(a => a.Says($"[{Dutch.ReplySend}]"));
        var empty = await contact.PressAsync(Verbs.Reply, requestId, (string)question["id"]!, (Fields.Asked, await QuestionAsync(desk, requestId)), (Fields.Reply, " "));
        Assert.Contains($"[{Dutch.ReplySend}]", empty.AnswerText(), StringComparison.Ordinal);
        var answered = await contact.PressAsync(
            Verbs.Reply, requestId, (string)question["id"]!, (Fields.Asked, await QuestionAsync(desk, requestId)), (Fields.Reply, "Met zes zorginstellingen."));
        Assert.Contains(Dutch.AnsweredTitle, answered.AnswerText(), StringComparison.Ordinal);

        await desk.UntilAsync(chair, c => c.Count == 3 && c[1].Says("Met zes zorginstellingen.") && c[2].Says("Met zes zorginstellingen."));
        Assert.Contains("Met welke werkgevers deed je dit?", chair.Said[2].Text(), StringComparison.Ordinal);
        Assert.Contains($"[{Dutch.Approve}]", chair.Said[2].Text(), StringComparison.Ordinal);
        var again = await contact.PressAsync(
            Verbs.Reply, requestId, (string)question["id"]!, (Fields.Asked, await QuestionAsync(desk, requestId)), (Fields.Reply, "Of zeven."));
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.AlreadyAnswered, ""), again.AnswerText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_deputy_types_the_question_the_contact_types_the_answer_and_a_second_round_follows(StoreKind kind)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var deputy = desk.Deputy;
        var (requestId, _) = await desk.ShownAsync();
        await deputy.InstallAsync();
        var reference = Reference.Of(requestId);

        await deputy.SayAsync("vraag Carla of ze ook in januari kan");
        Assert.True(deputy.Said[^1].Says("[ of ze ook in januari kan ]"), deputy.Said[^1].Text());
        Assert.Empty((await desk.OpenAsync(requestId)).Questions);
        await deputy.SayAsync($"vraag {reference}: Kun je ook in januari?");
        await desk.UntilAsync(contact, c => c.Any(a => a.Says("Kun je ook in januari?") && a.Says("Els Kok")));

        await contact.SayAsync("In januari kan ik op dinsdag en donderdag.");
        Assert.Contains(Dutch.OfferAsk(OfferKind.Answer, "Zij-instromers die blijven"), contact.Said[^1].Text(), StringComparison.Ordinal);
        await contact.SayAsync("ja");
        Assert.Contains(Dutch.AnsweredTitle, contact.Said[^1].Text(), StringComparison.Ordinal);
        var before = deputy.Said.Count;
        await desk.UntilAsync(deputy, c => c.Count > before && c[^1].Says("dinsdag en donderdag"));
        await desk.UntilAsync(chair, c => c[1].Says("dinsdag en donderdag"));

        // In English as well, and by quoting the card.
        await deputy.PostAsync(QuotedRepliesTests.Quote(deputy.Activity("message"), (string)deputy.Said[^1]["id"]!, "ask: how many people can join?"));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says("how many people can join?")));
        Assert.Equal(2, (await desk.OpenAsync(requestId)).Questions.Length);
    }

    [Fact]
    public async Task The_chair_decides_while_a_question_is_open_which_closes_it_and_after_a_yes_both_have_a_word()
    {
        await using var desk = await DeskStage.SetAsync(StoreKind.Sqlite, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, cardId) = await desk.ShownAsync();
        await chair.PressAsync(Verbs.Ask, requestId, cardId, (Fields.Query, "Kun je ook online?"));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says("Kun je ook online?")));
        await chair.SayAsync($"akkoord {Reference.Of(requestId)}");
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.AskTooEarly, ""), await LastAsync(chair, $"vraag {Reference.Of(requestId)}: En wanneer?"), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(5));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says(Dutch.ApprovedTitle)) && !c.Any(a => a.Says($"[{Dutch.ReplySend}]")));

        await chair.SayAsync($"bericht {Reference.Of(requestId)}: Dinsdag om tien uur?");
        await desk.UntilAsync(contact, c => c.Any(a => a.Says("Dinsdag om tien uur?") && a.Says($"[{Dutch.ReplySend}]")));
        var word = contact.Said.First(a => a.Says("Dinsdag om tien uur?"));
        await contact.PressAsync(Verbs.Reply, requestId, (string)word["id"]!, (Fields.Asked, await QuestionAsync(desk, requestId)), (Fields.Reply, "Dat is goed."));
        await desk.UntilAsync(chair, c => c.Any(a => a.Says("Dat is goed.") && a.Says($"[{Dutch.WordConfirm}]")));
        var passedOn = chair.Said.First(a => a.Says("Dat is goed."));
        await chair.PressAsync(Verbs.Ask, requestId, (string)passedOn["id"]!, (Fields.Query, "Tot dan."));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says("Tot dan.")));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Silence_is_reminded_and_closed_kindly_and_an_answer_opens_the_request_again(StoreKind kind)
    {
        await using var desk = await DeskStage.SetAsync(kind, azurite, time);
        var (chair, contact) = (desk.Chair, desk.Contact);
        var (requestId, cardId) = await desk.ShownAsync();
        await chair.PressAsync(Verbs.Ask, requestId, cardId, (Fields.Query, "Wie doet er mee?"));
        await desk.UntilAsync(contact, c => c.Any(a => a.Says("Wie doet er mee?")));
        time.Advance(TimeSpan.FromDays(7));
        await desk.UntilAsync(contact, c => c[^1].Says(Dutch.AskedReminderTitle));
        Assert.DoesNotContain(contact.Said, a => a.Says(Dutch.DelayTitle));
        time.Advance(TimeSpan.FromDays(14));
        await desk.UntilAsync(contact, c => c[^1].Says(Dutch.LapsedTitle));
        await desk.UntilAsync(chair, c => c[1].Says(Dutch.LapsedReopens("Carla de Vries")));
        await chair.SayAsync("lijst");
        Assert.Contains(Dutch.DeskListEmpty, chair.Said[^1].Text(), StringComparison.Ordinal);

        await contact.SayAsync("Sorry, ik was op reis. Er doen zes werkgevers mee.");
        await contact.SayAsync("ja");
        await desk.UntilAsync(chair, c => c[^1].Says("zes werkgevers") && c[^1].Says($"[{Dutch.Approve}]"));
        Assert.Null((await desk.OpenAsync(requestId)).Asked);
    }

    [Fact]
    public async Task Nobody_else_asks_or_answers()
    {
        await using var desk = await DeskStage.SetAsync(StoreKind.Sqlite, azurite, time);
        var (chair, contact, stranger) = (desk.Chair, desk.Contact, desk.Person("Carla de Vries", 0xc2));
        var (requestId, cardId) = await desk.ShownAsync();
        await contact.PressAsync(Verbs.Ask, requestId, null, (Fields.Query, "Wie ben je?"));
        await chair.PressAsync(Verbs.Ask, requestId, cardId, (Fields.Query, "Wie doet er mee?"));
        await stranger.PressAsync(Verbs.Reply, requestId, null, (Fields.Asked, await QuestionAsync(desk, requestId)), (Fields.Reply, "Ik niet."));
        await chair.PressAsync(Verbs.Reply, requestId, null, (Fields.Asked, await QuestionAsync(desk, requestId)), (Fields.Reply, "Ik ook niet."));
        Assert.Equal(["Submitted", "Asked"], await desk.EventsAsync(requestId));
    }

    private static async Task<string> LastAsync(Chatter who, string text)
    {
        await who.SayAsync(text);
        return who.Said[^1].Text();
    }

    private static async Task<string> QuestionAsync(DeskStage desk, string requestId) =>
        ((MeetingRequest.Submitted)(await desk.DocumentAsync(requestId)).Request).AsSent().Questions[^1].Id;
}
