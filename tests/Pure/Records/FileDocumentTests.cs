using System.Text;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>The bytes of a file, and the links to it.</summary>
public sealed class FileDocumentTests
{
    private static readonly FileDocument Stored = new()
    {
        PersonId = "p", File = new("f", "plan.pdf", FileKind.Pdf, SomeFiles.Pdf("a\nb").Length), LookAt = Some.Monday, Content = SomeFiles.Pdf("a\nb"),
    };

    [Fact]
    public void A_file_comes_back_byte_for_byte()
    {
        var read = DocumentReader.Standard.File(Stored.ToStored(), out var fault);
        Assert.Null(fault);
        Assert.Equal(Stored.Content.ToArray(), read!.Content.ToArray());
        Assert.Equal((Stored.PersonId, Stored.File, Stored.LookAt), (read.PersonId, read.File, read.LookAt));
        Assert.Equal(Some.Monday, new DocumentIndexes().Of(new(DocumentKind.File, "f"), Stored.ToStored(), out _)!.DueAt);
    }

    [Fact]
    public void A_file_of_schema_1_is_read_whole_and_written_again_without_a_loss()
    {
        var stored = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Storage", "Documents", "file.schema1.bin"));
        var read = DocumentReader.Standard.File(stored, out var fault);
        Assert.Null(fault);
        Assert.Equal(("plan.pdf", FileKind.Pdf), (read!.File.Name, read.File.Kind));
        Assert.Equal(SomeFiles.Pdf("plan"), read.Content.ToArray());
        Assert.Null(read.Newer);
        Assert.Equal(Encoding.UTF8.GetString(stored), Encoding.UTF8.GetString(read.ToStored()));
    }

    [Fact]
    public void A_file_that_is_not_whole_or_too_new_is_unreadable_and_says_why()
    {
        var stored = Stored.ToStored();
        foreach (var damaged in new[] { stored[..^1], [.. stored, 0], stored[..10], [], (Stored with { Schema = 99 }).ToStored() })
        {
            Assert.Null(DocumentReader.Standard.File(damaged, out var fault));
            Assert.NotNull(fault);
        }
    }

    [Fact]
    public void A_link_works_once_and_for_ten_minutes()
    {
        var request = FileLink.On(FileLink.On(new() { Id = "r" }, "f", "one", Some.Monday), "g", "two", Some.Monday);
        Assert.DoesNotContain(request.Links!.Value, l => l.Hash.Contains("one", StringComparison.Ordinal));
        Assert.Null(FileLink.Used(request, "three", Some.Monday));
        Assert.Null(FileLink.Used(request, "one", Some.Monday.AddMinutes(10)));
        var used = FileLink.Used(request, "one", Some.Monday.AddMinutes(9));
        Assert.Equal("f", used!.Value.FileId);
        Assert.Null(FileLink.Used(used.Value.Request, "one", Some.Monday.AddMinutes(9)));
        Assert.Equal("g", FileLink.Used(used.Value.Request, "two", Some.Monday)!.Value.FileId);
    }

    [Fact]
    public void The_files_of_a_request_are_those_that_were_sent_and_those_that_were_added()
    {
        var pitch = Some.Pitch with { Files = [new("a", "a.pdf", FileKind.Pdf, 1)] };
        var request = new RequestDocument
        {
            Id = "r",
            Events =
            [
                new RequestEvent.Submitted(Some.Carla, Some.Monday, pitch),
                new RequestEvent.Added(Some.Carla, Some.Monday, "o", "") { Files = [new("b", "b.pdf", FileKind.Pdf, 1)] },
            ],
        };
        Assert.Equal(["a", "b"], NamedFiles.In(request).Select(f => f.Id));
    }
}
