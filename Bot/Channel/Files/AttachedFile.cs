namespace SamBot.Bot.Channel.Files;

/// <summary>A file that a message carries, before it is fetched.</summary>
/// <param name="Name">The name as the channel gives it; null when it gives none.</param>
/// <param name="Address">The address to fetch it from; null where the channel cannot hand files over.</param>
/// <param name="IsInline">Whether it is an image within the message. The connector hands that out against the bot's token.</param>
public sealed record AttachedFile(string? Name, string? Address, bool IsInline);
