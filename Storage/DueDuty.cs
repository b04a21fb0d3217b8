using SamBot.Records;

namespace SamBot.Storage;

/// <summary>A document that is due.</summary>
/// <param name="Key">The document's key.</param>
/// <param name="DueAt">The time from which it is due, exactly the instant of <see cref="DocumentIndex.DueAt"/>.</param>
public sealed record DueDuty(DocumentKey Key, DateTimeOffset DueAt);
