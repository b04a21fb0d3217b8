using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary>A document of an export: a line of <c>documents.jsonl</c>, and the file that it names.</summary>
/// <param name="Kind">What it holds, in small letters.</param>
/// <param name="Id">Its id.</param>
/// <param name="File">Its file, below the folder.</param>
/// <param name="Length">The file's length.</param>
/// <param name="Sha256">The file's SHA-256, in hexadecimal.</param>
internal sealed record ExportEntry(string Kind, string Id, string File, long Length, string Sha256)
{
    /// <summary>The document's key; null when the line is damaged, or names another file than the document's own.</summary>
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

    /// <summary>Where a document's file is. By the id's hash, since no file system takes every id, and some see no difference between small letters and capitals.</summary>
    public static string FileOf(DocumentKey key) => $"{key.Kind.Word()}/{Hash(Encoding.UTF8.GetBytes(key.Id))}.json";

    /// <summary>Whether these are the document's bytes.</summary>
    public bool IsOf(ReadOnlySpan<byte> content) => content.Length == Length && Hash(content) == Sha256;

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
