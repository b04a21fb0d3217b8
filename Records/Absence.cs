namespace SamBot.Records;

/// <summary>Somebody cannot be written to. What they said is kept; what they must hear waits until they are back.</summary>
/// <param name="Since">When it was learned, UTC: as the channel says for a removal, else on our clock.</param>
/// <param name="Removed">Whether they removed the app; else the channel refuses to write to them: blocked, muted, or barred by an administrator.</param>
public sealed record Absence(DateTimeOffset Since, bool Removed);
