using System.IO.Compression;

namespace SamBot.Dialogs.Files;

/// <summary>Recognises a file by its content. Neither its name nor what a channel says about it counts. Nothing of it is unpacked or run.</summary>
public static class FileContent
{
    private const int MostParts = 10_000;
    private const string Types = "[Content_Types].xml";
    private const string Macros = "vbaProject.bin";

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>The kind of the content; null when it is none that is taken. An Office document with macros is none.</summary>
    public static FileKind? KindOf(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        return bytes.StartsWith("%PDF-"u8) ? FileKind.Pdf
            : bytes.StartsWith(Png) && bytes.Length > 16 && bytes[12..16].SequenceEqual("IHDR"u8) ? FileKind.Png
            : bytes.StartsWith(Jpeg) ? FileKind.Jpeg
            : bytes.StartsWith("PK\u0003\u0004"u8) ? Office(content)
            : null;
    }

    // A docx or pptx is a zip whose main part has a fixed name. Source: ECMA-376, part 2 (Open Packaging Conventions).
    private static FileKind? Office(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
            {
                return null;
            }

            var parts = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return !parts.Contains(Types) || parts.Any(p => p.EndsWith(Macros, StringComparison.OrdinalIgnoreCase)) ? null
                : parts.Contains("word/document.xml") ? FileKind.Word
                : parts.Contains("ppt/presentation.xml") ? FileKind.PowerPoint
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
