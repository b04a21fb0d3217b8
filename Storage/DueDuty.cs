using SamBot.Records;

namespace SamBot.Storage;

/// <summary>A document about which something must be done.</summary>
/// <param name="Key">Which document.</param>
/// <param name="DueAt">Since when, exactly the instant of <see cref="DocumentIndex.DueAt"/>.</param>
public sealed record DueDuty(DocumentKey Key, DateTimeOffset DueAt);
