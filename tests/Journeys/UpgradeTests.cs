using System.Text.Json.Nodes;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Delivery;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>A rolling upgrade: for a while an older and a newer release work on one store.</summary>
public sealed class UpgradeTests
{
    private readonly FakeTimeProvider time = new(Some.Monday);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_whom_a_newer_release_took_over_hears_so_and_nothing_is_changed_while_others_go_on()
    {
        await using var stage = await Stage.SetAsync(time);
        var (other, key) = (stage.Person("Anne Smit", 0xc2), PersonKey("0000000000c2"));
        await other.SayAsync("Goedendag");
        var old = await RaiseAsync(stage, key);
        var newer = await ReadAsync(stage, key);
        await other.SayAsync(Some.Typed[Question.Bring]);
        Assert.True(other.Said[^1].Says(Texts.In(Language.Dutch).NotKept));
        Assert.Equal(newer, await ReadAsync(stage, key));

        await stage.ShownToChairAsync();
        // The newer release is on all instances: here, one that knows this schema.
        await WriteAsync(stage, key, old);
        await other.SayAsync(Some.Typed[Question.Bring]);
        Assert.True(other.Said[^1].Says("Hoe past het bij de stichting?"));
    }

    [Fact]
    public async Task A_request_of_a_newer_release_is_left_alone_while_the_others_are_listed_decided_and_told()
    {
        await using var stage = await Stage.SetAsync(time);
        await stage.Chair.InstallAsync();
        var newerId = await Stage.SendRequestAsync(stage.Person("Anne Smit", 0xc2));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2, time);
        var key = new DocumentKey(DocumentKind.Request, newerId);
        var old = await RaiseAsync(stage, key, due: time.GetUtcNow());
        var newer = await ReadAsync(stage, key);

