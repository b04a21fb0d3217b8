using SamBot.Commands;
using SamBot.Records;
using SamBot.Storage.Sqlite;
using SamBot.Tests.Playground;
using SamBot.Tests.Support;
using static SamBot.Tests.Commands.CommandProcess;

namespace SamBot.Tests.Commands;

/// <summary><c>storage</c> as people run it.</summary>
public sealed class StorageCommandTests(Azurite azurite) : IDisposable
{
    private static readonly DocumentKey One = new(DocumentKind.Request, "abcd");
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_moves_what_is_kept_by_the_servers_settings_and_checks_it()
    {
        await using (var store = Sqlite())
        {
            await StoredExample.FillAsync(store, Cancel);
        }

        var options = await azurite.ContainerAsync();
        var blobs = new Dictionary<string, string?>(StoredExample.Chair)
        {
            ["Storage__Provider"] = "AzureBlobs", ["Storage__AzureBlobs__ConnectionString"] = options.ConnectionString, ["Storage__AzureBlobs__Container"] = options.Container,
        };

        var (code, output, error) = await RunAsync(folder.Path, StoredExample.Chair, "storage", "export", "--to", "backup");
        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith("documents exported (conversation 28, file 0, request 31).\n", output, StringComparison.Ordinal);
        (code, output, error) = await RunAsync(folder.Path, blobs, "storage", "import", "--from", "backup");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal("59 documents: 59 imported, 0 there already, 0 left alone because others are there.\n", output);
        (code, output, error) = await RunAsync(folder.Path, blobs, "storage", "check");
        Assert.Equal((0, "59 documents, 0 of them unreadable; 0 wrong hints.\n", ""), (code, output, error));
    }

    [Fact]
    public async Task A_check_tells_each_finding_and_repairs_it_when_it_is_asked_to()
    {
        await using (var store = Sqlite())
        {
            await store.PrepareAsync(Cancel);
            await store.SaveAsync(One, StoredExample.Content(One), DocumentIndex.None, null, Cancel);
        }

        string[] findings =
        [
            "request abcd: is missing among the open requests", "request abcd: is missing among its contact's requests",
            "request abcd: is missing among the duties", "request abcd: is missing among the requests with its reference",
            "request abcd: is missing among the requests with its words",
        ];
        var (code, output, _) = await RunAsync(folder.Path, StoredExample.Chair, "storage", "check");
        Assert.Equal(ExitCodes.WrongData, code);
        Assert.Equal([.. findings.Select(f => f + "."), "1 documents, 0 of them unreadable; 5 wrong hints."], output.Trim().Split('\n'));
        (code, output, _) = await RunAsync(folder.Path, StoredExample.Chair, "storage", "check", "--repair");
        Assert.Equal(ExitCodes.Ok, code);
        Assert.Equal([.. findings.Select(f => f + "; repaired."), "1 documents, 0 of them unreadable; 5 wrong hints, repaired."], output.Trim().Split('\n'));
        (code, output, _) = await RunAsync(folder.Path, StoredExample.Chair, "storage", "check");
        Assert.Equal((ExitCodes.Ok, "1 documents, 0 of them unreadable; 0 wrong hints.\n"), (code, output));
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_finding_that_no_repair_ends_and_stays_as_it_is()
    {
        await using var store = Sqlite();
        await store.PrepareAsync(Cancel);
        var version = await store.SaveAsync(One, "{\"schema\":99}"u8.ToArray(), new() { DueAt = DateTimeOffset.UnixEpoch }, null, Cancel);
        await store.SaveAsync(new(DocumentKind.Conversation, "line\nbreak"), "{"u8.ToArray(), DocumentIndex.None, null, Cancel);

        var (code, output, _) = await RunAsync(folder.Path, StoredExample.Chair, "storage", "check", "--repair");

        Assert.Equal(ExitCodes.WrongData, code);
        Assert.Contains("request abcd: cannot be read. It has schema 99", output, StringComparison.Ordinal);
        Assert.Contains("conversation line break: cannot be read. It is no document of this bot", output, StringComparison.Ordinal);
        Assert.Equal(3, output.Trim().Split('\n').Length);
        Assert.Equal(version, (await store.LoadAsync(One, Cancel))!.Version);
        Assert.Single(await store.DueAsync(DateTimeOffset.MaxValue, 10, Cancel));
    }

    [Theory]
    [InlineData("storage check", ExitCodes.Unavailable, "Storage:Sqlite:Path: ", "that the file is there")]
    [InlineData("storage export --to backup", ExitCodes.Unavailable, "Storage:Sqlite:Path: ", "that the file is there")]
    [InlineData("storage import --from nowhere", ExitCodes.NoInput, "--from '", "is no folder")]
    [InlineData("storage import --from .", ExitCodes.WrongData, "--from '", "holds no export of SamBot")]
    public async Task What_is_not_there_is_told_and_not_made(string line, int expected, string start, string what)
    {
        var (code, output, error) = await RunAsync(folder.Path, StoredExample.Chair, line.Split(' '));

        Assert.Equal((expected, ""), (code, output));
        Assert.StartsWith(start, error, StringComparison.Ordinal);
        Assert.Contains(what, error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("Storage__Provider", "Oracle", "Storage:Provider: 'Oracle'")]
    [InlineData("Storage__Sqlite__Path", " ", "Storage:Sqlite:Path: is missing")]
    [InlineData("Retention__RequestMonths", "0", "Retention:RequestMonths: 0 is out of bounds")]
    [InlineData("Chair__TenantId", "", "Chair:TenantId: is not the id")]
    [InlineData("Languages__Default", "de", "Languages:Default: 'de'")]
    [InlineData("Foundation__Name", " ", "Foundation:Name: ")]
    public async Task Wrong_settings_are_told_as_the_server_tells_them(string name, string value, string fault)
    {
        var (code, _, error) = await RunAsync(folder.Path, new Dictionary<string, string?>(StoredExample.Chair) { [name] = value }, "storage", "check");

        Assert.Equal(ExitCodes.WrongSettings, code);
        Assert.StartsWith(fault, Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("storage")]
    [InlineData("storage move")]
    [InlineData("storage export")]
    [InlineData("storage import")]
    [InlineData("storage export --to")]
    public async Task A_line_that_is_wrong_says_so_and_does_nothing(string line)
    {
        var (code, _, error) = await RunAsync(folder.Path, StoredExample.Chair, line.Split(' '));

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("--help", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private SqliteDocumentStore Sqlite() => new(new SqliteOptions { Path = Path.Combine(folder.Path, "App_Data", "sambot.db") });
}
