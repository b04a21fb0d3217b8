using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>People who ask what is kept of them, and who have it erased, in the chat.</summary>
public sealed class ForgettingTests(Azurite azurite) : IAsyncLifetime
{
    private const string Id = "0000000000c1";
    private static readonly string[] Words = ["zij-instromers hebben", "Zij-instromers die blijven", "Zorggroep Zuid", "Carla de Vries", Id, "graag-je-welkom"];
    private ChannelStandIn channel = null!;

    public async ValueTask InitializeAsync() => channel = await ChannelStandIn.StartAsync();

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Whoever_is_sure_is_erased_everywhere_gets_a_last_word_and_is_a_stranger_after_that(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var (contact, chair) = (Contact(bot), Chair(bot));
        await chair.InstallAsync();
        var decided = await DecidedAsync(contact, chair);
        await contact.SayAsync("nieuw");
        var open = await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 3);
        await contact.SayAsync("nieuw");
        await contact.SayAsync(Some.Typed[Question.Bring]);
        await store.UntilNothingIsDueAsync(TimeProvider.System.GetUtcNow().AddHours(1));

        await contact.SayAsync("Wil je mij alsjeblieft vergeten?");
        Assert.True(contact.Said[^1].Says("Zal ik alles wissen?"), contact.Said[^1].Text());
        Assert.Equal(Words.Length, (await store.TracesAsync(Words)).Select(t => t.Split(" in ")[0]).Distinct().Count());
        await contact.SayAsync("ja");

