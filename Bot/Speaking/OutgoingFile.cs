namespace SamBot.Bot.Speaking;

/// <summary>A card of a file, as it goes out.</summary>
/// <param name="ContentType">The kind of card.</param>
/// <param name="Name">The file's name.</param>
/// <param name="ContentUrl">The address at which the person opens it; null where it is not there yet.</param>
/// <param name="Content">The content as UTF-8 JSON.</param>
public sealed record OutgoingFile(string ContentType, string Name, string? ContentUrl, ReadOnlyMemory<byte> Content);
