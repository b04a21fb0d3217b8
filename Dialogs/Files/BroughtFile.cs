namespace SamBot.Dialogs.Files;

/// <summary>A file that came with a message: either what may be kept, or the reason why it cannot be.</summary>
/// <param name="Name">The cleaned name.</param>
/// <param name="File">The file; null when it is refused.</param>
/// <param name="Refusal">The reason; null when it may be kept.</param>
public sealed record BroughtFile(string Name, SentFile? File, FileRefusal? Refusal);
