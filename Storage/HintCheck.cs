namespace SamBot.Storage;

/// <summary>What a part of <see cref="IDocumentStore.CheckHintsAsync"/> found.</summary>
/// <param name="Findings">What is wrong, or was; none when all is well.</param>
/// <param name="Documents">How many documents this part looked at.</param>
/// <param name="Young">How many hints no document backs, but are so young that a save under way may be about to: look again later.</param>
/// <param name="Continuation">Opaque; ask with it for the part that follows. Null at the end.</param>
public sealed record HintCheck(IReadOnlyList<HintFinding> Findings, int Documents, int Young, string? Continuation);
