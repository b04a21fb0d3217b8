using System.Text;
using System.Text.Json.Nodes;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>Documents of earlier schemas become today's by a table of steps.</summary>
public sealed class DocumentUpgradesTests
{
    // As if members had been called otherwise at first, and once more otherwise after that.
    private static readonly DocumentUpgrades Steps = new(
        new(Conversation: d => Rename(d, "hearing", "heard"), Request: d => Rename(d, "counted", "count")),
        new(Conversation: d => Rename(d, "heard", "heardAt"), Request: d => Rename(d, "count", "revision")));

    private static readonly DocumentReader Reader = new(Steps);

    [Fact]
    public void This_programs_schema_is_where_its_steps_lead()
    {
        Assert.Equal(DocumentUpgrades.All.Current, DocumentSchema.Current);
        Assert.Equal((1, 3), (new DocumentUpgrades().Current, Steps.Current));
    }

    [Theory]
    [InlineData(1, "hearing", "counted")]
    [InlineData(2, "heard", "count")]
    [InlineData(3, "heardAt", "revision")]
    [InlineData(null, "hearing", "counted")]
    public void A_document_takes_the_steps_that_it_lacks_in_their_order(int? schema, string heardAt, string revision)
    {
        var conversation = Reader.Conversation(Stored("conversation", schema, "heardAt", heardAt), out var fault);
        Assert.Null(fault);
        Assert.Equal((3, new(2026, 11, 24, 9, 48, 32, 750, TimeSpan.Zero)), (conversation!.Schema, conversation.HeardAt));
        Assert.Null(conversation.Newer);

        var request = Reader.Request(Stored("request", schema, "revision", revision), out fault);
        Assert.Null(fault);
        Assert.Equal((3, 3), (request!.Schema, request.Revision));
        Assert.Null(request.Newer);
    }

    [Fact]
    public void A_document_of_the_current_schema_takes_no_step()
    {
        var reader = new DocumentReader(new(new DocumentUpgrade(_ => Assert.Fail(), _ => Assert.Fail())));
        Assert.NotNull(reader.Request(Stored("request", 2, "revision", "revision"), out _));
        Assert.NotNull(reader.Conversation(Stored("conversation", 2, "heardAt", "heardAt"), out _));
    }

    [Fact]
    public void A_document_of_a_newer_schema_is_unreadable_and_the_reason_names_both()
    {
        Assert.Null(Reader.Request(Stored("request", 4, "revision", "revision"), out var fault));
        Assert.Contains("It has schema 4, and this program knows 3 at most", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"schema\":1,\"events\":\"none\"}")]
    [InlineData("{\"schema\":1,\"events\":[7]}")]
    [InlineData("{\"schema\":1}")]
    [InlineData("{\"schema\":1,\"schema\":1}")]
    [InlineData("[]")]
    public void A_document_that_a_step_does_not_expect_is_unreadable(string content)
    {
        var reader = new DocumentReader(new(new DocumentUpgrade(Request: d => Rename(d["events"]![0]!.AsObject(), "a", "b"))));
        Assert.Null(reader.Request(Encoding.UTF8.GetBytes(content), out var fault));
        Assert.NotEmpty(fault!);
    }

    [Fact]
    public void Members_that_nobody_knows_go_along_through_an_upgrade()
    {
        var stored = JsonNode.Parse(Stored("request", 1, "revision", "counted"))!;
        stored["meeting"] = new JsonObject { ["room"] = "3.14" };
        var request = Reader.Request(Encoding.UTF8.GetBytes(stored.ToJsonString()), out _);
        Assert.Equal("3.14", request!.Newer!["meeting"].GetProperty("room").GetString());
    }

    private static void Rename(JsonObject document, string from, string to)
    {
        if (document.Remove(from, out var value))
        {
            document[to] = value;
        }
    }

    private static byte[] Stored(string fixture, int? schema, string member, string called)
    {
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "Storage", "Documents", $"{fixture}.schema1.json")))!.AsObject();
        document.Remove("schema");
        if (schema is not null)
        {
            document.Insert(0, "schema", schema);
        }

        Rename(document, member, called);
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }
}
