using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    private static readonly DocumentIndex FirstHints = new() { ContactId = "ann", CreatedAt = Noon, OpenSince = Noon, DueAt = Noon, Reference = "AAA-AAA", Words = "anna zorg" };
    private static readonly DocumentIndex OtherHints = new() { ContactId = "bob", CreatedAt = At(60), DueAt = At(60), Reference = "BBB-BBB", Words = "bob zorg" };

    [Fact]
    public async Task Creating_twice_conflicts_and_changes_nothing()
    {
        await CreateAsync(Request("a"), FirstHints, "first");

        Assert.Null(await Store.SaveAsync(Request("a"), Bytes("second"), OtherHints, null, Cancel));

        await AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_save_with_the_version_read_replaces_the_content()
    {
        var first = await CreateAsync(Request("a"), content: "first");

        var second = await Store.SaveAsync(Request("a"), Bytes("second"), DocumentIndex.None, first, Cancel);

        Assert.NotNull(second);
        Assert.Equal("second", await ContentAsync(Request("a")));
        Assert.Equal(second, (await Store.LoadAsync(Request("a"), Cancel))!.Version);
    }

    [Fact]
    public async Task Each_save_gives_another_version_even_of_the_same_content()
    {
        var versions = new List<string> { await CreateAsync(Request("a")) };
        for (var i = 0; i < 20; i++)
        {
            versions.Add((await Store.SaveAsync(Request("a"), Bytes("{}"), DocumentIndex.None, versions[^1], Cancel))!);
        }

        Assert.Equal(versions.Count, versions.Distinct().Count());
    }

    [Fact]
    public async Task A_stale_version_changes_nothing()
    {
        var stale = await CreateAsync(Request("a"), DocumentIndex.None, "older");
        Assert.NotNull(await Store.SaveAsync(Request("a"), Bytes("first"), FirstHints, stale, Cancel));

        Assert.Null(await Store.SaveAsync(Request("a"), Bytes("second"), OtherHints, stale, Cancel));

        await AssertUntouchedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("\"0x8DCA1\"")]
    [InlineData("zzzzzzzzzzzzzzzz")]
    [InlineData("ffffffffffffffff")]
    public async Task A_version_that_never_was_changes_nothing(string version)
    {
        await CreateAsync(Request("a"), FirstHints, "first");

        Assert.Null(await Store.SaveAsync(Request("a"), Bytes("second"), OtherHints, version, Cancel));
        Assert.False(await Store.DeleteAsync(Request("a"), version, Cancel));

        await AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_version_of_a_missing_document_conflicts()
    {
        var version = await CreateAsync(Request("a"));

        Assert.Null(await Store.SaveAsync(Request("b"), Bytes("{}"), FirstHints, version, Cancel));

        Assert.Null(await Store.LoadAsync(Request("b"), Cancel));
        Assert.Empty(await OpenIdsAsync());
    }

    [Fact]
    public async Task A_deleted_document_is_gone_with_its_hints()
    {
        var version = await CreateAsync(Request("a"), FirstHints);

        Assert.True(await Store.DeleteAsync(Request("a"), version, Cancel));

        Assert.Null(await Store.LoadAsync(Request("a"), Cancel));
        Assert.Empty(await OpenIdsAsync());
        Assert.Empty(await IdsOfAsync("ann"));
        Assert.Empty(await DueIdsAsync(DateTimeOffset.MaxValue));
        Assert.False(await Store.DeleteAsync(Request("a"), version, Cancel));
    }

    [Fact]
    public async Task Deleting_with_a_stale_version_removes_nothing()
    {
        var stale = await CreateAsync(Request("a"), content: "older");
        await Store.SaveAsync(Request("a"), Bytes("first"), FirstHints, stale, Cancel);

        Assert.False(await Store.DeleteAsync(Request("a"), stale, Cancel));

        await AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_version_from_before_a_deletion_does_not_fit_the_document_made_anew()
    {
        var former = await CreateAsync(Request("a"), content: "former");
        await Store.DeleteAsync(Request("a"), former, Cancel);
        await CreateAsync(Request("a"), FirstHints, "first");

        Assert.Null(await Store.SaveAsync(Request("a"), Bytes("second"), OtherHints, former, Cancel));
        Assert.False(await Store.DeleteAsync(Request("a"), former, Cancel));

        await AssertUntouchedAsync();
    }

    private async Task AssertUntouchedAsync()
    {
        Assert.Equal("first", await ContentAsync(Request("a")));
        Assert.Equal(["a"], await OpenIdsAsync());
        Assert.Equal(["a"], await IdsOfAsync("ann"));
        Assert.Empty(await IdsOfAsync("bob"));
        Assert.Equal(["a"], await IdsByReferenceAsync("AAA-AAA"));
        Assert.Empty(await IdsByReferenceAsync("BBB-BBB"));
        Assert.Equal([new DueDuty(Request("a"), Noon)], await Store.DueAsync(DateTimeOffset.MaxValue, 10, Cancel));
    }
}
