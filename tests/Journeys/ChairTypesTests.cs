using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>The chair types: what is in doubt decides nothing, what was decided can be looked back at, and a list has pages.</summary>
public sealed class ChairTypesTests
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Akkoord {0} niet doen", "niet doen")]
    [InlineData("akkoord {0} ??", "[Akkoord en antwoord sturen]")]
    [InlineData("wijs af {0} 2 weken vakantie, daarna graag", "2 weken vakantie, daarna graag")]
    [InlineData("akkoord Carla Jansen", "Jansen")]
    [InlineData("akkoord 1", "[Akkoord en antwoord sturen]")]
    public async Task What_is_in_doubt_fills_in_the_card_and_decides_nothing(string typed, string shows)
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, _) = await stage.ShownToChairAsync();
        await stage.Chair.SayAsync(typed.Replace("{0}", $"{Reference.Of(requestId)}", StringComparison.Ordinal));
        Assert.Contains(Dutch.RequestRemark(RequestRefusal.InDoubt, ""), stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains(shows, stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.IsType<MeetingRequest.Open>((await RequestAsync(stage, requestId)).Request);
    }

    [Theory]
    [InlineData("Akkoord, {0}")]
    [InlineData("{0} akkoord")]
    [InlineData("akkoord Carla")]
    public async Task A_plain_decision_is_taken_by_reference_and_by_name(string typed)
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, _) = await stage.ShownToChairAsync();
        await stage.Chair.SayAsync(typed.Replace("{0}", $"{Reference.Of(requestId)}", StringComparison.Ordinal));
        Assert.Contains("Goedgekeurd door Jan Bos", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")));
    }

    [Theory]
    [InlineData("zoek Carla", true)]
    [InlineData("Kun je zoeken naar carla de vries?", true)]
    [InlineData("search zorggroep", true)]
    [InlineData("zoek zij-instromers", true)]
    [InlineData("zoek {0}", true)]
    [InlineData("zoek Onbekend", false)]
    public async Task A_request_is_found_by_its_words_also_once_it_is_decided(string typed, bool isFound)
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        foreach (var state in new[] { "ligt er sinds", "afgewezen op" })
        {
            await stage.Chair.SayAsync(typed.Replace("{0}", $"{Reference.Of(requestId)}", StringComparison.Ordinal));
            Assert.Equal(isFound, stage.Chair.Said[^1].Text().Contains(state, StringComparison.Ordinal));
            Assert.Equal(!isFound, stage.Chair.Said[^1].Text().Contains("vind ik niets", StringComparison.Ordinal));
            await stage.Chair.PressAsync(Verbs.Decline, requestId, cardId, (Fields.Reason, "NoTimeNow"));
        }
    }

    [Fact]
    public async Task What_somebody_asked_before_is_told_by_name_by_number_and_by_a_button_and_a_contact_finds_nothing_there()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        await stage.Chair.PressAsync(Verbs.Decline, requestId, cardId, (Fields.Reason, "NoTimeNow"));
        await stage.Chair.SayAsync("historie Carla");
        Assert.Contains("Eén verzoek, op", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("Daarvan: 1 afgewezen.", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.SayAsync($"history {Reference.Of(requestId)}");
        Assert.Contains("Daarvan: 1 afgewezen.", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        var before = stage.Chair.Said.Count;
        await stage.Chair.PressAsync(Verbs.History, requestId, cardId);
        Assert.Contains(stage.Chair.Said.Skip(before), said => said.Text().Contains("Daarvan: 1 afgewezen.", StringComparison.Ordinal));
        await stage.Chair.SayAsync("historie Niemand");
        Assert.Contains("niemand die", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.SayAsync("zoek");
        Assert.Contains("Waar zal ik naar zoeken", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        before = stage.Contact.Said.Count;
        await stage.Contact.PressAsync(Verbs.Search, requestId, cardId, (Fields.Search, "Carla"));
        await stage.Contact.PressAsync(Verbs.Rest, requestId, cardId, (Fields.Until, "2027-01-04"));
        Assert.DoesNotContain(
            stage.Contact.Said.Skip(before),
            said => said.Text().Contains("Gevonden", StringComparison.Ordinal) || said.Text().Contains("4 januari", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_decided_is_shown_with_who_decided_and_is_not_decided_again()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        await stage.Chair.PressAsync(Verbs.Decline, requestId, cardId, (Fields.Reason, "NoTimeNow"), (Fields.Note, "tot maart"));
        foreach (var typed in new[] { "toon", "akkoord", "wijs af 2" })
        {
            await stage.Chair.SayAsync(typed.Replace(" 2", "", StringComparison.Ordinal) + $" {Reference.Of(requestId)}" + (typed.EndsWith('2') ? " 2" : ""));
            var said = stage.Chair.Said[^1].Text();
            Assert.Contains("Afgewezen door Jan Bos", said, StringComparison.Ordinal);
            Assert.Contains("tot maart", said, StringComparison.Ordinal);
            Assert.Equal(typed != "toon", said.Contains("Hierover is al besloten", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_typed_decision_whose_save_is_not_answered_or_whose_turn_is_cut_off_is_told_as_it_stands(bool isCutOff)
    {
        var failing = false;
        StoreCalls? calls = null;
        await using var stage = await Stage.SetAsync(services: s =>
        {
            var folder = s.Single(d => d.ServiceType == typeof(IDocumentStore));
            s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(p => calls = new StoreCalls((IDocumentStore)folder.ImplementationFactory!(p))
            {
                Before = call => failing && isCutOff && call == "save the chair" ? throw new StoreUnavailableException("cut off") : Task.CompletedTask,
                After = call =>
                {
                    if (failing && !isCutOff && call == "save the request")
                    {
                        failing = false;
                        throw new StoreUnavailableException("the answer is lost");
                    }

                    return Task.CompletedTask;
                },
            }));
        });
        var (requestId, _) = await stage.ShownToChairAsync();
        failing = true;
        var id = Chatter.NewId();
        await stage.Chair.SayAsync($"akkoord {Reference.Of(requestId)}, tot dinsdag", id);
        failing = false;
        if (isCutOff)
        {
            await stage.RestartAsync();
            await stage.Chair.SayAsync($"akkoord {Reference.Of(requestId)}, tot dinsdag", id);
        }

        Assert.NotNull(calls);
        Assert.Contains("Goedgekeurd door Jan Bos", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hierover is al besloten", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Equal(2, (await RequestAsync(stage, requestId)).Events.Length);
    }

    [Fact]
    public async Task A_name_that_several_have_asks_which_and_a_tap_opens_it_filled_in()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, _) = await stage.ShownToChairAsync();
        var other = await Stage.SendRequestAsync(stage.Person("Carla Jansen", 0xc2));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 3);
        await stage.Chair.SayAsync("akkoord Carla, tot dinsdag");
        Assert.Contains(Dutch.DeskWhich, stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.PressAsync(Verbs.Show, other, (string)stage.Chair.Said[^1]["id"]!, (Fields.Decide, Verbs.Approve), (Fields.Note, "tot dinsdag"));
        var opened = stage.Chair.Said[^1].Text();
        Assert.Contains("Carla Jansen", opened, StringComparison.Ordinal);
        Assert.Contains("tot dinsdag", opened, StringComparison.Ordinal);
        Assert.All(new[] { requestId, other }, id => Assert.IsType<MeetingRequest.Open>(RequestAsync(stage, id).GetAwaiter().GetResult().Request));
    }

    [Fact]
    public async Task The_list_has_pages_that_are_typed_or_tapped_and_a_number_in_it_opens_a_request()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        using var documents = new Documents(stage.Bot.Services.GetRequiredService<IDocumentStore>());
        for (var i = 1; i <= 26; i++)
        {
            var id = $"{i:x32}";
            var sent = new RequestEvent.Submitted(Some.Carla with { Id = $"contact {i}", Name = $"Vrager {i:00}" }, Some.Monday.AddSeconds(i), Some.Pitch);
            await documents.ChangeRequestAsync(id, _ => new RequestDocument { Id = id, Revision = 1, Events = [sent] }, Cancel);
        }

        await SaysAsync("wat ligt er?", "26 verzoeken", "Bladzijde 1 van 3", "Vrager 01", "Vrager 10");
        await SaysAsync("meer", "Bladzijde 2 van 3", "11. ", "Vrager 11", "Vrager 20");
        await SaysAsync("lijst 3", "Bladzijde 3 van 3", "Vrager 21", "Vrager 26");
        await SaysAsync("meer", "Bladzijde 3 van 3");
        await SaysAsync("lijst 99", "Bladzijde 3 van 3");
        var pressed = await stage.Chair.PressAsync(Verbs.List, "", (string)stage.Chair.Said[^1]["id"]!, (Fields.Page, "2"));
        Assert.Contains("Bladzijde 2 van 3", pressed.AnswerText(), StringComparison.Ordinal);
        await SaysAsync("toon 12", "Vrager 12", "[Akkoord en antwoord sturen]");
        await stage.Chair.PressAsync(Verbs.Show, $"{26:x32}", (string)stage.Chair.Said[^1]["id"]!);
        Assert.Contains("Vrager 26", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await SaysAsync("toon 27", "Nummer 27 staat niet in de lijst");

        async Task SaysAsync(string typed, params string[] shows)
        {
            await stage.Chair.SayAsync(typed);
            Assert.All(shows, words => Assert.Contains(words, stage.Chair.Said[^1].Text(), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("kun je dit doorsturen?", "Naar wie mag het")]
    [InlineData("volgende maand", "Om welk verzoek gaat het?")]
    [InlineData("wie was dit?", "Om welk verzoek gaat het?")]
    [InlineData("ok", "Graag gedaan")]
    [InlineData("hoe laat is het?", "Daar heb ik geen antwoord op")]
    public async Task What_is_said_to_SamBot_itself_gets_a_fitting_answer(string typed, string answer)
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await stage.Chair.SayAsync(typed);
        Assert.Contains(answer, stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
    }

    private static async Task<RequestDocument> RequestAsync(Stage stage, string id) =>
        (await stage.Bot.Services.GetRequiredService<Documents>().RequestAsync(id, fresh: true, Cancel)).Document!;
}