        var requestId = await Stage.SendRequestAsync(stage.Contact);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 3, time);
        await stage.Chair.SayAsync("lijst");
        Assert.True(stage.Chair.Said[^1].Says("Carla de Vries") && !stage.Chair.Said[^1].Says("Anne Smit"), stage.Chair.Said[^1].Text());
        var refused = await stage.Chair.PressAsync(Verbs.Approve, newerId, (string)stage.Chair.Said[1]["id"]!);
        Assert.Contains(Texts.In(Language.Dutch).RequestUnreadable, refused.ToJsonString(), StringComparison.Ordinal);
        await stage.Chair.PressAsync(Verbs.Approve, requestId, (string)stage.Chair.Said[2]["id"]!);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[2].Says("heeft het antwoord ontvangen"), time);
        await stage.Contact.InstallAsync();
        await stage.Chair.InstallAsync();
        Assert.Equal(newer, await ReadAsync(stage, key));

        await WriteAsync(stage, key, old);
        await stage.Chair.PressAsync(Verbs.Approve, newerId, (string)stage.Chair.Said[1]["id"]!);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);
    }

    [Fact]
    public async Task What_a_newer_release_adds_without_a_new_schema_goes_along_when_this_one_saves()
    {
        await using var stage = await Stage.SetAsync(time);
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var (request, person) = (new DocumentKey(DocumentKind.Request, requestId), PersonKey("0000000000c1"));
        await EditAsync(stage, request, d =>
        {
            d["meeting"] = new JsonObject { ["room"] = "3.14" };
            d["events"]![0]!["via"] = "the website";
        });
        await EditAsync(stage, person, d => d["pronouns"] = "zij");

        await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);
        await stage.Contact.SayAsync("status");

        var (keptRequest, keptPerson) = (JsonNode.Parse(await ReadAsync(stage, request))!, JsonNode.Parse(await ReadAsync(stage, person))!);
        Assert.Equal(2, keptRequest["events"]!.AsArray().Count);
        Assert.Equal(("3.14", "the website", "zij"), ((string?)keptRequest["meeting"]?["room"], (string?)keptRequest["events"]![0]!["via"], (string?)keptPerson["pronouns"]));
    }

    [Fact]
    public async Task A_request_that_an_older_release_saved_is_found_by_its_reference_and_once_the_upgrade_is_over_by_its_own_hint()
    {
        await using var stage = await Stage.SetAsync(time);
        var (requestId, _) = await stage.ShownToChairAsync();
        var reference = Reference.Of(requestId);
        // As that release saves it: without the hint.
        await EditAsync(stage, new(DocumentKind.Request, requestId), _ => { });
        Assert.Empty(await StoreOf(stage).RequestsByReferenceAsync($"{reference}", 9, Cancel));

        await stage.Chair.SayAsync($"toon {reference}");
        Assert.True(stage.Chair.Said[^1].Says("Zij-instromers die blijven"), stage.Chair.Said[^1].Text());
        await EditAsync(stage, new(DocumentKind.Request, requestId), _ => { });

        time.Advance(HintUpkeep.UpgradedWithin);
        await Until.TrueAsync(async () => await StoreOf(stage).RequestsByReferenceAsync($"{reference}", 9, Cancel) is [_]);
    }

    [Fact]
    public async Task Documents_of_the_first_release_go_on_where_they_were()
    {
        await using var stage = await Stage.SetAsync(time);
        var person = PersonKey("0000000000c0");
        var request = new DocumentKey(DocumentKind.Request, "11a8e82fc14d4e7c803309dbe757622f");
        var serviceUrl = stage.Channel.ServiceUrl;
        foreach (var (key, name) in new[] { (person, "conversation"), (request, "request") })
        {
            var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Storage", "Documents", $"{name}.schema1.json"), Cancel))!.AsObject();
            if (document["reference"] is JsonObject reference)
            {
                reference["serviceUrl"] = serviceUrl;
            }

            await StoreOf(stage).SaveAsync(key, Encoding.UTF8.GetBytes(document.ToJsonString()), new() { ContactId = person.Id }, null, Cancel);
        }

        var carla = new Chatter(stage.Bot.Http, stage.Channel, "Carla Contact", "00000000-0000-0000-0000-0000000000c0") { SentAt = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero) };
        await carla.SayAsync("status");
        Assert.True(carla.Said[^1].Says("Zij-instromers die blijven") && carla.Said[^1].Says("nu geen gesprek"), carla.Said[^1].Text());
        await carla.SayAsync("nieuw");
        Assert.True(carla.Said[^1].Says("Wat kom je brengen?"), carla.Said[^1].Text());
    }

    private static DocumentKey PersonKey(string end) => new(DocumentKind.Conversation, PersonIds.OfEntra(BotHost.Tenant, $"00000000-0000-0000-0000-{end}"));

    private static IDocumentStore StoreOf(Stage stage) => stage.Bot.Services.GetRequiredService<IDocumentStore>();

    private static async Task<string> ReadAsync(Stage stage, DocumentKey key) => Encoding.UTF8.GetString((await StoreOf(stage).LoadAsync(key, Cancel))!.Content.Span);

    /// <summary>As a newer release would have written it: with its schema, and a shape that this one does not know.</summary>
    private static async Task<string> RaiseAsync(Stage stage, DocumentKey key, DateTimeOffset? due = null)
    {
        string? old = null;
        await EditAsync(
            stage,
            key,
            document =>
            {
                old = document.ToJsonString();
                document["schema"] = DocumentSchema.Current + 1;
                document[key.Kind is DocumentKind.Request ? "events" : "intake"] = "another shape";
            },
            due);
        return old!;
    }

    // Until it is saved: the bot may be noting something meanwhile.
    private static async Task EditAsync(Stage stage, DocumentKey key, Action<JsonObject> edit, DateTimeOffset? due = null)
    {
        var index = key.Kind is DocumentKind.Request
            ? new DocumentIndex { ContactId = PersonKey("0000000000c2").Id, CreatedAt = Some.Monday, OpenSince = Some.Monday, DueAt = due }
            : DocumentIndex.None;
        string? saved;
        do
        {
            var now = (await StoreOf(stage).LoadAsync(key, Cancel))!;
            var document = JsonNode.Parse(now.Content.Span)!.AsObject();
            edit(document);
            saved = await StoreOf(stage).SaveAsync(key, Encoding.UTF8.GetBytes(document.ToJsonString()), index, now.Version, Cancel);
        }
        while (saved is null);
    }

    private static Task WriteAsync(Stage stage, DocumentKey key, string json) => EditAsync(stage, key, document =>
    {
        document.Clear();
        foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
        {
            document[name] = value?.DeepClone();
        }
    });
}
