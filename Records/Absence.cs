namespace SamBot.Records;

/// <summary>A person who cannot be written to. Their documents are kept; notices for them wait until they are back.</summary>
/// <param name="Since">The instant at which the bot learned of it, UTC: by the channel's clock for a removal, else by ours.</param>
/// <param name="Removed">Whether they removed the app. Otherwise the channel refuses: they blocked or muted the bot, or an administrator barred it.</param>
public sealed record Absence(DateTimeOffset Since, bool Removed);
