using System.Security.Cryptography;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    public static TheoryData<string> OddIds =>
    [
        "a/b", "/", "//", "..", "../../etc/passwd", ".", "%", "%2F", "%00", "a%b_c*?", "\U0001F600\u200D\U0001F468", "e\u0301", "\u00E9",
        "'", "\"", "'; DROP TABLE document; --", " ", "  two  spaces ", "tab\tline\nend\r\n", "\\", "a:b@c;messageid=1", "CON", "trailing.", "#?&=+",
        "19:meeting_MjdhNjM4@thread.v2", new string('x', 512), new string('/', 512), new string('\u20AC', 512),
    ];

    [Fact]
    public async Task A_missing_document_is_null() => Assert.Null(await Store.LoadAsync(Request("none"), Cancel));

    [Fact]
    public async Task A_created_document_is_loaded_as_it_was_saved()
    {
        var version = await CreateAsync(Request("a"), content: """{"state":"open"}""");

        var found = await Store.LoadAsync(Request("a"), Cancel);

        Assert.NotNull(found);
        Assert.Equal(Request("a"), found.Key);
        Assert.Equal(version, found.Version);
        Assert.Equal("""{"state":"open"}""", await ContentAsync(Request("a")));
    }

    [Fact]
    public async Task A_file_of_ten_megabytes_comes_back_is_due_and_is_replaced_and_deleted_on_condition_of_its_version()
    {
        var key = new DocumentKey(DocumentKind.File, "f");
        var content = RandomNumberGenerator.GetBytes(10 << 20);
        var due = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
        var version = await Store.SaveAsync(key, content, new() { DueAt = due }, null, Cancel);
        Assert.NotNull(version);
        Assert.Null(await Store.SaveAsync(key, content, DocumentIndex.None, null, Cancel));
        Assert.Equal(content, (await Store.LoadAsync(key, Cancel))!.Content.ToArray());
        Assert.Equal([new(key, due)], await Store.DueAsync(due, 10, Cancel));
        Assert.Equal([key], (await Store.AllAsync(DocumentKind.File, 10, null, Cancel)).Keys);
        var next = await Store.SaveAsync(key, content.AsMemory(1), new() { DueAt = due.AddDays(30) }, version, Cancel);
        Assert.NotNull(next);
        Assert.Null(await Store.SaveAsync(key, content, DocumentIndex.None, version, Cancel));
        Assert.Empty(await Store.DueAsync(due, 10, Cancel));
        Assert.False(await Store.DeleteAsync(key, version, Cancel));
        Assert.True(await Store.DeleteAsync(key, next, Cancel));
        Assert.Null(await Store.LoadAsync(key, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(200 * 1024)]
    public async Task Content_comes_back_byte_for_byte(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        await Store.SaveAsync(Request("a"), content, DocumentIndex.None, null, Cancel);
        await ReopenAsync();

        var found = await Store.LoadAsync(Request("a"), Cancel);

        Assert.Equal(content, found!.Content.ToArray());
    }

    [Fact]
    public async Task Only_the_given_slice_of_a_buffer_is_saved()
    {
        await Store.SaveAsync(Request("a"), Bytes("[{}]").AsMemory(1, 2), DocumentIndex.None, null, Cancel);

        Assert.Equal("{}", await ContentAsync(Request("a")));
    }

    [Fact]
    public async Task A_buffer_may_be_used_again_as_soon_as_the_call_returns()
    {
        var buffer = Bytes("first");
        var saving = Store.SaveAsync(Request("a"), buffer, DocumentIndex.None, null, Cancel);
        buffer.AsSpan().Fill((byte)'x');
        await saving;

        Assert.Equal("first", await ContentAsync(Request("a")));
    }

    [Theory]
    [MemberData(nameof(OddIds))]
    public async Task Any_text_is_an_id(string id)
    {
        var version = await CreateAsync(Request(id), new() { ContactId = id, CreatedAt = Noon, OpenSince = Noon, DueAt = Noon, Reference = id }, id);

        Assert.Equal(id, await ContentAsync(Request(id)));
        Assert.Equal([id], await OpenIdsAsync());
        Assert.Equal([id], await IdsOfAsync(id));
        Assert.Equal([id], await IdsByReferenceAsync(id));
        Assert.Equal([new DueDuty(Request(id), Noon)], await Store.DueAsync(Noon, 10, Cancel));
        Assert.True(await Store.DeleteAsync(Request(id), version, Cancel));
        Assert.Null(await Store.LoadAsync(Request(id), Cancel));
    }

    [Fact]
    public async Task Odd_ids_are_all_different_and_page_in_the_same_way()
    {
        foreach (var id in OddIds)
        {
            await CreateAsync(Request(id.Data), new() { ContactId = "c", CreatedAt = Noon, OpenSince = Noon }, id.Data);
        }

        foreach (var id in OddIds)
        {
            Assert.Equal(id.Data, await ContentAsync(Request(id.Data)));
        }

        var all = OddIds.Select(id => id.Data).Order(StringComparer.Ordinal);
        Assert.Equal(all, (await OpenIdsAsync(limit: 1)).Order(StringComparer.Ordinal));
        Assert.Equal(all, (await IdsOfAsync("c", limit: 1)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ids_that_differ_only_in_case_are_two_documents()
    {
        await CreateAsync(Request("Abc"), content: "upper");
        await CreateAsync(Request("abc"), content: "lower");

        Assert.Equal("upper", await ContentAsync(Request("Abc")));
        Assert.Equal("lower", await ContentAsync(Request("abc")));
    }

    [Fact]
    public async Task The_same_id_of_another_kind_is_another_document()
    {
        await CreateAsync(Request("a"), content: "request");
        await CreateAsync(Conversation("a"), content: "conversation");

        Assert.Equal("request", await ContentAsync(Request("a")));
        Assert.Equal("conversation", await ContentAsync(Conversation("a")));
    }

    [Fact]
    public async Task Preparing_again_changes_nothing()
    {
        await CreateAsync(Request("a"), content: "kept");

        await Store.PrepareAsync(Cancel);

        Assert.Equal("kept", await ContentAsync(Request("a")));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_already_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.SaveAsync(Request("a"), Bytes("{}"), DocumentIndex.None, null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.LoadAsync(Request("a"), cancelled));

        Assert.Null(await Store.LoadAsync(Request("a"), Cancel));
    }
}
