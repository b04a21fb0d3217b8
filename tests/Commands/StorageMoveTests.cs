using Microsoft.Extensions.DependencyInjection;
using System.Text.Json.Nodes;
using System.Text;
using SamBot.Commands;
using SamBot.Records;
using SamBot.Storage.Blobs;
using SamBot.Storage.Sqlite;
using SamBot.Storage;
using SamBot.Tests.Playground;
using SamBot.Tests.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Commands;

/// <summary>Export and import, between a real SQLite and a real Azurite.</summary>
public sealed class StorageMoveTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DocumentKey One = new(DocumentKind.Request, "abc");
    private readonly TemporaryFolder folder = new();
    private readonly SqliteFolder file = new();
    private readonly SqliteFolder otherFile = new();
    private SqliteDocumentStore sqlite = null!;
    private SqliteDocumentStore empty = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string First => Path.Combine(folder.Path, "made for it", "first");

    public async ValueTask InitializeAsync()
    {
        sqlite = file.Store();
        empty = otherFile.Store();
        await StoredExample.FillAsync(sqlite, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await sqlite.DisposeAsync();
        await empty.DisposeAsync();
        file.Dispose();
        if (Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(otherFile.Path))))
        {
            otherFile.Dispose();
        }

        folder.Dispose();
    }

    [Fact]
    public async Task What_moves_to_blobs_and_back_is_the_same_to_the_byte_and_found_as_before()
    {
        var blobs = new BlobDocumentStore(await azurite.ContainerAsync(), BlobCalls.Patiently);
        var (second, third) = (Path.Combine(folder.Path, "second"), Path.Combine(folder.Path, "third"));

        var (code, output, _) = await ExportAsync(sqlite, First);
        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains($"{StoredExample.Keys.Count} documents exported (conversation 28, file 0, request 31)", output, StringComparison.Ordinal);
        (code, output, _) = await ImportAsync(blobs, First);
        Assert.Equal((ExitCodes.Ok, $"{StoredExample.Keys.Count} documents: {StoredExample.Keys.Count} imported, 0 there already, 0 left alone because others are there.\n"), (code, output));
        await ExportAsync(blobs, second);
        await ImportAsync(empty, second);
        await ExportAsync(empty, third);

        Assert.Equal(Files(First), Files(second));
        Assert.Equal(Files(First), Files(third));
        foreach (var key in StoredExample.Keys)
        {
            Assert.Equal(StoredExample.Content(key), (await blobs.LoadAsync(key, Cancel))!.Content.ToArray());
        }

        var open = StoredExample.Keys.Count(k => k.Kind is DocumentKind.Request && k.Id.Length % 2 == 0);
        foreach (var store in new IDocumentStore[] { sqlite, blobs, empty })
        {
            Assert.Equal(open, (await store.OpenRequestsAsync(100, null, Cancel)).Keys.Count);
            Assert.Equal(31, (await store.RequestsOfAsync("entra/00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-0000000000c0", 100, null, Cancel)).Keys.Count);
            // What waits for nobody is to be erased one day.
            Assert.Equal(StoredExample.Keys.Count - open, (await store.DueAsync(DateTimeOffset.MaxValue, 100, Cancel)).Count);
            Assert.Equal(0, (await CheckAsync(store)).Code);
        }
    }

    [Fact]
    public async Task The_names_of_files_differ_by_more_than_case_and_suit_every_file_system()
    {
        await ExportAsync(sqlite, First);

        var names = Files(First).Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal)).ToList();
        Assert.Equal(StoredExample.Keys.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^(conversation|request)/[0-9a-f]{64}[.]json$", name));
    }

    [Fact]
    public async Task An_import_that_was_cut_off_is_run_again_and_ends_whole()
    {
        await ExportAsync(sqlite, First);
        var options = await azurite.ContainerAsync();
        foreach (var stop in new[] { 1, 20, 90 })
        {
            var left = stop;
            var dies = new BlobCalls { Before = _ => Interlocked.Decrement(ref left) >= 0 ? Task.CompletedTask : throw new IOException("killed") };
            await Assert.ThrowsAsync<StoreUnavailableException>(() => ImportAsync(new BlobDocumentStore(options, dies.Configure), First));
        }

        var blobs = new BlobDocumentStore(options, BlobCalls.Patiently);
        var (code, output, _) = await ImportAsync(blobs, First);
        Assert.Equal(ExitCodes.Ok, code);
        Assert.DoesNotContain(", 0 there already", output, StringComparison.Ordinal);
        // The hints of a document that did not make it are strays by now, and old enough for this store.
        Assert.Equal(ExitCodes.Ok, (await CheckAsync(blobs, repair: true)).Code);
        Assert.Equal(ExitCodes.Ok, (await CheckAsync(blobs)).Code);
        await ExportAsync(blobs, Path.Combine(folder.Path, "second"));
        Assert.Equal(Files(First), Files(Path.Combine(folder.Path, "second")));
    }

    [Fact]
    public async Task A_document_that_is_there_with_other_bytes_is_left_and_told()
    {
        await ExportAsync(sqlite, First);
        await empty.PrepareAsync(Cancel);
        await empty.SaveAsync(One, "mine"u8.ToArray(), DocumentIndex.None, null, Cancel);

        for (var again = 0; again < 2; again++)
        {
            var (code, output, error) = await ImportAsync(empty, First);
            Assert.Equal(ExitCodes.CannotCreate, code);
            Assert.Contains("1 left alone", output, StringComparison.Ordinal);
            Assert.Contains("(request abc): the store has another document by this id", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        }

        Assert.Equal("mine"u8.ToArray(), (await empty.LoadAsync(One, Cancel))!.Content.ToArray());
        Assert.Equal(StoredExample.Keys.Count, (await empty.AllAsync(null, 100, null, Cancel)).Keys.Count);
    }

    public static TheoryData<string, string, string> Damages => new()
    {
        { "no manifest", "manifest.json", "holds no export of SamBot" },
        { "empty manifest", "manifest.json", "holds no export of SamBot" },
        { "other manifest", "manifest.json", "holds no export of SamBot" },
        { "not finished", "manifest.json", "was not finished" },
        { "newer layout", "manifest.json", "has layout 2" },
        { "newer schema", "manifest.json", "have schema 99" },
        { "no list", "documents.jsonl", "is missing or damaged" },
        { "short list", "documents.jsonl", "is missing or damaged" },
        { "changed list", "documents.jsonl", "is missing or damaged" },
        { "fewer counted", "manifest.json", "other numbers of documents" },
        { "no document", "request/", "is missing" },
        { "short document", "request/", "is damaged" },
        { "empty document", "request/", "is damaged" },
        { "changed document", "request/", "is damaged" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_export_is_told_and_nothing_of_it_is_imported(string damage, string where, string what)
    {
        await ExportAsync(sqlite, First);
        var target = where == "request/" ? Path.Combine(First, ExportEntry.FileOf(One)) : Path.Combine(First, where);
        var bytes = await File.ReadAllBytesAsync(target, Cancel);
        var text = Encoding.UTF8.GetString(bytes);
        byte[]? damaged = damage switch
        {
            "no manifest" or "no list" or "no document" => null,
            "empty manifest" or "empty document" => [],
            "other manifest" => "{\"format\":\"holiday\"}"u8.ToArray(),
            "not finished" => Encoding.UTF8.GetBytes(text.Replace("\"finished\": true", "\"finished\": false", StringComparison.Ordinal)),
            "newer layout" => Encoding.UTF8.GetBytes(text.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)),
            "newer schema" => Encoding.UTF8.GetBytes(text.Replace("\"schema\": 1", "\"schema\": 99", StringComparison.Ordinal)),
            "fewer counted" => Encoding.UTF8.GetBytes(text.Replace("\"request\": 31", "\"request\": 30", StringComparison.Ordinal)),
            "short list" or "short document" => bytes[..^1],
            _ => [.. bytes[..^5], (byte)(bytes[^5] ^ 1), .. bytes[^4..]],
        };
        if (damaged is null)
        {
            File.Delete(target);
        }
        else
        {
            await File.WriteAllBytesAsync(target, damaged, Cancel);
        }

        var (code, _, error) = await ImportAsync(empty, First);

        Assert.Equal(ExitCodes.WrongData, code);
        var lines = error.Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains(what, lines[0], StringComparison.Ordinal);
        Assert.Equal("Nothing was imported.", lines[1]);
        Assert.False(File.Exists(otherFile.Path));
    }

    [Theory]
    [InlineData("no json", "no document of this bot")]
    [InlineData("null", "no document of this bot")]
    [InlineData("{\"schema\":\"one\"}", "no document of this bot")]
    [InlineData("{\"schema\":1,\"id\":\"x\",\"events\":[{\"event\":\"abducted\"}]}", "no document of this bot")]
    [InlineData("{\"schema\":1,\"id\":\"x\",\"events\":[", "no document of this bot")]
    public async Task A_document_that_nobody_can_read_is_moved_as_it_is_and_named_and_the_others_with_it(string content, string what)
    {
        var odd = new DocumentKey(DocumentKind.Request, "odd");
        await sqlite.SaveAsync(odd, Encoding.UTF8.GetBytes(content), DocumentIndex.None, null, Cancel);
        var blobs = new BlobDocumentStore(await azurite.ContainerAsync(), BlobCalls.Patiently);

        Assert.Equal(ExitCodes.Ok, (await ExportAsync(sqlite, First)).Code);
        foreach (var store in new IDocumentStore[] { empty, blobs })
        {
            foreach (var counts in new[] { "60 imported, 0 there already", "0 imported, 60 there already" })
            {
                var (code, output, error) = await ImportAsync(store, First);

                Assert.Equal(ExitCodes.WrongData, code);
                Assert.StartsWith($"60 documents: {counts}, 0 left alone", output, StringComparison.Ordinal);
                Assert.Contains("1 documents of the export cannot be read.", output, StringComparison.Ordinal);
                var line = Assert.Single(error.Trim().Split('\n'));
                Assert.Contains("(request odd)", line, StringComparison.Ordinal);
                Assert.Contains(what, line, StringComparison.Ordinal);
            }

            Assert.Equal(content, Encoding.UTF8.GetString((await store.LoadAsync(odd, Cancel))!.Content.Span));
            // The release that can read it finds it by a duty.
            Assert.Equal(odd, (await store.DueAsync(DateTimeOffset.MaxValue, 100, Cancel))[0].Key);
        }
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task What_is_damaged_in_the_store_is_replaced_from_an_export_when_that_is_meant_and_nothing_else(StoreKind kind)
    {
        await ExportAsync(sqlite, First);
        await using var kept = await TestStore.OnAsync(kind, azurite);
        var store = kept.Open();
        DocumentKey[] keys = [One, new(DocumentKind.Request, "Abc"), new(DocumentKind.Request, "ABC")];
        byte[][] there = ["{ cut off"u8.ToArray(), "{\"schema\":99}"u8.ToArray(), StoredExample.Content(One)];
        foreach (var (key, content) in keys.Zip(there))
        {
            await store.SaveAsync(key, content, DocumentIndex.None, null, Cancel);
        }

        var (code, output, _) = await ImportAsync(store, First);
        Assert.Equal(ExitCodes.CannotCreate, code);
        Assert.DoesNotContain("replaced", output, StringComparison.Ordinal);
        Assert.Equal(there[0], (await store.LoadAsync(One, Cancel))!.Content.ToArray());

        (code, output, var error) = await ImportAsync(store, First, replacesUnreadable: true);

        Assert.Equal(ExitCodes.CannotCreate, code);
        Assert.Contains("2 left alone", output, StringComparison.Ordinal);
        Assert.Contains("1 documents that could not be read were replaced.", output, StringComparison.Ordinal);
        Assert.Contains("(request abc): the document in the store could not be read. It was replaced.", error, StringComparison.Ordinal);
        Assert.Equal(StoredExample.Content(One), (await store.LoadAsync(One, Cancel))!.Content.ToArray());
        Assert.Contains(One, (await store.RequestsOfAsync("entra/00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-0000000000c0", 100, null, Cancel)).Keys);
        Assert.Equal(there[1], (await store.LoadAsync(keys[1], Cancel))!.Content.ToArray());
        Assert.Equal(there[2], (await store.LoadAsync(keys[2], Cancel))!.Content.ToArray());
    }

    [Fact]
    public async Task A_damaged_backup_replaces_nothing()
    {
        await sqlite.SaveAsync(new(DocumentKind.Request, "odd"), "{ cut"u8.ToArray(), DocumentIndex.None, null, Cancel);
        await ExportAsync(sqlite, First);
        await empty.PrepareAsync(Cancel);
        await empty.SaveAsync(new(DocumentKind.Request, "odd"), "{ cut off later"u8.ToArray(), DocumentIndex.None, null, Cancel);

        Assert.Equal(ExitCodes.CannotCreate, (await ImportAsync(empty, First, replacesUnreadable: true)).Code);

        Assert.Equal("{ cut off later"u8.ToArray(), (await empty.LoadAsync(new(DocumentKind.Request, "odd"), Cancel))!.Content.ToArray());
    }

    [Fact]
    public async Task A_document_of_a_newer_release_makes_the_export_one_of_that_release()
    {
        await sqlite.SaveAsync(new(DocumentKind.Request, "new"), "{\"schema\":99}"u8.ToArray(), DocumentIndex.None, null, Cancel);

        await ExportAsync(sqlite, First);

        Assert.Equal(99, (int)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(First, "manifest.json"), Cancel))!["schema"]!);
    }

    [Fact]
    public async Task When_it_is_kept_for_another_time_a_repair_moves_the_duties_of_what_is_there()
    {
        var longer = new DocumentIndexes(new RetentionPolicy(36, 12, new Deciders("", "", "", [])));
        using var output = new StringWriter();
        var before = (await sqlite.DueAsync(DateTimeOffset.MaxValue, 100, Cancel)).Where(d => d.Key.Kind is DocumentKind.Request).Select(d => d.DueAt).Distinct();

        Assert.Equal(ExitCodes.Ok, await new StorageCheck(sqlite, longer, output, TextWriter.Null).RunAsync(repair: true, Cancel));

        Assert.Contains("request abc: stands at a wrong place among the duties; repaired.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before.Select(at => at.AddMonths(12)), (await sqlite.DueAsync(DateTimeOffset.MaxValue, 100, Cancel)).Where(d => d.Key.Kind is DocumentKind.Request).Select(d => d.DueAt).Distinct());
    }

    [Fact]
    public async Task Exporting_again_brings_the_folder_up_to_date_and_forgets_who_was_deleted()
    {
        await ExportAsync(sqlite, First);
        var untouched = File.GetLastWriteTimeUtc(Path.Combine(First, ExportEntry.FileOf(StoredExample.Keys[0])));
        var gone = (await sqlite.LoadAsync(One, Cancel))!;
        await sqlite.DeleteAsync(One, gone.Version, Cancel);
        await StoredExample.SaveAsync(sqlite, new(DocumentKind.Request, "new"), Cancel);
        await File.WriteAllTextAsync(Path.Combine(First, "request", "left by a crash.json.tmp"), "half", Cancel);

        Assert.Equal(ExitCodes.Ok, (await ExportAsync(sqlite, First)).Code);

        Assert.Equal(untouched, File.GetLastWriteTimeUtc(Path.Combine(First, ExportEntry.FileOf(StoredExample.Keys[0]))));
        await ExportAsync(sqlite, Path.Combine(folder.Path, "second"));
        Assert.Equal(Files(Path.Combine(folder.Path, "second")), Files(First));
        Assert.False(File.Exists(Path.Combine(First, ExportEntry.FileOf(One))));
    }

    [Fact]
    public async Task An_export_that_was_cut_off_is_no_export_until_it_is_run_again()
    {
        var options = await azurite.ContainerAsync();
        await StoredExample.FillAsync(new BlobDocumentStore(options, BlobCalls.Patiently), Cancel);
        await ExportAsync(sqlite, First);
        foreach (var stop in new[] { 0, 1, 40 })
        {
            var left = stop;
            var dies = new BlobCalls { Before = _ => Interlocked.Decrement(ref left) >= 0 ? Task.CompletedTask : throw new IOException("killed") };
            await Assert.ThrowsAsync<StoreUnavailableException>(() => ExportAsync(new BlobDocumentStore(options, dies.Configure), First));
            var (code, _, error) = await ImportAsync(empty, First);
            Assert.Equal(ExitCodes.WrongData, code);
            Assert.Contains("was not finished. Export again", error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Ok, (await ExportAsync(new BlobDocumentStore(options, BlobCalls.Patiently), First)).Code);
        Assert.Equal(ExitCodes.Ok, (await ImportAsync(empty, First)).Code);
    }

    [Theory]
    [InlineData("holiday.jpg", "is not empty and holds no export")]
    [InlineData("manifest.json", "is not empty and holds no export")]
    public async Task A_folder_with_something_else_in_it_is_left_alone(string name, string what)
    {
        Directory.CreateDirectory(First);
        await File.WriteAllTextAsync(Path.Combine(First, name), "{}", Cancel);

        var (code, _, error) = await ExportAsync(sqlite, First);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(what, error, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(First, name)], Directory.GetFileSystemEntries(First));
    }

    [Fact]
    public async Task An_export_of_nothing_is_an_export()
    {
        await empty.PrepareAsync(Cancel);

        Assert.Equal(ExitCodes.Ok, (await ExportAsync(empty, First)).Code);

        Assert.Equal(ExitCodes.Ok, (await ImportAsync(sqlite, First)).Code);
    }

    [Fact]
    public async Task Only_its_owner_may_look_into_a_new_export()
    {
        await ExportAsync(sqlite, First);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(First));
        }
    }

    [Fact]
    public async Task A_check_notices_a_file_without_bytes_and_bytes_without_a_name()
    {
        await using var host = new BotHost();
        await using var channel = await ChannelStandIn.StartAsync();
        channel.Files["plan.pdf"] = SomeFiles.Pdf();
        var contact = new Chatter(host.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");
        await contact.SayAsync(Some.Typed[SamBot.Dialogs.Intake.Question.Bring]);
        await contact.SendFilesAsync(null, "plan.pdf");
        var documents = host.Services.GetRequiredService<Documents>();
        var store = host.Services.GetRequiredService<IDocumentStore>();
        var indexes = host.Services.GetRequiredService<DocumentIndexes>();
        var file = Assert.Single((await store.AllAsync(DocumentKind.File, 10, null, Cancel)).Keys);
        Assert.Equal((ExitCodes.Ok, 1), await CheckedAsync());

        await documents.Files.SaveAsync(contact.PersonId, new("orphan", "x.pdf", SamBot.Dialogs.Files.FileKind.Pdf, SomeFiles.Pdf().Length), SomeFiles.Pdf(), TimeProvider.System.GetUtcNow(), Cancel);
        Assert.Equal((ExitCodes.Ok, 2), await CheckedAsync("file orphan: no document names it. The bot removes it after "));
        await store.DeleteAsync(file, (await store.LoadAsync(file, Cancel))!.Version, Cancel);
        Assert.Equal((ExitCodes.WrongData, 3), await CheckedAsync($": names file {file.Id}, which has no bytes.", "file orphan"));

        async Task<(int Code, int Lines)> CheckedAsync(params string[] said)
        {
            using var output = new StringWriter { NewLine = "\n" };
            var code = await new StorageCheck(store, indexes, output, TextWriter.Null).RunAsync(repair: false, Cancel);
            Assert.All(said, word => Assert.Contains(word, output.ToString(), StringComparison.Ordinal));
            return (code, output.ToString().Trim().Split('\n').Length);
        }
    }

    private static async Task<(int Code, string Output, string Error)> ExportAsync(IDocumentStore store, string to)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        return (await new StorageExport(store, new ExportFolder(to), TimeProvider.System, output, error).RunAsync(Cancel), output.ToString(), error.ToString());
    }

    private static async Task<(int Code, string Output, string Error)> ImportAsync(IDocumentStore store, string from, bool replacesUnreadable = false)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        return (await new StorageImport(store, StoredExample.Indexes, new ExportFolder(from), replacesUnreadable, output, error).RunAsync(Cancel), output.ToString(), error.ToString());
    }

    private static async Task<(int Code, string Output)> CheckAsync(IDocumentStore store, bool repair = false)
    {
        using StringWriter output = new() { NewLine = "\n" };
        return (await new StorageCheck(store, StoredExample.Indexes, output, TextWriter.Null).RunAsync(repair, Cancel), output.ToString());
    }

    /// <summary>The files of an export with what they say; the list in no order, and without the manifest, which tells when.</summary>
    private static SortedDictionary<string, string> Files(string export) => new(
        Directory.EnumerateFiles(export, "*", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(export, f).Replace('\\', '/'), Path: f))
            .Where(f => f.Name != "manifest.json")
            .ToDictionary(f => f.Name, f => f.Name == "documents.jsonl" ? string.Join('\n', File.ReadLines(f.Path).Order(StringComparer.Ordinal)) : Convert.ToHexString(File.ReadAllBytes(f.Path))),
        StringComparer.Ordinal);
}
