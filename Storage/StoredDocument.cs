using SamBot.Records;

namespace SamBot.Storage;

/// <summary>A document as it was read.</summary>
/// <param name="Key">The document's key.</param>
/// <param name="Content">Its bytes, exactly as saved.</param>
/// <param name="Version">
/// Opaque. Name it when you save or delete the document, so that no save in between is overwritten. A version is never used twice for one
/// key, not even after a deletion.
/// </param>
public sealed record StoredDocument(DocumentKey Key, ReadOnlyMemory<byte> Content, string Version);
