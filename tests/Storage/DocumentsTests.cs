using SamBot.Bot.Notices;
using SamBot.Bot.Storage;
using SamBot.Dialogs.Requests;
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
        await documents.ChangeRequestAsync("r", _ => (Happened(new() { Id = "r" }, new RequestEvent.Submitted(Some.Carla, Some.Monday, Some.Pitch)), 0), CancellationToken.None);
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
            await documents.ChangeRequestAsync(id, _ => (Happened(new() { Id = id }, new RequestEvent.Submitted(Some.Carla, Some.Monday, Some.Pitch)), 0), cancellation);
            RequestCommand[] commands =
            [
                new RequestCommand.Approve(Some.Chair, null),
                new RequestCommand.Decline(Some.Chair, DeclineReason.NoTimeNow, null),
                new RequestCommand.Withdraw(Some.Contact),
                new RequestCommand.Approve(Some.Chair, "ja"),
            ];
            var decided = await Task.WhenAll(commands.Select(c => Task.Run(() => DecideAsync(id, c), cancellation)));
            Assert.Single(decided, d => d);
            Assert.Equal(2, (await documents.RequestAsync(id, cancellation)).Document!.Events.Length);
        }
    }

    [Fact]
    public async Task A_conflict_decides_again_on_what_is_there_now()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var seen = new List<int>();
        await documents.ChangeConversationAsync("somebody", async before =>
        {
            seen.Add(before?.Seen.Length ?? -1);
            if (seen.Count == 1)
            {
                // Somebody else is faster.
                await documents.ChangeConversationAsync("somebody", _ => Task.FromResult<(ConversationDocument?, int)>((Conversation("other"), 0)), cancellation);
            }

            return ((before ?? Conversation()).Saw("mine"), 0);
        }, cancellation);
        Assert.Equal([-1, 1], seen);
        Assert.Equal(["other", "mine"], (await documents.ConversationAsync("somebody", cancellation)).Document!.Seen);
    }

    [Fact]
    public async Task A_request_comes_back_as_it_was_kept()
    {
        var kept = (await documents.RequestAsync("r", TestContext.Current.CancellationToken)).Document!;
        Assert.Equal(new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday), kept.Request);
        Assert.Equal(NoticeKind.Card, Assert.Single(kept.Notices).Kind);
    }

    private async Task<bool> DecideAsync(string id, RequestCommand command) => await documents.ChangeRequestAsync(id, before =>
    {
        var events = MeetingRequest.Decide(before!.Request, command, Some.Moment()).Events;
        return (events.IsEmpty ? null : Happened(before, events[0]), !events.IsEmpty);
    }, CancellationToken.None);

    private static ConversationDocument Conversation(params string[] seen) => new()
    {
        Person = Some.Carla,
        Reference = new() { ChannelId = "x", ServiceUrl = "http://x", User = new() { Id = "u" }, Conversation = new() { Id = "c" } },
        Seen = [.. seen],
    };

    private static RequestDocument Happened(RequestDocument document, RequestEvent happened) =>
        NoticePlan.Happened(document, [happened], Some.Jan.Id, Some.Monday);
}
