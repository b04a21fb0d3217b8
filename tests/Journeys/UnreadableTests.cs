using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>
/// One document cannot be read: a newer release wrote it, or it is damaged. Whoever it concerns hears so in a sentence, it stays as it is, the
/// log names it once, and everybody else goes on.
/// </summary>
public sealed class UnreadableTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 15, 30, 0, TimeSpan.Zero));
    private readonly CollectedLog log = new();
    private ChannelStandIn channel = null!;

    public static MatrixTheoryData<StoreKind, string> Requests { get; } = new([StoreKind.Sqlite, StoreKind.AzureBlobs], ["an unknown event", "an unknown reason", "cut off"]);

    public static MatrixTheoryData<StoreKind, string> Conversations { get; } = new([StoreKind.Sqlite, StoreKind.AzureBlobs], ["an unknown step", "an unknown language", "cut off"]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => channel = await ChannelStandIn.StartAsync();

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_that_cannot_be_read_is_said_in_a_sentence_and_the_others_are_shown_decided_and_told(StoreKind kind, string damage)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Bot(store);
        var (carla, chair) = (Carla(bot), Chair(bot));
        await chair.InstallAsync();
        var brokenId = await Stage.SendRequestAsync(carla);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        var cardId = (string)chair.Said[1]["id"]!;
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        var (key, reference) = (new DocumentKey(DocumentKind.Request, brokenId), Reference.Of(brokenId).ToString());
        var broken = await DamageAsync(store, bot, key, damage);

        // It is the only one, and it is not left out without a word.
        await chair.SayAsync("lijst");
        Assert.Equal($"{Dutch.DeskUnreadableOne}\n\n[{Dutch.DeskSearch}]", chair.Said[^1].Text().Trim());
        await carla.SayAsync("nieuw");
        var otherId = await Stage.SendRequestAsync(carla);
        var other = Reference.Of(otherId).ToString();
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 4, time);
        var otherCard = (string)chair.Said[3]["id"]!;

        await chair.SayAsync("lijst");
        Assert.True(chair.Said[^1].Says(other) && !chair.Said[^1].Says(reference) && chair.Said[^1].Says(Dutch.DeskUnreadableOne), chair.Said[^1].Text());
        await carla.SayAsync("status");
        Assert.True(carla.Said[^1].Says(other) && !carla.Said[^1].Says(reference) && carla.Said[^1].Says("Eén verzoek van je kan ik nu niet laten zien"), carla.Said[^1].Text());
        foreach (var typed in new[] { $"toon {reference}", $"akkoord {reference}", $"wijs af {reference} 4" })
        {
            await chair.SayAsync(typed);
            Assert.True(chair.Said[^1].Says(Dutch.RequestUnreadable), $"{typed}: {chair.Said[^1].Text()}");
        }

        await carla.SayAsync($"trek in {reference}");
        Assert.True(carla.Said[^1].Says(Dutch.RequestUnreadable), carla.Said[^1].Text());
        foreach (var (person, verb) in new[] { (chair, Verbs.Approve), (chair, Verbs.Refresh), (carla, Verbs.Withdraw) })
        {
            Assert.Contains(Dutch.RequestUnreadable, (await person.PressAsync(verb, brokenId, cardId)).ToJsonString(), StringComparison.Ordinal);
            await person.PostAsync(person.Submit(verb, brokenId, cardId));
            Assert.True(person.Said[^1].Says(Dutch.RequestUnreadable), $"{verb}: {person.Said[^1].Text()}");
        }

        foreach (var person in new[] { chair, carla })
        {
            await person.InstallAsync();
            await person.RemoveAsync();
            await GoOnAsync(TimeSpan.FromSeconds(10));
            await person.InstallAsync();
        }

        await chair.PressAsync(Verbs.Approve, otherId, otherCard);
        await channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("heeft het antwoord ontvangen")), time);
        await GoOnAsync(TimeSpan.FromMinutes(5));
        await IsLeftAloneAsync(store, key, broken);
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_person_whose_own_conversation_cannot_be_read_hears_so_and_gets_what_waited_when_it_can(StoreKind kind, string damage)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Bot(store);
        var (carla, chair) = (Carla(bot), Chair(bot));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(carla);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        var cardId = (string)chair.Said[1]["id"]!;
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        var key = new DocumentKey(DocumentKind.Conversation, carla.PersonId);
        var whole = (await store.Open().LoadAsync(key, Cancel))!.Content;
        var broken = await DamageAsync(store, bot, key, damage);

        foreach (var typed in new[] { "status", "nieuw", "English please" })
        {
            await carla.SayAsync(typed);
            Assert.True(carla.Said[^1].Says(Dutch.NotKept), $"{typed}: {carla.Said[^1].Text()}");
        }

        Assert.Contains(Dutch.NotKept, (await carla.PressAsync(Verbs.Edit, requestId, cardId)).ToJsonString(), StringComparison.Ordinal);
        await carla.InstallAsync();
        await LeaveInVainAsync(carla);
        await carla.InstallAsync();
        await chair.SayAsync("lijst");
        Assert.True(chair.Said[^1].Says(Reference.Of(requestId).ToString()), chair.Said[^1].Text());
        await chair.PressAsync(Verbs.Approve, requestId, cardId);
        await GoOnAsync(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(carla.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
        await IsLeftAloneAsync(store, key, broken);

        // A backup is put back, or a release that can read it runs.
        await WriteAsync(store, key, whole, DocumentIndex.None);
        time.Advance(TimeSpan.FromMinutes(15));
        await channel.UntilAsync(carla.ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")), time);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Where_the_chairs_own_conversation_cannot_be_read_requests_are_taken_in_and_wait(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Bot(store);
        // In Teams the bot would open a conversation with a chair who never wrote.
        var (carla, chair) = (Carla(bot, "msteams"), Chair(bot, "msteams"));
        await chair.InstallAsync();
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        var key = new DocumentKey(DocumentKind.Conversation, chair.PersonId);
        var whole = (await store.Open().LoadAsync(key, Cancel))!.Content;
        var broken = await DamageAsync(store, bot, key, "cut off");

        // Time goes on meanwhile, since a channel is not written to faster than Teams allows. It goes on slowly, since a turn has seconds only.
        var sending = Stage.SendRequestAsync(carla);
        while (!sending.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, Cancel);
        }

        var requestId = await sending;
        foreach (var typed in new[] { "lijst", $"akkoord {Reference.Of(requestId)}" })
        {
            await chair.SayAsync(typed);
            Assert.True(chair.Said[^1].Says(Dutch.NotKept), $"{typed}: {chair.Said[^1].Text()}");
        }

        await chair.InstallAsync();
        await GoOnAsync(TimeSpan.FromMinutes(1));
        var waiting = await NoticesOfAsync(store, requestId);
        Assert.Equal(("Unreadable", false), (waiting[0].LastError, waiting[0].GivenUp));
        await GoOnAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(waiting, await NoticesOfAsync(store, requestId));
        Assert.DoesNotContain(channel.Calls, call => call == ("POST", ""));
        await IsLeftAloneAsync(store, key, broken);
        await WriteAsync(store, key, whole, DocumentIndex.None);
        time.Advance(TimeSpan.FromMinutes(15));
        await channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("[Akkoord]")), time);
    }

    [Fact]
    public async Task The_card_of_an_erased_request_is_cleared_also_when_the_chairs_conversation_can_be_read_only_later()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = Bot(store);
        var (carla, chair) = (Carla(bot), Chair(bot));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(carla);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        var key = new DocumentKey(DocumentKind.Conversation, chair.PersonId);
        var whole = (await store.Open().LoadAsync(key, Cancel))!.Content;
        await DamageAsync(store, bot, key, "cut off");

        await bot.Services.GetRequiredService<Erasure>().PersonAsync(carla.PersonId, Cancel);
        await GoOnAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("Unreadable", Assert.Single(await NoticesOfAsync(store, requestId)).LastError);
        Assert.True(chair.Said[1].Says(Some.Typed[Question.TopicTitle]), chair.Said[1].Text());

        await WriteAsync(store, key, whole, DocumentIndex.None);
        time.Advance(TimeSpan.FromMinutes(15));
        await channel.UntilAsync(chair.ConversationId, c => c[1].Says($"{Reference.Of(requestId)} is gewist"), time);
        Assert.False(chair.Said[1].Says(Some.Typed[Question.TopicTitle]), chair.Said[1].Text());
    }

    [Fact]
    public async Task That_a_person_left_reaches_their_request_also_when_it_can_be_read_only_later()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = Bot(store);
        var (carla, chair) = (Carla(bot), Chair(bot));
        await chair.InstallAsync();
        var key = new DocumentKey(DocumentKind.Request, await Stage.SendRequestAsync(carla));
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        var whole = (await store.Open().LoadAsync(key, Cancel))!.Content;
        var index = bot.Services.GetRequiredService<DocumentIndexes>().Of(key, whole.Span, out _)!;
        await DamageAsync(store, bot, key, "an unknown event");
        await carla.RemoveAsync();
        await GoOnAsync(TimeSpan.FromMinutes(1));
        Assert.False((bool)JsonNode.Parse((await store.Open().LoadAsync(key, Cancel))!.Content.Span)!["contactAbsent"]!);

        await WriteAsync(store, key, whole, index);
        time.Advance(TimeSpan.FromMinutes(15));
        await channel.UntilAsync(chair.ConversationId, c => c[1].Says(Dutch.SummaryAbsent("Carla de Vries")), time);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, true)]
    [InlineData(StoreKind.Sqlite, false)]
    [InlineData(StoreKind.AzureBlobs, true)]
    [InlineData(StoreKind.AzureBlobs, false)]
    public async Task A_removal_that_cannot_be_kept_is_logged_and_made_up_for(StoreKind kind, bool isRepeated)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = Bot(store);
        var (carla, chair) = (Carla(bot), Chair(bot));
        await chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(carla);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        var key = new DocumentKey(DocumentKind.Conversation, carla.PersonId);
        var whole = (await store.Open().LoadAsync(key, Cancel))!.Content;
        await DamageAsync(store, bot, key, "cut off");

        var removal = await LeaveInVainAsync(carla);
        var named = Assert.Single(log.Lines, line => line.Text.Contains("removed the bot could not be kept", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Error, named.Level);
        Assert.Contains(carla.PersonId, named.Text, StringComparison.Ordinal);
        Assert.Contains("restore it from a backup", named.Text, StringComparison.Ordinal);

        await WriteAsync(store, key, whole, DocumentIndex.None);
        channel.FaultCode = "MessageWritesBlocked";
        channel.Fault = call => Uri.UnescapeDataString(call.Path).Contains(carla.ConversationId, StringComparison.Ordinal) ? 403 : null;
        if (isRepeated)
        {
            await carla.PostAsync(removal);
        }
        else
        {
            await chair.PressAsync(Verbs.Approve, requestId, (string)chair.Said[1]["id"]!);
        }

        await channel.UntilAsync(chair.ConversationId, c => c[1].Says(isRepeated ? Dutch.SummaryAbsent("Carla de Vries") : Dutch.Telling(Telling.Absent, "Carla de Vries")), time);
        var kept = DocumentReader.Standard.Conversation((await store.Open().LoadAsync(key, Cancel))!.Content.Span, out _)!;
        Assert.Equal(isRepeated, kept.Absent!.Removed);
    }

    // Nobody can be told, so the channel gets an error.
    private static async Task<JsonObject> LeaveInVainAsync(Chatter person)
    {
        var removal = person.Activity("installationUpdate", a => a["action"] = "remove");
        using var answer = await person.PostAsync(removal.ToJsonString(), HttpStatusCode.InternalServerError);
        return removal;
    }

    // What is stored is what was stored, its duty is kept, and one line of the log names it, with what to do.
    private async Task IsLeftAloneAsync(TestStore store, DocumentKey key, StoredDocument broken)
    {
        var now = (await store.Open().LoadAsync(key, Cancel))!;
        Assert.Equal((broken.Version, Encoding.UTF8.GetString(broken.Content.Span)), (now.Version, Encoding.UTF8.GetString(now.Content.Span)));
        Assert.Contains(await store.Open().DueAsync(time.GetUtcNow(), 10, Cancel), duty => duty.Key == key);
        var named = Assert.Single(log.Lines, line => line.Text.Contains(key.Id, StringComparison.Ordinal) && line.Text.Contains("cannot be read and is passed over", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Error, named.Level);
        Assert.Contains("restore it from a backup", named.Text, StringComparison.Ordinal);
        Assert.Contains("storage check", named.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Carla", named.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("cannot be written to yet", StringComparison.Ordinal));
        // That somebody removed the app is an error of its own, also that it could not be kept.
        string[] others = ["removed or blocked the bot", "removed the bot could not be kept", "Handling the activity failed: type installationUpdate"];
        Assert.Single(log.Lines, line => line.Level >= LogLevel.Error && !others.Any(other => line.Text.Contains(other, StringComparison.Ordinal)));
    }

    private async Task<StoredDocument> DamageAsync(TestStore store, BotHost bot, DocumentKey key, string damage)
    {
        var whole = (await store.Open().LoadAsync(key, Cancel))!.Content;
        var index = bot.Services.GetRequiredService<DocumentIndexes>().Of(key, whole.Span, out _)!;
        return await WriteAsync(store, key, damage == "cut off" ? whole[..^20] : Encoding.UTF8.GetBytes(Damaged(JsonNode.Parse(whole.Span)!, damage)), index with { DueAt = time.GetUtcNow() });
    }

    private static string Damaged(JsonNode document, string damage)
    {
        switch (damage)
        {
            case "an unknown event":
                document["events"]!.AsArray().Add(Event(document, "postponed"));
                break;
            case "an unknown reason":
                document["events"]!.AsArray().Add(Event(document, "declined"));
                document["events"]![1]!["reason"] = "NotThisYear";
                break;
            case "an unknown step":
                document["intake"] = new JsonObject { ["step"] = "scheduling" };
                break;
            case "an unknown language":
                document["language"] = "Frisian";
                break;
        }

        return document.ToJsonString();
    }

    private static JsonObject Event(JsonNode document, string kind)
    {
        var happened = new JsonObject { ["event"] = kind };
        foreach (var member in new[] { "by", "at" })
        {
            happened[member] = document["events"]![0]![member]!.DeepClone();
        }

        return happened;
    }

    private static async Task<StoredDocument> WriteAsync(TestStore store, DocumentKey key, ReadOnlyMemory<byte> content, DocumentIndex index)
    {
        var into = store.Open();
        while (await into.SaveAsync(key, content, index, (await into.LoadAsync(key, Cancel))!.Version, Cancel) is null)
        {
        }

        return (await into.LoadAsync(key, Cancel))!;
    }

    private async Task GoOnAsync(TimeSpan span)
    {
        for (var end = time.GetUtcNow() + span; time.GetUtcNow() < end;)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Cancel);
        }
    }

    private BotHost Bot(TestStore store) => new(time: time, services: s => s.AddLogging(l => l.AddProvider(log)), settings: store.Settings);

    private Chatter Carla(BotHost bot, string channelId = "playground") =>
        new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1", channelId: channelId);

    private Chatter Chair(BotHost bot, string channelId = "playground") => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId, channelId: channelId);

    private static async Task<Notice[]> NoticesOfAsync(TestStore store, string requestId) =>
        [.. DocumentReader.Standard.Request((await store.Open().LoadAsync(new(DocumentKind.Request, requestId), Cancel))!.Content.Span, out _)!.Notices];
}
