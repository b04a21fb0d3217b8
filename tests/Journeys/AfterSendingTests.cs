using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace SamBot.Tests.Journeys;

/// <summary>What a contact says after sending reaches the chair, on both stores.</summary>
public sealed class AfterSendingTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Some.Monday);
    private ChannelStandIn channel = null!;

    public async ValueTask InitializeAsync() => channel = await ChannelStandIn.StartAsync();

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task An_addition_stands_on_the_card_that_the_chair_has_and_on_the_receipt(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Start(store);
        var (carla, chair) = (Carla(bot), Chair(bot));
        await chair.InstallAsync();
        await Stage.SendRequestAsync(carla);
        var receipt = carla.Said.Count - 1;
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);

        await carla.SayAsync("maandag kan ik niet");
        Assert.True(carla.Said[^1].Says("Zal ik dit bij je verzoek"), carla.Said[^1].Text());
        await carla.SayAsync("dinsdag wel");
        Assert.True(carla.Said[^1].Says("maandag kan ik niet") && carla.Said[^1].Says("dinsdag wel"), carla.Said[^1].Text());
        await carla.SayAsync("ja");
        Assert.True(carla.Said[^1].Says("Het staat bij verzoek"), carla.Said[^1].Text());

        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2 && c[1].Says("Later toegevoegd") && c[1].Says("dinsdag wel"), time);
        await channel.UntilAsync(carla.ConversationId, c => c[receipt].Text().Contains("Later toegevoegd", StringComparison.Ordinal)
            || c[receipt].ToJsonString().Contains("dinsdag wel", StringComparison.Ordinal), time);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task After_a_yes_three_messages_a_day_are_passed_on_each_once_and_after_a_no_none(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Start(store);
        var (carla, chair) = (Carla(bot), Chair(bot));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(carla);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        await chair.PressAsync(Verbs.Approve, requestId, (string)chair.Said[1]["id"]!);
        await channel.UntilAsync(chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);

        foreach (var (said, count) in new[] { ("06-12345678", 3), ("maandag kan ik niet", 4), ("tot dinsdag", 5) })
        {
            await carla.SayAsync(said);
            var offer = carla.Said[^1];
            Assert.True(offer.Says("doorgeven aan de voorzitter"), offer.Text());
            var (id, request) = OfferOn(offer);
            await carla.PressAsync(Verbs.Add, request, (string)offer["id"]!, (Fields.Offer, id), (Fields.Confirm, Fields.Yes));
            // A second press on the same button.
            await carla.PressAsync(Verbs.Add, request, (string)offer["id"]!, (Fields.Offer, id), (Fields.Confirm, Fields.Yes));
            await channel.UntilAsync(chair.ConversationId, c => c.Count == count && c[^1].Says("Bericht van Carla de Vries") && c[^1].Says(said), time);
        }

        await carla.SayAsync("nog iets over woensdag");
        Assert.True(carla.Said[^1].Says("Vandaag gaf ik al drie berichten"), carla.Said[^1].Text());
        time.Advance(TimeSpan.FromDays(1));
        await carla.SayAsync("nog iets over woensdag");
        Assert.True(carla.Said[^1].Says("doorgeven aan de voorzitter"), carla.Said[^1].Text());
        await carla.SayAsync("nee");

        var declined = await SendAgainAsync(carla);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 6, time);
        await chair.PressAsync(Verbs.Decline, declined, (string)chair.Said[5]["id"]!, (Fields.Reason, nameof(DeclineReason.NoTimeNow)));
        // The answer itself comes in between otherwise.
        await channel.UntilAsync(carla.ConversationId, c => c.Any(m => m.Says(Texts.In(Language.Dutch).DeclinedTitle)), time);
        await carla.SayAsync($"Over {Reference.Of(declined)}: waarom niet?");
        Assert.True(carla.Said[^1].Says("Dit verzoek is afgerond"), carla.Said[^1].Text());
        var events = (await bot.Services.GetRequiredService<Documents>().RequestAsync(requestId, fresh: true, TestContext.Current.CancellationToken)).Document!.Events;
        Assert.Equal(3, events.OfType<RequestEvent.PassedOn>().Count());
    }

    [Fact]
    public async Task What_was_sent_is_read_again_in_full_also_where_there_are_no_cards()
    {
        await using var stage = await Stage.SetAsync();
        foreach (var contact in new[] { stage.Contact, stage.Person("Piet", 0xc8, channelId: "sms") })
        {
            await contact.SayAsync("lees terug");
            Assert.True(contact.Said[^1].Says("Je hebt nog niets verstuurd"), contact.Said[^1].Text());
            var reference = await SentAsync(contact);
            await contact.SayAsync("maandag kan ik niet");
            await contact.SayAsync("ja");
            foreach (var asked in new[] { "lees terug", "laat mijn verzoek zien", $"toon {reference}", $"lees {reference} terug" })
            {
                await contact.SayAsync(asked);
                Assert.True(contact.Said[^1].Says("Dit stuurde je"), $"{asked}: {contact.Said[^1].Text()}");
                Assert.All(
                    Some.Typed.Where(a => a.Key is not Question.Phone && Questions.Of(a.Key) is QuestionDefinition.OpenText).Select(a => a.Value).Append("maandag kan ik niet"),
                    words => Assert.True(contact.Said[^1].Says(words), $"{words}: {contact.Said[^1].Text()}"));
            }

            await contact.SayAsync("lees terug K7F-3QD");
            Assert.True(contact.Said[^1].Says("Dat verzoek ken ik niet"), contact.Said[^1].Text());
        }
    }

    [Fact]
    public async Task Withdrawing_asks_first_also_for_a_request_that_no_list_shows_any_more()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        var documents = stage.Bot.Services.GetRequiredService<Documents>();
        var by = new SamBot.Dialogs.Person(stage.Contact.PersonId, "Carla de Vries");
        for (var n = 0; n <= Sizes.Listed; n++)
        {
            var sent = NoticePlan.Happened(new() { Id = $"request{n}" }, [new RequestEvent.Submitted(by, Some.Monday.AddHours(n), Some.Pitch)], "chair", Some.Monday);
            Assert.True(await documents.SaveAsync(sent with { Notices = [] }, null, TestContext.Current.CancellationToken));
        }

        await stage.Contact.SayAsync($"trek in {Reference.Of("request0")}");
        Assert.True(stage.Contact.Said[^1].Says("intrekken?"), stage.Contact.Said[^1].Text());
        Assert.IsType<MeetingRequest.Open>((await documents.RequestAsync("request0", fresh: true, TestContext.Current.CancellationToken)).Document!.Request);
        await stage.Contact.SayAsync("ja");
        Assert.IsType<MeetingRequest.Withdrawn>((await documents.RequestAsync("request0", fresh: true, TestContext.Current.CancellationToken)).Document!.Request);
        // Reading it again needs no list either.
        await stage.Contact.SayAsync($"toon {Reference.Of("request0")}");
        Assert.True(stage.Contact.Said[^1].Says("Dit stuurde je"), stage.Contact.Said[^1].Text());
    }

    [Fact]
    public async Task Withdrawing_from_a_list_changes_the_list_and_leaves_the_open_question_and_what_is_typed_there()
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Contact;
        var first = await Stage.SendRequestAsync(contact);
        await contact.SayAsync("nieuw");
        var second = await Stage.SendRequestAsync(contact);
        await contact.SayAsync("nieuw");
        await contact.SayAsync(Some.Typed[Question.Bring]);
        await contact.SayAsync("intrekken");
        var t = Texts.In(Language.Dutch);
        var (count, list) = (contact.Said.Count, (string)contact.Said[^1]["id"]!);
        Assert.True(contact.Said[^1].Says(Reference.Of(first).ToString()) && contact.Said[^1].Says(t.SectionTitle(Section.Fit)), contact.Said[^1].Text());

        await contact.PressAsync(Verbs.Withdraw, first, list, (Fields.Listed, Fields.Yes), ("fitWhy", ""));
        Assert.Equal(count, contact.Said.Count);
        Assert.True(contact.Said[^1].Says(t.WithdrawnBody(Reference.Of(first).ToString())), contact.Said[^1].Text());
        Assert.True(contact.Said[^1].Says(Reference.Of(second).ToString()) && contact.Said[^1].Says(t.SectionTitle(Section.Fit)), contact.Said[^1].Text());

        // Half-typed words are not taken away.
        await contact.PressAsync(Verbs.Withdraw, second, list, (Fields.Listed, Fields.Yes), ("fitWhy", "Het scheelt"));
        Assert.Equal(count + 1, contact.Said.Count);
        Assert.True(contact.Said[^1].Says(t.WithdrawnTitle), contact.Said[^1].Text());
    }

    private static async Task<string> SentAsync(Chatter contact)
    {
        await Stage.AnswerAllAsync(contact);
        await contact.SayAsync("verstuur");
        return System.Text.RegularExpressions.Regex.Match(contact.Said[^1].Text(), @"\b[A-Z0-9]{3}-[A-Z0-9]{3}\b").Value;
    }

    private static (string OfferId, string RequestId) OfferOn(JsonObject message)
    {
        var data = Chatter.Card(message)["actions"]![0]!["data"]!;
        return ((string)data[Fields.Offer]!, (string)data["requestId"]!);
    }

    private static async Task<string> SendAgainAsync(Chatter contact)
    {
        await contact.SayAsync("nieuw");
        foreach (var question in Enum.GetValues<Question>())
        {
            await contact.SayAsync(Some.Typed[question]);
        }

        await contact.SayAsync("verstuur");
        return Stage.RequestIdOn(contact.LastCard);
    }

    private BotHost Start(TestStore store) => new(time: time, services: s => s.Replace(ServiceDescriptor.Singleton(store.Open())));

    private Chatter Carla(BotHost bot) => new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");

    private Chatter Chair(BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
}
