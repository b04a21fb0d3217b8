using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage.Sqlite;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Storage;

/// <summary>The one way to change a document, on a real SQLite.</summary>
public sealed class DocumentsTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-documents-");
    private SqliteDocumentStore store = null!;
    private Documents documents = null!;

    public async ValueTask InitializeAsync()
    {
        store = new SqliteDocumentStore(new SqliteOptions { Path = Path.Combine(folder.FullName, "sambot.db") });
        await store.PrepareAsync(CancellationToken.None);
        documents = new Documents(store);
        await documents.ChangeRequestAsync("r", _ => Happened(new() { Id = "r" }, new RequestEvent.Submitted(Some.Carla, Some.Monday, Some.Pitch)), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Two_deciders_at_once_decide_once_and_the_second_sees_the_first()
    {
        var cancellation = TestContext.Current.CancellationToken;
        for (var round = 0; round < 100; round++)
        {
            var id = $"round{round}";
            await documents.ChangeRequestAsync(id, _ => Happened(new() { Id = id }, new RequestEvent.Submitted(Some.Carla, Some.Monday, Some.Pitch)), cancellation);
            RequestCommand[] commands =
            [
                new RequestCommand.Approve(Some.Chair, null),
                new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, null),
                new RequestCommand.Withdraw(Some.Contact),
                new RequestCommand.Approve(Some.Chair, "ja"),
            ];
            var decided = await Task.WhenAll(commands.Select(c => Task.Run(() => DecideAsync(id, c), cancellation)));
            Assert.Single(decided, d => d);
            Assert.Equal(2, (await documents.RequestAsync(id, fresh: true, cancellation)).Document!.Events.Length);
        }
    }

    [Fact]
    public async Task A_conflict_decides_again_on_what_is_there_now()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var seen = new List<int>();
        await documents.ChangeConversationAsync(
            Some.Carla.Id,
            before =>
            {
                seen.Add(before?.Seen.Length ?? -1);
                if (seen.Count == 1)
                {
                    // Somebody else is faster.
                    Assert.True(documents.SaveAsync(Conversation("other"), null, cancellation).GetAwaiter().GetResult());
                }

                return (before ?? Conversation()).Saw("mine");
            },
            cancellation);
        Assert.Equal([-1, 1], seen);
        Assert.Equal(["other", "mine"], (await documents.ConversationAsync(Some.Carla.Id, fresh: true, cancellation)).Document!.Seen);
    }

    [Fact]
    public async Task A_request_comes_back_as_it_was_kept()
    {
        var kept = (await documents.RequestAsync("r", fresh: true, TestContext.Current.CancellationToken)).Document!;
        Assert.Equal(new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday), kept.Request);
        Assert.Equal(NoticeKind.Card, Assert.Single(kept.Notices).Kind);
    }

    [Fact]
    public async Task Requests_that_cannot_be_read_leave_room_for_those_behind_them()
    {
        var cancellation = TestContext.Current.CancellationToken;
        for (var i = 0; i < 2 * Sizes.Listed; i++)
        {
            var index = new DocumentIndex { ContactId = Some.Carla.Id, CreatedAt = Some.Monday.AddDays(1), OpenSince = Some.Monday.AddDays(-1) };
            await store.SaveAsync(new(DocumentKind.Request, $"broken{i}"), "{"u8.ToArray(), index, null, cancellation);
        }

        foreach (var listing in new[] { await documents.OpenRequestsAsync(cancellation), await documents.RequestsOfAsync(Some.Carla.Id, cancellation) })
        {
            Assert.Equal(("r", false), (Assert.Single(listing.Requests).Id, listing.More));
        }
    }

    [Fact]
    public async Task Of_two_requests_that_share_a_reference_the_open_one_is_found_and_else_the_unreadable_and_else_the_decided_one()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (one, two) = TwoThatShareAReference();
        var reference = Reference.Of(one);
        Assert.Null(await documents.FindAsync(reference, cancellation));

        await documents.ChangeRequestAsync(one, _ => Happened(new() { Id = one }, new RequestEvent.Submitted(Some.Carla, Some.Monday, Some.Pitch)), cancellation);
        await documents.ChangeRequestAsync(one, d => Happened(d!, new RequestEvent.Withdrawn(Some.Carla, Some.Monday)), cancellation);
        Assert.Equal(one, (await documents.FindAsync(reference, cancellation))!.Value.Id);

        var broken = await store.SaveAsync(new(DocumentKind.Request, two), "{"u8.ToArray(), new() { Reference = $"{reference}" }, null, cancellation);
        Assert.Equal((two, true), (await documents.FindAsync(reference, cancellation)) is var (id, read) ? (id, read.Unreadable is not null) : default);

        Assert.True(await store.DeleteAsync(new(DocumentKind.Request, two), broken!, cancellation));
        await documents.ChangeRequestAsync(two, _ => Happened(new() { Id = two }, new RequestEvent.Submitted(Some.Carla, Some.Monday, Some.Pitch)), cancellation);
        Assert.Equal(two, (await documents.FindAsync(reference, cancellation))!.Value.Id);

        await documents.ChangeRequestAsync(two, d => NoticePlan.Erased(d!, null, Some.Monday), cancellation);
        Assert.Equal(one, (await documents.FindAsync(reference, cancellation))!.Value.Id);
    }

    [Fact]
    public async Task A_request_that_an_older_release_saved_is_found_at_once_and_then_by_its_own_hint()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var key = new DocumentKey(DocumentKind.Request, "r");
        var stored = (await store.LoadAsync(key, cancellation))!;
        await store.SaveAsync(key, stored.Content, new() { ContactId = Some.Carla.Id, OpenSince = Some.Monday }, stored.Version, cancellation);
        Assert.Empty(await ByReferenceAsync());
        Assert.Equal("r", (await documents.FindAsync(Reference.Of("r"), cancellation))!.Value.Id);

        Assert.Equal((1, 0), (await documents.IndexReferencesAsync(cancellation), await documents.IndexReferencesAsync(cancellation)));

        Assert.Equal([key], await ByReferenceAsync());

        Task<IReadOnlyList<DocumentKey>> ByReferenceAsync() => store.RequestsByReferenceAsync($"{Reference.Of("r")}", 9, cancellation);
    }

    [Fact]
    public async Task Requests_are_changed_some_at_a_time_and_what_cannot_be_read_or_need_not_change_is_counted_apart()
    {
        var cancellation = TestContext.Current.CancellationToken;
        for (var i = 1; i < 5; i++)
        {
            var (id, at) = ($"r{i}", Some.Monday.AddMinutes(i));
            await documents.ChangeRequestAsync(id, _ => Happened(new() { Id = id }, new RequestEvent.Submitted(Some.Carla, at, Some.Pitch)), cancellation);
        }

        var broken = (await store.LoadAsync(new(DocumentKind.Request, "r4"), cancellation))!;
        await store.SaveAsync(broken.Key, "{"u8.ToArray(), new() { OpenSince = Some.Monday.AddMinutes(4) }, broken.Version, cancellation);

        var first = await ChangeAsync(null);
        Assert.Equal((2, false), (first.Changed, first.HasSkipped));
        var second = await ChangeAsync(first.Continuation);
        Assert.Equal((1, false), (second.Changed, second.HasSkipped));
        Assert.Equal(new ChangedRequests(0, true, null), await ChangeAsync(second.Continuation));
        // Those of another store's listing: from the first on, where all are changed by now.
        Assert.Equal(new ChangedRequests(0, false, first.Continuation), await ChangeAsync("not of this listing"));

        Task<ChangedRequests> ChangeAsync(string? continuation) =>
            documents.ChangeRequestsAsync(null, 2, continuation, d => d.Revision == 9 || d.Id == "r3" ? d : d with { Revision = 9 }, cancellation);
    }

    private static (string One, string Two) TwoThatShareAReference()
    {
        Dictionary<Reference, string> known = [];
        for (var i = 0; ; i++)
        {
            var id = $"shares{i}";
            if (!known.TryAdd(Reference.Of(id), id))
            {
                return (known[Reference.Of(id)], id);
            }
        }
    }

    private async Task<bool> DecideAsync(string id, RequestCommand command)
    {
        var decides = false;
        await documents.ChangeRequestAsync(
            id,
            before =>
            {
                var events = MeetingRequest.Decide(before!.Request, command, Some.Moment()).Events;
                decides = !events.IsEmpty;
                return decides ? Happened(before, events[0]) : before;
            },
            CancellationToken.None);
        return decides;
    }

    private static ConversationDocument Conversation(params string[] seen) => new()
    {
        Person = Some.Carla,
        Address = new() { ChannelId = "x", ServiceUrl = "http://x", User = new() { Id = "u" }, Conversation = new() { Id = "c" } },
        Seen = [.. seen],
    };

    private static RequestDocument Happened(RequestDocument document, RequestEvent happened) =>
        NoticePlan.Happened(document, [happened], Some.Jan.Id, Some.Monday);
}
