using SamBot.Records;

namespace SamBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task Open_requests_come_longest_waiting_first()
    {
        await CreateAsync(Request("second"), new() { OpenSince = At(2) });
        await CreateAsync(Request("third"), new() { OpenSince = At(3) });
        await CreateAsync(Request("first"), new() { OpenSince = At(1) });
        await CreateAsync(Request("closed"));

        Assert.Equal(["first", "second", "third"], await OpenIdsAsync());
    }

    [Fact]
    public async Task Requests_of_a_contact_come_newest_first_and_nobody_elses()
    {
        await CreateAsync(Request("old"), new() { ContactId = "ann", CreatedAt = At(1), OpenSince = At(1) });
        await CreateAsync(Request("new"), new() { ContactId = "ann", CreatedAt = At(3) });
        await CreateAsync(Request("mid"), new() { ContactId = "ann", CreatedAt = At(2) });
        await CreateAsync(Request("undated"), new() { ContactId = "ann" });
        await CreateAsync(Request("other"), new() { ContactId = "Ann", CreatedAt = At(2) });
        await CreateAsync(Request("longer"), new() { ContactId = "anna", CreatedAt = At(2) });
        await CreateAsync(Request("nobody"), new() { CreatedAt = At(2) });

        Assert.Equal(["new", "mid", "old", "undated"], await IdsOfAsync("ann"));
        Assert.Equal(["other"], await IdsOfAsync("Ann"));
        Assert.Empty(await IdsOfAsync("an"));
        Assert.Empty(await IdsOfAsync(""));
    }

    [Fact]
    public async Task Only_requests_are_listed_as_requests()
    {
        await CreateAsync(Conversation("talk"), FirstHints);

        Assert.Empty(await OpenIdsAsync());
        Assert.Empty(await IdsOfAsync("ann"));
        Assert.Empty(await IdsByReferenceAsync("AAA-AAA"));
    }

    [Fact]
    public async Task Requests_are_found_by_each_of_their_words_and_its_beginning_the_newest_first_until_the_words_change()
    {
        await CreateAsync(Request("old"), new() { CreatedAt = At(1), Words = "carla zorg" });
        await CreateAsync(Request("new"), new() { CreatedAt = At(2), Words = "piet zorg" });
        await CreateAsync(Request("group"), new() { CreatedAt = At(3), Words = "zorggroep" });
        await CreateAsync(Request("日"), new() { CreatedAt = At(4), Words = "日本 élan" });
        await CreateAsync(Conversation("talk"), new() { Words = "zorg" });

        Assert.Equal(["new", "old", "group"], await IdsByWordAsync("zorg"));
        Assert.Equal(["new", "old"], await IdsByWordAsync("zorg", limit: 2));
        Assert.Equal(["group"], await IdsByWordAsync("zorgg"));
        Assert.Equal(["日"], await IdsByWordAsync("日"));
        Assert.Equal(["日"], await IdsByWordAsync("éla"));
        Assert.Empty(await IdsByWordAsync("zorggroepen"));
        Assert.Empty(await IdsByWordAsync("arla"));

        var old = (await Store.LoadAsync(Request("old"), Cancel))!;
        var changed = await Store.SaveAsync(Request("old"), old.Content, new() { CreatedAt = At(5), Words = "carla onderwijs" }, old.Version, Cancel);
        Assert.Equal(["new", "group"], await IdsByWordAsync("zorg"));
        Assert.Equal(["old"], await IdsByWordAsync("onderwijs"));
        Assert.Null(await Store.SaveAsync(Request("old"), old.Content, new() { Words = "lost" }, old.Version, Cancel));
        Assert.Empty(await IdsByWordAsync("lost"));
        Assert.True(await Store.DeleteAsync(Request("old"), changed!, Cancel));
        Assert.Empty(await IdsByWordAsync("carla"));
        await Assert.ThrowsAsync<ArgumentException>(() => IdsByWordAsync(""));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => IdsByWordAsync("zorg", limit: 0));
    }

    [Fact]
    public async Task Requests_are_found_by_the_reference_that_they_share_and_nobody_elses()
    {
        await CreateAsync(Request("one"), new() { Reference = "K7F-3QD", OpenSince = At(1) });
        await CreateAsync(Request("two"), new() { Reference = "K7F-3QD" });
        await CreateAsync(Request("other"), new() { Reference = "K7F-3QE", OpenSince = At(1) });
        await CreateAsync(Request("longer"), new() { Reference = "K7F-3QDA" });
        await CreateAsync(Request("lower"), new() { Reference = "k7f-3qd" });
        await CreateAsync(Request("none"), new() { OpenSince = At(1) });

        Assert.Equal(["one", "two"], await IdsByReferenceAsync("K7F-3QD"));
        Assert.Single(await IdsByReferenceAsync("K7F-3QD", limit: 1));
        Assert.Empty(await IdsByReferenceAsync("K7F-3Q"));
        Assert.Empty(await IdsByReferenceAsync(""));
    }

    [Fact]
    public async Task Order_follows_the_instant_not_the_offset()
    {
        await CreateAsync(Request("second"), new() { OpenSince = Noon });
        await CreateAsync(Request("first"), new() { OpenSince = new(2026, 3, 2, 12, 30, 0, TimeSpan.FromHours(1)) });

        Assert.Equal(["first", "second"], await OpenIdsAsync());
    }

    [Fact]
    public async Task Each_save_replaces_all_hints()
    {
        var version = await CreateAsync(Request("a"), FirstHints);

        version = await Store.SaveAsync(Request("a"), Bytes("{}"), OtherHints, version, Cancel);
        Assert.Empty(await OpenIdsAsync());
        Assert.Empty(await IdsOfAsync("ann"));
        Assert.Equal(["a"], await IdsOfAsync("bob"));
        Assert.Empty(await IdsByReferenceAsync("AAA-AAA"));
        Assert.Equal(["a"], await IdsByReferenceAsync("BBB-BBB"));
        Assert.Empty(await DueIdsAsync(At(59)));
        Assert.Equal(["a"], await DueIdsAsync(At(60)));

        await Store.SaveAsync(Request("a"), Bytes("{}"), DocumentIndex.None, version, Cancel);
        Assert.Empty(await IdsOfAsync("bob"));
        Assert.Empty(await IdsByReferenceAsync("BBB-BBB"));
        Assert.Empty(await DueIdsAsync(DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task Paging_has_no_gap_and_no_double_even_among_equal_times()
    {
        const int Count = 250;
        // Seven share each time, so that pages of twenty end in the middle of a tie.
        await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel }, async (i, _) =>
            await CreateAsync(Request($"r{i:000}"), new() { ContactId = "ann", CreatedAt = At(i / 7), OpenSince = At(i / 7) }));
        var oldestFirst = Enumerable.Range(0, Count).Select(i => i / 7).ToList();

        var open = await OpenIdsAsync(limit: 20);
        var ofAnn = await IdsOfAsync("ann", limit: 20);

        Assert.Equal(Count, open.Distinct().Count());
        Assert.Equal(oldestFirst, open.Select(Time));
        Assert.Equal(Count, ofAnn.Distinct().Count());
        Assert.Equal(Enumerable.Reverse(oldestFirst), ofAnn.Select(Time));

        static int Time(string id) => int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture) / 7;
    }

    [Fact]
    public async Task A_page_goes_on_rightly_when_what_was_listed_is_gone()
    {
        var versions = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            versions.Add(await CreateAsync(Request($"r{i}"), new() { OpenSince = At(i) }));
        }

        var page = await Store.OpenRequestsAsync(3, null, Cancel);

        for (var i = 0; i < 3; i++)
        {
            Assert.True(await Store.DeleteAsync(Request($"r{i}"), versions[i], Cancel));
        }

        var rest = await AllAsync(next => Store.OpenRequestsAsync(3, next ?? page.Continuation, Cancel));

        Assert.Equal(["r3", "r4", "r5"], rest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a token!")]
    public async Task A_continuation_from_elsewhere_is_refused(string continuation)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenRequestsAsync(10, continuation, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.RequestsOfAsync("ann", 10, continuation, Cancel));
    }

    [Fact]
    public async Task A_limit_below_one_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.OpenRequestsAsync(0, null, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.RequestsOfAsync("ann", 0, null, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.RequestsByReferenceAsync("K7F-3QD", 0, Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.DueAsync(Noon, 0, Cancel));
    }
}
