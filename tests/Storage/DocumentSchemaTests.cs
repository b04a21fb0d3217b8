using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage.Sqlite;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Storage;

/// <summary>Documents as earlier versions wrote them are read for ever; those of later versions are left alone.</summary>
public sealed class DocumentSchemaTests : IAsyncLifetime
{
    private const string Person = "entra/00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-0000000000c0";
    private readonly SqliteFolder folder = new();
    private SqliteDocumentStore store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        store = folder.Store();
        await store.PrepareAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_conversation_of_schema_1_is_read_whole()
    {
        await KeepAsync(new(DocumentKind.Conversation, Person), Fixture("conversation.schema1"));
        var document = (await new Documents(store).ConversationAsync(Person, fresh: true, Cancel)).Document;
        Assert.Equal(("Carla Contact", "carla@contact.example", "personal-chat-contact"), (document!.Person.Name, document.Person.Email, document.Address.Conversation.Id));
        Assert.Equal("11a8e82fc14d4e7c803309dbe757622f", Assert.IsType<IntakeState.Sent>(document.Intake).RequestId);
    }

    [Fact]
    public async Task A_request_of_schema_1_is_read_whole()
    {
        const string Id = "11a8e82fc14d4e7c803309dbe757622f";
        await KeepAsync(new(DocumentKind.Request, Id), Fixture("request.schema1"));
        var document = (await new Documents(store).RequestAsync(Id, fresh: true, Cancel)).Document;
        var declined = Assert.IsType<MeetingRequest.Declined>(document!.Request);
        Assert.Equal((DeclineReason.DoesNotFit, "Kijk nog eens naar *onze* doelen.", "Zij-instromers die blijven"), (declined.Reason, declined.Note, declined.Pitch.Topic.Title));
        Assert.All(document.Notices, notice => Assert.True(notice.IsTold));
    }

    [Theory]
    [InlineData("conversation.schema1")]
    [InlineData("conversation-draft.schema1")]
    [InlineData("conversation-gone.schema1")]
    [InlineData("conversation-asked.schema1")]
    [InlineData("conversation-farewell.schema1")]
    [InlineData("conversation-files.schema1")]
    [InlineData("desk.schema1")]
    [InlineData("desk-back.schema1")]
    [InlineData("desk-rest.schema1")]
    public void A_conversation_is_written_again_without_a_loss_and_nothing_in_it_is_unknown(string name)
    {
        var document = JsonSerializer.Deserialize(Fixture(name), DocumentJson.Stored.ConversationDocument)!;
        // What is unknown would be written again as it is.
        Assert.Null(document.Newer);
        AssertSame(Fixture(name), JsonSerializer.Serialize(document, DocumentJson.Stored.ConversationDocument));
    }

    [Theory]
    [InlineData("request.schema1")]
    [InlineData("request-late.schema1")]
    [InlineData("request-more.schema1")]
    [InlineData("request-desk.schema1")]
    [InlineData("request-overdue.schema1")]
    [InlineData("request-passed.schema1")]
    [InlineData("request-erased.schema1")]
    [InlineData("request-left.schema1")]
    [InlineData("request-postponed.schema1")]
    [InlineData("request-chair-away.schema1")]
    [InlineData("request-files.schema1")]
    public void A_request_is_written_again_without_a_loss_and_nothing_in_it_is_unknown(string name)
    {
        var document = JsonSerializer.Deserialize(Fixture(name), DocumentJson.Stored.RequestDocument)!;
        Assert.Null(document.Newer);
        Assert.All(document.Events, happened => Assert.Null(happened.Newer));
        AssertSame(Fixture(name), JsonSerializer.Serialize(document, DocumentJson.Stored.RequestDocument));
    }

    [Fact]
    public void An_answer_to_a_question_that_was_added_later_is_kept_also_by_a_release_that_does_not_ask_it()
    {
        var json = JsonNode.Parse(Fixture("request.schema1"))!;
        json["events"]![0]!["pitch"]!["more"] = new JsonObject { ["Added"] = "06 12345678" };
        var document = JsonSerializer.Deserialize(json.ToJsonString(), DocumentJson.Stored.RequestDocument)!;
        Assert.Equal("06 12345678", Assert.IsType<MeetingRequest.Declined>(document.Request).Pitch.More!["Added"]);
        AssertSame(json.ToJsonString(), JsonSerializer.Serialize(document, DocumentJson.Stored.RequestDocument));
    }

    [Theory]
    [InlineData("""{"schema":2,"person":"another shape altogether"}""")]
    [InlineData("""{"id":{"schema":1},"schema":99}""")]
    public async Task A_document_of_a_newer_version_is_left_alone_and_said_so(string newer)
    {
        var key = new DocumentKey(DocumentKind.Conversation, Person);
        var version = await KeepAsync(key, newer);
        var documents = new Documents(store);
        Assert.Contains("newer release", (await documents.ConversationAsync(Person, fresh: true, Cancel)).Unreadable, StringComparison.Ordinal);
        Assert.Null(await documents.ChangeConversationAsync(Person, d => d, Cancel));
        var kept = await store.LoadAsync(key, Cancel);
        Assert.Equal((version, newer), (kept!.Version, Encoding.UTF8.GetString(kept.Content.Span)));
    }

    private async Task<string?> KeepAsync(DocumentKey key, string content) => await store.SaveAsync(key, Encoding.UTF8.GetBytes(content), DocumentIndex.None, null, Cancel);

    private static void AssertSame(string fixture, string written) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(fixture), JsonNode.Parse(written)), written);

    private static string Fixture(string name) => File.ReadAllText(Path.Combine(Repository.Root, "tests", "Storage", "Documents", $"{name}.json"));
}
