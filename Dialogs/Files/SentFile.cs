namespace SamBot.Dialogs.Files;

/// <summary>A file that a contact sent and that is kept. Its bytes are a document of their own, under the id.</summary>
/// <param name="Id">Names the bytes.</param>
/// <param name="Name">The cleaned name, with the extension of its kind.</param>
/// <param name="Kind">The kind, by its content.</param>
/// <param name="Bytes">The size.</param>
public sealed record SentFile(string Id, string Name, FileKind Kind, int Bytes) : Extensible;
