using SamBot.Records;

namespace SamBot.Storage;

/// <summary>A hint that does not match its document.</summary>
/// <param name="Key">The document.</param>
/// <param name="Hint">The listing that the hint belongs to.</param>
/// <param name="Fault">The fault.</param>
/// <param name="IsRepaired">Whether it was put right.</param>
public sealed record HintFinding(DocumentKey Key, HintKind Hint, HintFault Fault, bool IsRepaired);