        await channel.UntilAsync(contact.ConversationId, c => c[^1].Says("Alles is gewist") && c[^2].Says("Ik wis nu alles"));
        await channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says($"Verzoek {Reference.Of(open)} is gewist: het is op ")) && c.Any(a => a.Says($"Verzoek {Reference.Of(decided)}, goedgekeurd op ")));
        Assert.DoesNotContain(chair.Said, card => Words.Any(word => card.ToJsonString().Contains(word, StringComparison.Ordinal)));
        // The chair was told on the cards that were there, and nowhere else.
        Assert.Equal(3, chair.Said.Count);
        await UntilGoneAsync(store);
        // The chair's conversation, and a line about the decided request that says nothing of the person.
        var left = (await store.Open().AllAsync(null, 10, null, TestContext.Current.CancellationToken)).Keys;
        Assert.Equal([decided], left.Where(k => k.Kind is DocumentKind.Request).Select(k => k.Id));
        Assert.Single(left, k => k.Kind is DocumentKind.Conversation);
        await chair.SayAsync($"toon {Reference.Of(decided)}");
        Assert.True(chair.Said[^1].Says("goedgekeurd op "), chair.Said[^1].Text());

        await contact.SayAsync("status");
        Assert.DoesNotContain("Zij-instromers die blijven", contact.Said[^1].Text(), StringComparison.Ordinal);
        await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("[Akkoord]")));
    }

    [Fact]
    public async Task The_line_of_a_decided_request_goes_when_the_request_would_have_gone()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        string requestId;
        await using (var bot = At(new(2026, 11, 23, 15, 30, 0, TimeSpan.Zero), out var time))
        {
            var (contact, chair) = (Contact(bot), Chair(bot));
            await chair.InstallAsync();
            requestId = await Stage.SendRequestAsync(contact);
            await GoesOnUntilAsync(time, () => Task.FromResult(chair.Said.Count == 2));
            await chair.PressAsync(Verbs.Decline, requestId, null, (Fields.Reason, nameof(DeclineReason.DoesNotFit)));
            await contact.SayAsync("vergeet mij");
            await contact.SayAsync("ja");
            await GoesOnUntilAsync(time, () => Task.FromResult(chair.Said[1].Says("afgewezen op 23 november 2026")));
            await GoesOnUntilAsync(time, async () => (await KeysAsync()).SequenceEqual([requestId]));
        }

        await using (var bot = At(new(2028, 11, 22, 23, 0, 0, TimeSpan.Zero), out var time))
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await Chair(bot).SayAsync("lijst");
            Assert.Equal([requestId], await KeysAsync());
        }

        await using (At(new(2028, 11, 23, 1, 0, 0, TimeSpan.Zero), out var time))
        {
            await GoesOnUntilAsync(time, async () => (await KeysAsync()).Count == 0);
        }

        BotHost At(DateTimeOffset now, out FakeTimeProvider time) => new(time: time = new FakeTimeProvider(now), settings: store.Settings);

        async Task<IReadOnlyList<string>> KeysAsync() =>
            [.. (await store.Open().AllAsync(null, 10, null, TestContext.Current.CancellationToken)).Keys.Where(k => !k.Id.Contains("c0a1", StringComparison.Ordinal)).Select(k => k.Id)];
    }

    [Fact]
    public async Task The_question_survives_a_restart_and_its_button_erases()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.PressAsync(Verbs.Forget, "");
        var card = (string)stage.Contact.Said[^1]["id"]!;
        Assert.True(stage.Contact.Said[^1].Says("[Ja, wis alles]"), stage.Contact.Said[^1].Text());
        await stage.RestartAsync();

        var answer = await stage.Contact.PressAsync(Verbs.Forget, "", card, (Fields.Sure, Fields.Yes));

        Assert.Contains("Ik wis nu alles", answer.AnswerText(), StringComparison.Ordinal);
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says("Alles is gewist"));
        await UntilNobodyAsync(stage.Bot, stage.Contact.PersonId);
        // The old card's button finds nobody, and keeps nobody.
        Assert.Contains("Ik bewaar niets van je", (await stage.Contact.PressAsync(Verbs.Forget, "", card, (Fields.Sure, Fields.Yes))).AnswerText(), StringComparison.Ordinal);
        await UntilNobodyAsync(stage.Bot, stage.Contact.PersonId);
    }

    [Fact]
    public async Task Whoever_is_not_sure_keeps_everything_and_goes_on_where_they_were()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        await stage.Contact.SayAsync("vergeet mij");
        await stage.Contact.SayAsync("nee");
        Assert.True(stage.Contact.Said[^1].Says("Goed, ik heb niets gewist."), stage.Contact.Said[^1].Text());
        await stage.Contact.SayAsync("ja");
        var kept = (await stage.Bot.Services.GetRequiredService<Documents>().ConversationAsync(stage.Contact.PersonId, fresh: true, TestContext.Current.CancellationToken)).Document;
        Assert.StartsWith(Some.Typed[Question.Bring], Assert.IsType<IntakeState.Asking>(kept!.Intake).Draft.Answers[Question.Bring], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("telegram", "nl-NL", "vergeet me", "ja", "Alles is gewist")]
    [InlineData("sms", "en-GB", "Please forget me", "yes", "Everything is erased")]
    [InlineData("directline", "nl-NL", "vergeet mij", "ja", "Alles is gewist")]
    [InlineData("msteams", "en-GB", "forget me", "yes please", "Everything is erased")]
    public async Task On_every_channel_it_can_be_typed(string channelId, string locale, string asks, string sure, string lastWord)
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Person("Carla de Vries", 0xc1, locale, channelId);
        await Stage.AnswerAllAsync(contact);
        await contact.SayAsync(asks);
        await contact.SayAsync(sure);
        await stage.Channel.UntilAsync(contact.ConversationId, c => Text(c[^1]).Contains(lastWord, StringComparison.Ordinal));
        await UntilNobodyAsync(stage.Bot, contact.PersonId);
    }

    [Fact]
    public async Task A_message_that_the_channel_delivers_again_after_the_erasure_wakes_nobody()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.SayAsync("vergeet mij");
        await stage.Contact.SayAsync("ja", "the-yes");
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says("Alles is gewist"));
        await UntilNobodyAsync(stage.Bot, stage.Contact.PersonId);
        var said = stage.Contact.Said.Count;

        await stage.Contact.SayAsync("ja", "the-yes");

        Assert.Equal(said, stage.Contact.Said.Count);
        await UntilNobodyAsync(stage.Bot, stage.Contact.PersonId);
    }

    [Fact]
    public async Task A_last_word_that_the_channel_does_not_take_keeps_the_address_for_minutes_only()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 15, 30, 0, TimeSpan.Zero));
        await using var stage = await Stage.SetAsync(time);
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.SayAsync("vergeet mij");
        stage.Channel.Fault = _ => 503;
        await stage.Contact.SayAsync("ja");
        await GoesOnUntilAsync(time, async () => await KeptAsync() is { Farewell.IsErased: true, Owed.Attempts: > 0 });
        // While it is tried, nothing else of them is kept, whatever they say.
        await stage.Contact.SayAsync("Ik breng ook nog een geheim mee.");
        Assert.Equal(("–", IntakeState.Initial), ((await KeptAsync())!.Person.Name, (await KeptAsync())!.Intake));

        time.Advance(TimeSpan.FromMinutes(11));
        await GoesOnUntilAsync(time, async () => await KeptAsync() is null);

        async Task<ConversationDocument?> KeptAsync() =>
            (await stage.Bot.Services.GetRequiredService<Documents>().ConversationAsync(stage.Contact.PersonId, fresh: true, TestContext.Current.CancellationToken)).Document;
    }

    [Theory]
    [InlineData("mijn gegevens?")]
    [InlineData("vergeet mij")]
    public async Task A_stranger_who_asks_is_not_kept_for_it(string asks)
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync(asks);
        Assert.True(stage.Contact.Said[^1].Says("Ik bewaar niets van je."), stage.Contact.Said[^1].Text());
        await UntilNobodyAsync(stage.Bot, stage.Contact.PersonId);
    }

    [Theory]
    [InlineData("playground")]
    [InlineData("directline")]
    public async Task Whoever_asks_reads_everything_that_is_kept_of_them(string channelId)
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var contact = new Chatter(bot.Http, channel, "Carla de Vries", $"00000000-0000-0000-0000-{Id}", channelId: channelId);
        var chair = Chair(bot);
        await chair.InstallAsync();
        var decided = await DecidedAsync(contact, chair);
        await contact.SayAsync("nieuw");
        await contact.SayAsync("Een half af verhaal over iets heel anders dan net, met cijfers.");
        var before = contact.Said.Count;

        await contact.SayAsync("Mag ik mijn gegevens, alsjeblieft?");

        var told = string.Join('\n', contact.Said.Skip(before).Select(Text));
        Assert.All(
            [
                "Carla de Vries", contact.PersonId, Reference.Of(decided).ToString(), "Een half af verhaal", "graag-je-welkom", "Goedgekeurd door Jan Bos op ",
                "Je hebt het antwoord hier gekregen.", TimeProvider.System.GetUtcNow().Year.ToString(System.Globalization.CultureInfo.InvariantCulture), .. Some.Typed.Where(q => q.Key is not Question.Phone && Questions.Of(q.Key) is QuestionDefinition.OpenText).Select(q => q.Value),
            ],
            text => Assert.Contains(text, told, StringComparison.Ordinal));
        // It changes nothing: the question that stood open is answered next.
        await contact.SayAsync("status");
        Assert.True(contact.Said.Count > before + 1);
    }

    [Fact]
    public async Task Where_no_card_is_shown_it_comes_as_text_in_messages_that_fit()
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Person("Carla de Vries", 0xc1, channelId: "telegram");
        await Stage.AnswerAllAsync(contact);
        await contact.SayAsync("verstuur");
        await contact.SayAsync("nieuw");
        foreach (var question in Questions.All.OfType<QuestionDefinition.OpenText>().Take(2))
        {
            await contact.SayAsync(string.Join(' ', Enumerable.Range(1, 400).Select(n => $"woord{n}"))[..Math.Min(question.Limit.Max, 1900)]);
        }

        var before = contact.Said.Count;
        await contact.SayAsync("mijn gegevens");
        var told = contact.Said.Skip(before).Select(a => (string)a["text"]!).ToArray();
        Assert.All(told, text => Assert.InRange(text.Length, 1, 4096));
        Assert.Contains(told, text => text.Contains(Some.Typed[Question.Bring], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decider_hears_what_is_kept_and_why_it_stays()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await stage.Chair.SayAsync("Vergeet mij?");
        Assert.True(stage.Chair.Said[^1].Says("Je besluiten horen bij de verzoeken en gaan daarmee weg, 24 maanden na het besluit"), stage.Chair.Said[^1].Text());
        await stage.Chair.SayAsync("mijn gegevens");
        Assert.True(stage.Chair.Said[^1].Says("Van jou bewaar ik"), stage.Chair.Said[^1].Text());
    }

    [Fact]
    public async Task The_local_channel_is_told_that_the_conversation_is_over_and_Teams_is_not()
    {
        await using var stage = await Stage.SetAsync();
        var inTeams = stage.Person("Piet Post", 0xc9, channelId: "msteams");
        foreach (var who in new[] { stage.Contact, inTeams })
        {
            await who.SayAsync("Goedendag");
            await who.SayAsync("vergeet mij");
            await who.SayAsync("ja");
            await stage.Channel.UntilAsync(who.ConversationId, c => c.Any(a => a.Says("Alles is gewist")));
            await UntilNobodyAsync(stage.Bot, who.PersonId);
        }

        Assert.Equal([stage.Contact.ConversationId], stage.Channel.Ended);
    }

    private static string Text(JsonObject activity) => (string?)activity["text"] ?? activity.Text();

    private async Task<string> DecidedAsync(Chatter contact, Chatter chair)
    {
        var requestId = await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        await chair.PressAsync(Verbs.Approve, requestId, null, (Fields.Note, "graag-je-welkom"));
        await channel.UntilAsync(contact.ConversationId, c => c.Any(a => Text(a).Contains("graag-je-welkom", StringComparison.Ordinal)));
        await channel.UntilAsync(chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"));
        return requestId;
    }

    private static async Task UntilGoneAsync(TestStore store)
    {
        await store.UntilNothingIsDueAsync(TimeProvider.System.GetUtcNow().AddHours(1));
        await store.Open().PurgeAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await store.TracesAsync(Words));
    }

    private static async Task UntilNobodyAsync(BotHost bot, string personId)
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        while ((await bot.Services.GetRequiredService<Documents>().ConversationAsync(personId, fresh: true, limit.Token)).Document is not null)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private static async Task GoesOnUntilAsync(FakeTimeProvider time, Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Until.Patience);
        while (!await isSo())
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50, limit.Token);
        }
    }

    private Chatter Contact(BotHost bot) => new(bot.Http, channel, "Carla de Vries", $"00000000-0000-0000-0000-{Id}");

    private Chatter Chair(BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
}
