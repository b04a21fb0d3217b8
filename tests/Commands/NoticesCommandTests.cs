using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Commands;

/// <summary>What an operator does about what people must still be told, and about whom asks to be forgotten, on both stores.</summary>
public sealed class NoticesCommandTests(Azurite azurite)
{
    private const string Id = "11a8e82fc14d4e7c803309dbe757622f";
    private static readonly DateTimeOffset Tried = Some.Monday.AddDays(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task What_does_not_get_through_is_listed_with_its_cause_and_retried_at_once(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        using var documents = new Documents(store.Open());
        await documents.ChangeRequestAsync(Id, _ => Failing(), Cancel);

        var list = await RunAsync(store, "notices", "list");
        Assert.Equal(
            [
                $"{Reference.Of(Id)} Card ({Id}) to {Some.Jan.Id}; fails since 2026-11-23 09:30:00Z, 2 times, last 502; late; next 2026-11-25 10:30:00Z",
                $"{Reference.Of(Id)} Answer ({Id}) to {Some.Carla.Id}; fails since 2026-11-23 09:30:00Z, 1 times, last Blocked; given up; waits until that person is back",
                "2 waiting, 1 of them for more than a day, 1 given up.",
            ],
            list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Equal(0, list.Code);

        Assert.Equal((0, "What is owed in 0 documents is tried again at once, by the bot that runs."), Short(await RunAsync(store, "notices", "retry", "--request", "AAA-AAA")));
        Assert.Equal((0, "What is owed in 1 documents is tried again at once, by the bot that runs."), Short(await RunAsync(store, "notices", "retry", "--request", Reference.Of(Id).ToString())));
        var retried = (await documents.RequestAsync(Id, fresh: true, Cancel)).Document!;
        Assert.All(retried.Notices, n => Assert.True(n is { GivenUp: false, Late: false, Attempts: 0, Due: not null }));
        Assert.Single(await store.Open().DueAsync(TimeProvider.System.GetUtcNow(), 10, Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Somebody_is_erased_by_their_id_when_it_is_meant(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        using var documents = new Documents(store.Open());
        await documents.ChangeRequestAsync(Id, _ => Failing(), Cancel);

        Assert.Equal((0, $"{Some.Carla.Id}: requests 1, conversation no. Nothing was erased: add --yes to do it."), Short(await RunAsync(store, "people", "erase", "--person", Some.Carla.Id)));
        Assert.NotEmpty(await store.TracesAsync(Some.Pitch.Topic.Title));
        using var folder = new SamBot.Tests.Playground.TemporaryFolder();
        var file = Path.Combine(folder.Path, "carla.json");
        Assert.Equal((0, $"{Some.Carla.Id}: requests 1, conversation no, in {file}."), Short(await RunAsync(store, "people", "export", "--person", Some.Carla.Id, "--to", file)));
        var exported = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        Assert.Equal(Some.Carla.Id, (string?)Assert.Single(exported["requests"]!.AsArray())!["events"]![0]!["by"]!["id"]);
        Assert.Equal(73, (await RunAsync(store, "people", "export", "--person", Some.Carla.Id, "--to", file)).Code);
        Assert.Equal((0, $"{Some.Carla.Id}: erased: requests 1, conversation no."), Short(await RunAsync(store, "people", "erase", "--person", Some.Carla.Id, "--yes")));
        Assert.Empty(await store.TracesAsync(Some.Pitch.Topic.Title, Some.Carla.Name, Some.Carla.Id));
        Assert.Equal((0, $"{Some.Carla.Id}: erased: requests 0, conversation no."), Short(await RunAsync(store, "people", "erase", "--person", Some.Carla.Id, "--yes")));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_request_that_cannot_be_read_is_named_when_its_person_is_erased_and_the_rest_is_erased(StoreKind kind)
    {
        const string Unreadable = "22b8e82fc14d4e7c803309dbe757622f";
        await using var store = await TestStore.OnAsync(kind, azurite);
        using var documents = new Documents(store.Open());
        await documents.ChangeRequestAsync(Id, _ => Failing(), Cancel);
        var newer = "{\"schema\":1,\"id\":\"r\",\"events\":[{\"event\":\"postponed\"}]}"u8.ToArray();
        var version = await store.Open().SaveAsync(new(DocumentKind.Request, Unreadable), newer, new() { ContactId = Some.Carla.Id, OpenSince = Some.Monday }, null, Cancel);
        await store.Open().SaveAsync(new(DocumentKind.Conversation, Some.Carla.Id), "{"u8.ToArray(), DocumentIndex.None, null, Cancel);

        foreach (var (yes, told) in new[]
        {
            (false, "requests 1, conversation yes. Nothing was erased: add --yes to do it."),
            (true, "erased: requests 1, conversation yes."),
            (true, "erased: requests 0, conversation no."),
        })
        {
            string[] line = ["people", "erase", "--person", Some.Carla.Id, .. yes ? new[] { "--yes" } : []];
            var (code, output, _) = await RunAsync(store, line);
            Assert.Equal(65, code);
            Assert.Contains($"{Some.Carla.Id}: {told}", output, StringComparison.Ordinal);
            Assert.Contains($"request {Unreadable} ({Reference.Of(Unreadable)}): stands among theirs, cannot be read, and is left as it is.", output, StringComparison.Ordinal);
            // Of the one that was decided, its outcome is left.
            Assert.Equal(2, (await store.Open().AllAsync(DocumentKind.Request, 10, null, Cancel)).Keys.Count);
        }

        Assert.Empty(await store.TracesAsync(Some.Pitch.Topic.Title, Some.Carla.Name));
        Assert.Empty((await store.Open().AllAsync(DocumentKind.Conversation, 10, null, Cancel)).Keys);
        Assert.Equal(version, (await store.Open().LoadAsync(new(DocumentKind.Request, Unreadable), Cancel))!.Version);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task What_cannot_be_read_is_counted_where_it_was_looked_at(StoreKind kind)
    {
        const string Unreadable = "22b8e82fc14d4e7c803309dbe757622f";
        const string Told = "1 documents cannot be read, so what is owed in them is not known: 'storage check' names them.";
        await using var store = await TestStore.OnAsync(kind, azurite);
        using var documents = new Documents(store.Open());
        await documents.ChangeRequestAsync(Id, _ => Failing(), Cancel);
        await store.Open().SaveAsync(new(DocumentKind.Request, Unreadable), "{"u8.ToArray(), DocumentIndex.None, null, Cancel);

        foreach (var (line, last, code) in new[]
        {
            ("notices list", "2 waiting, 1 of them for more than a day, 1 given up.", 65),
            ($"notices list --request {Id}", "2 waiting, 1 of them for more than a day, 1 given up.", 0),
            ("notices retry", "What is owed in 1 documents is tried again at once, by the bot that runs.", 65),
            ($"notices retry --request {Unreadable}", "What is owed in 0 documents is tried again at once, by the bot that runs.", 65),
        })
        {
            var ended = await RunAsync(store, line.Split(' '));
            Assert.Equal(code, ended.Code);
            Assert.EndsWith(code == 0 ? $"{last}\n" : $"{last}\n{Told}\n", ended.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hint_of_a_request_that_is_gone_is_not_counted_among_a_persons_requests()
    {
        await using var store = await TestStore.OnAsync(StoreKind.AzureBlobs, azurite);
        using var documents = new Documents(store.Open());
        await documents.ChangeRequestAsync(Id, _ => Failing(), Cancel);
        await store.LeaveHintAsync(Id);

        Assert.Equal((0, $"{Some.Carla.Id}: requests 0, conversation no. Nothing was erased: add --yes to do it."), Short(await RunAsync(store, "people", "erase", "--person", Some.Carla.Id)));
    }

    [Fact]
    public async Task A_decider_is_not_erased_and_wrong_settings_are_named()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        var refused = await RunAsync(store, "people", "erase", "--person", $"entra/{BotHost.Tenant}/{BotHost.ChairObjectId}", "--yes");
        Assert.Equal(64, refused.Code);
        Assert.Contains("settings under Chair", refused.Error, StringComparison.Ordinal);

        var folder = Directory.CreateTempSubdirectory("sambot-none-");
        var nowhere = await CommandProcess.RunAsync(folder.FullName, new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Sqlite__Path"] = Path.Combine(folder.FullName, "none.db") }, "notices", "list");
        Assert.Equal(69, nowhere.Code);
        Assert.Contains("Storage:Sqlite:Path", nowhere.Error, StringComparison.Ordinal);
        var wrong = await CommandProcess.RunAsync(folder.FullName, new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Storage__Provider"] = "Oracle" }, "notices", "list");
        Assert.Equal(78, wrong.Code);
        Assert.StartsWith("Storage:Provider: 'Oracle'", wrong.Error, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static RequestDocument Failing()
    {
        var sent = NoticePlan.Happened(new() { Id = Id }, [new RequestEvent.Submitted(Some.Carla, Some.Monday, Some.Pitch), new RequestEvent.Approved(Some.Jan, Some.Monday, null)], Some.Jan.Id, Some.Monday);
        sent = NoticePlan.Failed(NoticePlan.Failed(sent, "1", "502", NoticePlan.GivenUpAfter, null, Some.Monday), "1", "502", NoticePlan.GivenUpAfter, null, Tried);
        return NoticePlan.Failed(sent, "2", "Blocked", TimeSpan.Zero, null, Some.Monday);
    }

    private static (int Code, string Line) Short((int Code, string Output, string Error) ended) => (ended.Code, ended.Output.Trim() + ended.Error.Trim());

    private static Task<(int Code, string Output, string Error)> RunAsync(TestStore store, params string[] args) => CommandProcess.RunAsync(
        AppContext.BaseDirectory,
        store.Settings.Append(new("ASPNETCORE_ENVIRONMENT", "Development")).ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value),
        args);
}
