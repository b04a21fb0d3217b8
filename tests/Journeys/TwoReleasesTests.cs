using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>A rolling upgrade with both releases running on one store: the older one loses nothing that the newer one wrote, and does not stand in its way.</summary>
public sealed class TwoReleasesTests(Azurite azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 15, 30, 0, TimeSpan.Zero));
    private ChannelStandIn channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => channel = await ChannelStandIn.StartAsync();

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task What_is_due_on_a_request_with_an_event_that_only_the_newer_release_knows_waits_for_that_release(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var older = new BotHost(time: time, settings: store.Settings);
        var (carla, chair) = (Carla(older), Chair(older));
        await chair.InstallAsync();
        var key = new DocumentKey(DocumentKind.Request, await Stage.SendRequestAsync(carla));
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        await EditAsync(store, older, key, document =>
        {
            document["revision"] = (int)document["revision"]! + 1;
            var card = Card(document);
            (card["about"], card["due"], card["tone"]) = ((int)document["revision"]!, time.GetUtcNow(), "soft");
        });
        // The hints are made from what this release can read; the event comes after that.
        var index = IndexOf(older, key, await ReadAsync(store, key));
        var written = await EditAsync(
            store,
            older,
            key,
            document => document["events"]!.AsArray().Add(new JsonObject { ["event"] = "postponed", ["until"] = "2026-12-01T09:00:00Z", ["by"] = document["events"]![0]!["by"]!.DeepClone(), ["at"] = time.GetUtcNow() }),
            index);

        await GoOnAsync(() => Task.FromResult(false), most: TimeSpan.FromMinutes(5));
        Assert.Equal(written, await ReadAsync(store, key));

        await using var newer = new BotHost(time: time, services: s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(new NewerStore(store.Open()))), settings: store.Settings);
        await GoOnAsync(async () => (int)Card(JsonNode.Parse(await ReadAsync(store, key))!)["shown"]! == (int)JsonNode.Parse(written)!["revision"]!, most: TimeSpan.FromMinutes(5));
        var kept = JsonNode.Parse(await ReadAsync(store, key))!;
        Assert.Equal(("postponed", "2026-12-01T09:00:00Z", "soft"), ((string?)kept["events"]![1]!["event"], (string?)kept["events"]![1]!["until"], (string?)Card(kept)["tone"]));
        var (answer, atNewer) = (await Chair(newer).PressAsync(Verbs.Approve, key.Id, (string)chair.Said[1]["id"]!), Texts.In(Language.Dutch));
        Assert.DoesNotContain(atNewer.RequestUnreadable, answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Members_that_only_the_newer_release_knows_go_along_wherever_they_stand(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var older = new BotHost(time: time, settings: store.Settings);
        var (carla, chair) = (Carla(older), Chair(older));
        await chair.InstallAsync();
        await carla.SayAsync("Goedendag");
        await carla.SayAsync(Some.Typed[Question.Bring]);
        var person = new DocumentKey(DocumentKind.Conversation, carla.PersonId);
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        await EditAsync(store, older, person, document => (document["pronouns"], document["intake"]!["draft"]!["tags"]) = ("zij", new JsonArray("nieuw", null)));
        foreach (var question in Questions.All.Select(q => q.Question).Where(q => q != Question.Bring))
        {
            await carla.SayAsync(Some.Typed[question]);
        }

        var kept = JsonNode.Parse(await ReadAsync(store, person))!;
        Assert.Equal(("zij", "reviewing", "nieuw"), ((string?)kept["pronouns"], (string?)kept["intake"]!["step"], (string?)kept["intake"]!["draft"]!["tags"]![0]));

        await carla.SayAsync("verstuur");
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2, time);
        await store.UntilNothingIsDueAsync(time.GetUtcNow().AddHours(1));
        var request = new DocumentKey(DocumentKind.Request, Stage.RequestIdOn(carla.LastCard));
        await EditAsync(store, older, person, document => document["intake"]!["thanked"] = true);
        await EditAsync(store, older, request, document =>
        {
            (document["meeting"], document["events"]![0]!["via"]) = (new JsonObject { ["room"] = "3.14" }, "the website");
            (document["events"]![0]!["pitch"]!["attachments"], Card(document)["tone"]) = (2, "soft");
        });
        await chair.PressAsync(Verbs.Approve, request.Id, (string)chair.Said[1]["id"]!);
        await channel.UntilAsync(chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);
        await carla.SayAsync("status");

        kept = JsonNode.Parse(await ReadAsync(store, request))!;
        Assert.Equal(("approved", "3.14"), ((string?)kept["events"]![1]!["event"], (string?)kept["meeting"]!["room"]));
        Assert.Equal(("the website", 2, "soft"), ((string?)kept["events"]![0]!["via"], (int?)kept["events"]![0]!["pitch"]!["attachments"], (string?)Card(kept)["tone"]));
        Assert.True((bool?)JsonNode.Parse(await ReadAsync(store, person))!["intake"]!["thanked"]);
    }

    private static JsonNode Card(JsonNode document) => document["notices"]!.AsArray().Single(notice => (string?)notice!["kind"] is "Card")!;

    private static async Task<string> ReadAsync(TestStore store, DocumentKey key) => Encoding.UTF8.GetString((await store.Open().LoadAsync(key, Cancel))!.Content.Span);

    private static DocumentIndex IndexOf(BotHost bot, DocumentKey key, string json) =>
        bot.Services.GetRequiredService<DocumentIndexes>().Of(key, Encoding.UTF8.GetBytes(json), out _)!;

    // Until it is saved: a bot may be noting something meanwhile.
    private static async Task<string> EditAsync(TestStore store, BotHost bot, DocumentKey key, Action<JsonObject> edit, DocumentIndex? index = null)
    {
        while (true)
        {
            var now = (await store.Open().LoadAsync(key, Cancel))!;
            var document = JsonNode.Parse(now.Content.Span)!.AsObject();
            edit(document);
            var json = document.ToJsonString();
            if (await store.Open().SaveAsync(key, Encoding.UTF8.GetBytes(json), index ?? IndexOf(bot, key, json), now.Version, Cancel) is not null)
            {
                return json;
            }
        }
    }

    private async Task GoOnAsync(Func<Task<bool>> isSo, TimeSpan most)
    {
        for (var end = time.GetUtcNow() + most; time.GetUtcNow() < end && !await isSo();)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Cancel);
        }
    }

    private Chatter Carla(BotHost bot) => new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");

    private Chatter Chair(BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);
}
