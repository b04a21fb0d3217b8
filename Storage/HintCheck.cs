namespace SamBot.Storage;

/// <summary>The result of one part of <see cref="IDocumentStore.CheckHintsAsync"/>.</summary>
/// <param name="Findings">The wrong hints, repaired or not; none when all is well.</param>
/// <param name="Documents">The number of documents that this part looked at.</param>
/// <param name="Young">The number of hints without a document that are so new that a save in progress may have written them. Check these again later.</param>
/// <param name="Continuation">Opaque; ask with it for the part that follows. Null at the end.</param>
public sealed record HintCheck(IReadOnlyList<HintFinding> Findings, int Documents, int Young, string? Continuation);
