using System.Globalization;
using SamBot.Records;

namespace SamBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task Ten_writers_on_one_document_lose_no_increment()
    {
        const int Writers = 10, Increments = 50;
        await CreateAsync(Request("sum"), content: "0");

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(IncrementAsync)));

        Assert.Equal("500", await ContentAsync(Request("sum")));

        async Task IncrementAsync()
        {
            for (var done = 0; done < Increments;)
            {
                var found = (await Store.LoadAsync(Request("sum"), Cancel))!;
                var sum = int.Parse(found.Content.Span, CultureInfo.InvariantCulture);
                var content = Bytes((sum + 1).ToString(CultureInfo.InvariantCulture));
                if (await Store.SaveAsync(Request("sum"), content, DocumentIndex.None, found.Version, Cancel) is not null)
                {
                    done++;
                }
            }
        }
    }

    [Fact]
    public async Task A_thousand_saves_at_once_are_all_there_after_opening_again()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => CreateAsync(Request($"r{i}"), content: $"content {i}"))));
        await ReopenAsync();

        for (var i = 0; i < versions.Length; i++)
        {
            Assert.Equal(versions[i], (await Store.LoadAsync(Request($"r{i}"), Cancel))?.Version);
            Assert.Equal($"content {i}", await ContentAsync(Request($"r{i}")));
        }
    }

    [Fact]
    public async Task Of_many_who_create_one_document_at_once_one_succeeds()
    {
        var versions = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            Task.Run(() => Store.SaveAsync(Request("one"), Bytes($"{i}"), DocumentIndex.None, null, Cancel))));

        var winner = Array.FindIndex(versions, version => version is not null);
        Assert.Single(versions, version => version is not null);
        Assert.Equal($"{winner}", await ContentAsync(Request("one")));
    }

    [Fact]
    public async Task Conflicts_among_many_saves_do_not_touch_the_others()
    {
        await CreateAsync(Request("taken"), content: "first");

        var saves = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            Task.Run(() => Store.SaveAsync(Request(i % 2 == 0 ? "taken" : $"r{i}"), Bytes($"{i}"), DocumentIndex.None, null, Cancel))));

        Assert.All(saves.Index(), save => Assert.Equal(save.Index % 2 == 0, save.Item is null));
        Assert.Equal("first", await ContentAsync(Request("taken")));
        for (var i = 1; i < 100; i += 2)
        {
            Assert.Equal($"{i}", await ContentAsync(Request($"r{i}")));
        }
    }

    [Fact]
    public async Task Two_stores_on_the_same_data_settle_it_by_version()
    {
        var other = await OpenAsync();
        try
        {
            await other.PrepareAsync(Cancel);
            var version = await CreateAsync(Request("a"), content: "first");
            Assert.NotNull(await other.SaveAsync(Request("a"), Bytes("second"), DocumentIndex.None, version, Cancel));

            Assert.Null(await Store.SaveAsync(Request("a"), Bytes("third"), DocumentIndex.None, version, Cancel));
            Assert.Equal("second", await ContentAsync(Request("a")));
        }
        finally
        {
            await CloseAsync(other);
        }
    }
}
