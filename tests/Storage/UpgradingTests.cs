using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Storage;

/// <summary>Two releases on one store: the newer one has raised the schema by a step that renames a member of each document.</summary>
public sealed class UpgradingTests(Azurite azurite)
{
    private const string RequestId = "11a8e82fc14d4e7c803309dbe757622f";
    private const string PersonId = "entra/00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-0000000000c0";
    private int steps;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_document_is_upgraded_where_it_is_read_and_is_of_the_new_schema_after_its_next_save(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        var (conversation, request) = await FillAsync(store);
        using var documents = Newer(store);

        Assert.Equal((2, "nl-NL"), ((await documents.ConversationAsync(PersonId, fresh: true, Cancel)).Document!.Schema, (await documents.ConversationAsync(PersonId, fresh: true, Cancel)).Document!.Address.Locale));
        Assert.Equal(3, (await documents.RequestAsync(RequestId, fresh: true, Cancel)).Document!.Revision);
        // Reading writes nothing.
        Assert.Equal((1, 1), (await SchemaAsync(store, conversation), await SchemaAsync(store, request)));

        await documents.ChangeConversationAsync(PersonId, d => d!.Saw("new"), Cancel);
        await documents.ChangeRequestAsync(RequestId, d => d! with { Revision = d.Revision + 1 }, Cancel);
        Assert.Equal((2, 2), (await SchemaAsync(store, conversation), await SchemaAsync(store, request)));
        var (kept, before) = (await JsonAsync(store, request), steps);
        Assert.Equal((4, false), ((int)kept["revision"]!, kept.ContainsKey("counted")));

        using var again = Newer(store);
        Assert.Equal("new", (await again.ConversationAsync(PersonId, fresh: true, Cancel)).Document!.Seen[^1]);
        Assert.Equal(4, (await again.RequestAsync(RequestId, fresh: true, Cancel)).Document!.Revision);
        Assert.Equal(before, steps);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task The_older_release_leaves_alone_what_the_newer_one_wrote_and_the_newer_one_finds_all_that_is_due(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        var (conversation, request) = await FillAsync(store);
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var newer = Newer(store);
        await newer.ChangeConversationAsync(PersonId, d => d! with { ReachChangedAt = time.GetUtcNow() }, Cancel);
        await newer.ChangeRequestAsync(RequestId, d => NoticePlan.Asked(d!, PersonId, time.GetUtcNow()), Cancel);
        var (wasConversation, wasRequest) = (await BytesAsync(store, conversation), await BytesAsync(store, request));

        using var older = new Documents(store.Open());
        Assert.Contains("schema 2", (await older.RequestAsync(RequestId, fresh: true, Cancel)).Unreadable, StringComparison.Ordinal);
        Assert.Null(await older.ChangeConversationAsync(PersonId, d => d!.Saw("older"), Cancel));
        Assert.Null(await older.ChangeRequestAsync(RequestId, d => d! with { Revision = 99 }, Cancel));
        await older.ChangeRequestsAsync(PersonId, 100, null, d => d with { Revision = 99 }, Cancel);
        await older.IndexAgainAsync(request, Cancel);
        var due = new DueDocuments(older, store.Open(), time);
        for (var look = 0; look < 20; look++)
        {
            foreach (var duty in await due.ListAsync(Cancel))
            {
                await due.SettleAsync(duty, null, wasIdle: true, Cancel);
            }

            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((wasConversation, wasRequest), (await BytesAsync(store, conversation), await BytesAsync(store, request)));
        var listed = await new DueDocuments(newer, store.Open(), time).ListAsync(Cancel);
        Assert.Equal([conversation, request], listed.Select(duty => duty.Key).OrderBy(key => key.Kind));
        Assert.Equal(1, (await newer.OpenRequestsAsync(Cancel)).Requests.Length + (await newer.RequestsOfAsync(PersonId, Cancel)).Requests.Length);
    }

    private static async Task<(DocumentKey Conversation, DocumentKey Request)> FillAsync(TestStore store)
    {
        var (conversation, request) = (new DocumentKey(DocumentKind.Conversation, PersonId), new DocumentKey(DocumentKind.Request, RequestId));
        foreach (var (key, from, to) in new[] { (conversation, "reference", "place"), (request, "revision", "counted") })
        {
            var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Storage", "Documents", $"{key.Kind.Word()}.schema1.json")))!.AsObject();
            if (key == conversation)
            {
                document["reference"]!["locale"] = "nl-NL";
            }

            Rename(document, from, to);
            await store.Open().SaveAsync(key, Encoding.UTF8.GetBytes(document.ToJsonString()), new() { ContactId = PersonId }, null, Cancel);
        }

        return (conversation, request);
    }

    private static void Rename(JsonObject document, string from, string to)
    {
        Assert.True(document.Remove(from, out var value), from);
        document[to] = value;
    }

    private static async Task<string> BytesAsync(TestStore store, DocumentKey key) => Encoding.UTF8.GetString((await store.Open().LoadAsync(key, Cancel))!.Content.Span);

    private static async Task<JsonObject> JsonAsync(TestStore store, DocumentKey key) => JsonNode.Parse(await BytesAsync(store, key))!.AsObject();

    private static async Task<int> SchemaAsync(TestStore store, DocumentKey key) => (int)(await JsonAsync(store, key))["schema"]!;

    private Documents Newer(TestStore store) => new(store.Open(), reader: new DocumentReader(new DocumentUpgrades(new DocumentUpgrade(
        document =>
        {
            steps++;
            Rename(document, "place", "reference");
        },
        document =>
        {
            steps++;
            Rename(document, "counted", "revision");
        }))));
}
