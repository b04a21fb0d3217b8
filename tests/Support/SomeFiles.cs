using System.IO.Compression;
using System.Text;

namespace SamBot.Tests.Support;

/// <summary>Files as people send them.</summary>
internal static class SomeFiles
{
    public static byte[] Pdf(string words = "Aanpak voor zij-instromers") => Encoding.UTF8.GetBytes($"%PDF-1.7\n{words}\n%%EOF\n");

    public static byte[] Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1];

    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8];

    public static byte[] Word => Zip("[Content_Types].xml", "word/document.xml");

    public static byte[] PowerPoint => Zip("[Content_Types].xml", "ppt/presentation.xml");

    public static byte[] Zip(params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var content = zip.CreateEntry(part).Open();
                content.Write("<x/>"u8);
            }
        }

        return bytes.ToArray();
    }
}
