using System.Text;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Storage;

public abstract partial class DocumentStoreContract
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task All_documents_are_listed_once_each_of_one_kind_or_of_all(int limit)
    {
        DocumentKey[] keys = [.. OddIds.Select(id => Request(id.Data)), Request("Abc"), Request("abc"), Conversation("abc"), Conversation("talk"), Conversation(new string('/', 512))];
        await Task.WhenAll(keys.Select(key => CreateAsync(key, FirstHints)));

        AssertSame(keys, await AllKeysAsync(null, limit));
        AssertSame(keys.Where(k => k.Kind is DocumentKind.Request), await AllKeysAsync(DocumentKind.Request, limit));
        AssertSame(keys.Where(k => k.Kind is DocumentKind.Conversation), await AllKeysAsync(DocumentKind.Conversation, limit));

        static void AssertSame(IEnumerable<DocumentKey> expected, List<DocumentKey> actual) =>
            Assert.Equal(expected.Select(k => $"{k}").Order(StringComparer.Ordinal), actual.Select(k => $"{k}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_store_lists_nothing_and_has_nothing_wrong()
    {
        Assert.Empty(await AllKeysAsync(null, 10));
        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task Listing_all_goes_on_rightly_when_documents_come_and_go()
    {
        var versions = new Dictionary<string, string>();
        for (var i = 0; i < 6; i++)
        {
            versions[$"r{i}"] = await CreateAsync(Request($"r{i}"));
        }

        var page = await Store.AllAsync(null, 3, null, Cancel);

        foreach (var key in page.Keys)
        {
            Assert.True(await Store.DeleteAsync(key, versions[key.Id], Cancel));
        }

        await CreateAsync(Request("r00"));
        var rest = await AllKeysAsync(null, 3, page.Continuation);

        Assert.Superset(versions.Keys.Except(page.Keys.Select(k => k.Id)).ToHashSet(), rest.Select(k => k.Id).ToHashSet());
        Assert.Equal(rest.Count, rest.Distinct().Count());
    }

    [Fact]
    public async Task A_continuation_or_limit_of_no_listing_or_check_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AllAsync(null, 10, "not a token!", Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.AllAsync(null, 0, null, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CheckHintsAsync(_ => null, false, 10, "not a token!", Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.CheckHintsAsync(_ => null, false, 0, null, Cancel));
    }

    [Fact]
    public async Task Hints_that_are_as_their_documents_say_are_no_finding()
    {
        foreach (var id in OddIds)
        {
            await CreateAsync(Request(id.Data), FirstHints with { ContactId = id.Data }, "first");
        }

        await CreateAsync(Request("moved"), FirstHints, "first");
        await Store.SaveAsync(Request("moved"), Bytes("other"), OtherHints, (await Store.LoadAsync(Request("moved"), Cancel))!.Version, Cancel);
        await CreateAsync(Conversation("talk"), new() { DueAt = At(60) }, "other");
        await CreateAsync(Request("none"), content: "none");

        Assert.Empty(await CheckAsync(idIsContact: true, limit: 7));
    }

    [Fact]
    public async Task Wrong_hints_are_found_and_put_right_and_then_there_is_nothing_to_find()
    {
        await CreateAsync(Request("missing"), DocumentIndex.None, "first");
        await CreateAsync(Request("needless"), FirstHints, "none");
        await CreateAsync(Request("late"), FirstHints with { OpenSince = At(1), CreatedAt = At(1), DueAt = Noon.AddTicks(1) }, "first");
        await CreateAsync(Request("theirs"), FirstHints with { ContactId = "Ann", Reference = "aaa-aaa", Words = "anna" }, "first");
        await CreateAsync(Conversation("talk"), DocumentIndex.None, "other");
        await CreateAsync(Request("well"), FirstHints, "first");
        string[] expected =
        [
            "late Open Misplaced", "late Contact Misplaced", "late Due Misplaced", "missing Open Missing", "missing Contact Missing", "missing Due Missing",
            "missing Reference Missing", "missing Word Missing", "needless Word Needless", "theirs Word Misplaced", "late Word Misplaced", "needless Open Needless", "needless Contact Needless", "needless Due Needless", "needless Reference Needless",
            "talk Due Missing", "theirs Contact Misplaced", "theirs Reference Misplaced",
        ];

        // Looking changes nothing.
        for (var looks = 0; looks < 2; looks++)
        {
            Assert.Equal(expected.Order(StringComparer.Ordinal), (await CheckAsync()).Select(f => $"{f.Key.Id} {f.Hint} {f.Fault}").Order(StringComparer.Ordinal));
        }

        Assert.All(await CheckAsync(repair: true, limit: 2), f => Assert.True(f.IsRepaired));

        Assert.Empty(await CheckAsync());
        Assert.Equal(["late", "missing", "theirs", "well"], (await OpenIdsAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(["late", "missing", "theirs", "well"], (await IdsOfAsync("ann")).Order(StringComparer.Ordinal));
        Assert.Empty(await IdsOfAsync("Ann"));
        Assert.Equal(["late", "missing", "theirs", "well"], await IdsByReferenceAsync("AAA-AAA"));
        Assert.Empty(await IdsByReferenceAsync("aaa-aaa"));
        Assert.Equal(["late", "missing", "theirs", "well"], (await DueIdsAsync(Noon)).Order(StringComparer.Ordinal));
        Assert.Equal("none", await ContentAsync(Request("needless")));
        Assert.Equal("first", await ContentAsync(Request("late")));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_keeps_its_hints_and_its_bytes()
    {
        var version = await CreateAsync(Request("a"), FirstHints, "first");

        Assert.Empty(await CheckAsync(_ => null, repair: true));

        await AssertUntouchedAsync();
        Assert.Equal(version, (await Store.LoadAsync(Request("a"), Cancel))!.Version);
    }

    [Fact]
    public async Task A_repair_does_not_undo_a_save_that_comes_in_between()
    {
        var version = await CreateAsync(Request("a"), DocumentIndex.None, "first");
        var other = await OpenAsync();
        var saved = 0;

        var findings = await CheckAsync(
            document =>
            {
                if (Interlocked.Increment(ref saved) == 1)
                {
                    SaveInBetween();
                }

                return Encoding.UTF8.GetString(document.Content.Span) == "first" ? FirstHints : OtherHints;
            },
            repair: true);

        Assert.Empty(findings);
        Assert.Equal("other", await ContentAsync(Request("a")));
        Assert.Equal(["a"], await IdsOfAsync("bob"));
        Assert.Empty(await CheckAsync());
        await CloseAsync(other);

        // The store asks in the middle of its own work, and cannot wait for us.
        void SaveInBetween()
        {
            var saving = Task.Run(() => other.SaveAsync(Request("a"), Bytes("other"), OtherHints, version, Cancel), Cancel);
            ((IAsyncResult)saving).AsyncWaitHandle.WaitOne(Until.Patience);
            Assert.True(saving.IsCompletedSuccessfully);
        }
    }

    protected async Task<List<DocumentKey>> AllKeysAsync(DocumentKind? kind, int limit, string? continuation = null)
    {
        var keys = new List<DocumentKey>();
        do
        {
            var page = await Store.AllAsync(kind, limit, continuation, Cancel);
            Assert.True(page.Keys.Count <= limit, "A page holds more than was asked for.");
            keys.AddRange(page.Keys);
            continuation = page.Continuation;
        } while (continuation is not null);
        return keys;
    }

    /// <summary>Checks a store whose documents say which hints they call for: "first", "other", anything else none.</summary>
    protected Task<List<HintFinding>> CheckAsync(bool repair = false, bool idIsContact = false, int limit = 100) => CheckAsync(
        document =>
        {
            var index = Encoding.UTF8.GetString(document.Content.Span) switch { "first" => FirstHints, "other" => OtherHints, _ => DocumentIndex.None };
            return idIsContact && index == FirstHints && document.Key.Id != "moved" ? index with { ContactId = document.Key.Id } : index;
        },
        repair,
        limit);

    protected async Task<List<HintFinding>> CheckAsync(Func<StoredDocument, DocumentIndex?> indexOf, bool repair, int limit = 100)
    {
        var findings = new List<HintFinding>();
        string? continuation = null;
        do
        {
            var part = await Store.CheckHintsAsync(indexOf, repair, limit, continuation, Cancel);
            Assert.Equal(0, part.Young);
            findings.AddRange(part.Findings);
            continuation = part.Continuation;
        } while (continuation is not null);
        return findings;
    }
}
