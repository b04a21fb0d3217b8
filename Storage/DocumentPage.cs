using SamBot.Records;

namespace SamBot.Storage;

/// <summary>A part of a listing.</summary>
/// <param name="Keys">In the listing's order, at most as many as asked for. Fewer keys, or none, do not mean that the listing ends here.</param>
/// <param name="Continuation">Opaque; ask with it for the part that follows. Null at the end.</param>
public sealed record DocumentPage(IReadOnlyList<DocumentKey> Keys, string? Continuation);
