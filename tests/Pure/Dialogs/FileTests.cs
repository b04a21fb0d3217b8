using SamBot.Dialogs.Files;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>What a file is follows from its content, and its name is cleaned.</summary>
public sealed class FileTests
{
    public static TheoryData<byte[], FileKind?> Contents => new()
    {
        { SomeFiles.Pdf(), FileKind.Pdf },
        { SomeFiles.Png, FileKind.Png },
        { SomeFiles.Jpeg, FileKind.Jpeg },
        { SomeFiles.Word, FileKind.Word },
        { SomeFiles.PowerPoint, FileKind.PowerPoint },
        { SomeFiles.Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), null },
        { SomeFiles.Zip("[Content_Types].xml", "xl/workbook.xml"), null },
        { SomeFiles.Zip("word/document.xml"), null },
        { SomeFiles.Word[..^10], null },
        { [.. "MZ"u8, .. SomeFiles.Word], null },
        { [.. "<html>"u8, .. SomeFiles.Pdf()], null },
        { "GIF89a......"u8.ToArray(), null },
        { "PK\u0003\u0004"u8.ToArray(), null },
        { SomeFiles.Png[..8], null },
        { [], null },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_file_is_what_its_content_is(byte[] content, FileKind? kind) => Assert.Equal(kind, FileContent.KindOf(content));

    [Theory]
    [InlineData("plan.pdf", "plan.pdf")]
    [InlineData("Plan van Zoë 2026.PDF", "Plan van Zoë 2026.PDF")]
    [InlineData("plan", "plan.pdf")]
    [InlineData("plan.exe", "plan.exe.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("C:\\Users\\ik\\plan.pdf", "plan.pdf")]
    [InlineData("plan\u202Efdp.exe", "planfdp.exe.pdf")]
    [InlineData("pl\u0000an\r\n\u200B.pdf", "plan.pdf")]
    [InlineData("a<b>\"c|d?.pdf", "a_b__c_d_.pdf")]
    [InlineData(" ..pdf", "pdf.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    [InlineData("", "file.pdf")]
    [InlineData(null, "file.pdf")]
    public void A_name_holds_no_folder_and_nothing_that_misleads(string? name, string clean) => Assert.Equal(clean, FileNames.Clean(name, FileKind.Pdf));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var clean = FileNames.Clean(new string('x', 300) + ".jpeg", FileKind.Jpeg);
        Assert.Equal(FileNames.Longest, clean.Length);
        Assert.EndsWith("x.jpeg", clean, StringComparison.Ordinal);
        Assert.True(FileNames.Clean(string.Concat(Enumerable.Repeat("\U0001F600", 100)), FileKind.Png).IsNormalized());
    }
}
