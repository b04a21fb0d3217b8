using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary>A document of an export: a line of <c>documents.jsonl</c>, and the file that it names.</summary>
/// <param name="Kind">The document's kind, in small letters.</param>
/// <param name="Id">The document's id.</param>
/// <param name="File">The path of its file below the folder.</param>
/// <param name="Length">The file's length.</param>
/// <param name="Sha256">The file's SHA-256, in hexadecimal.</param>
internal sealed record ExportEntry(string Kind, string Id, string File, long Length, string Sha256)
{
    /// <summary>The document's key; null when the line is damaged, or names a file that is not the document's own.</summary>
    [JsonIgnore]
    public DocumentKey? Key
    {
        get
        {
            try
            {
                return DocumentKinds.Of(Kind) is { } kind && new DocumentKey(kind, Id) is var key && FileOf(key) == File ? key : null;
            }
            catch (ArgumentException)
            {
                return null;
            }
        }
    }

    /// <summary>The line for a document.</summary>
    public static ExportEntry Of(StoredDocument document) =>
        new(document.Key.Kind.Word(), document.Key.Id, FileOf(document.Key), document.Content.Length, Hash(document.Content.Span));

    /// <summary>
    /// The path of a document's file. It holds the hash of the id, since no file system takes every id and some do not tell small letters from
    /// capitals.
    /// </summary>
    public static string FileOf(DocumentKey key) =>
        $"{key.Kind.Word()}/{Hash(Encoding.UTF8.GetBytes(key.Id))}.{(key.Kind is DocumentKind.File ? "bin" : "json")}";

    /// <summary>Whether these are the document's bytes.</summary>
    public bool IsOf(ReadOnlySpan<byte> content) => content.Length == Length && Hash(content) == Sha256;

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
