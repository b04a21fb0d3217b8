using SamBot.Records;

namespace SamBot.Storage;

/// <summary>A document as it was read.</summary>
/// <param name="Key">Which document.</param>
/// <param name="Content">Its bytes, exactly as saved.</param>
/// <param name="Version">Opaque; give it back when saving or deleting, so that nothing saved in between is overwritten. Never used twice for one key, not even after a deletion.</param>
public sealed record StoredDocument(DocumentKey Key, ReadOnlyMemory<byte> Content, string Version);
