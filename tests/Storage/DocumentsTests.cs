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
