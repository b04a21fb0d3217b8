using SamBot.Dialogs.Files;

namespace SamBot.Bot.Turns;

/// <summary>A file that was fetched, or could not be.</summary>
/// <param name="Brought">What the dialog needs to know.</param>
/// <param name="Content">The bytes; empty when it is refused.</param>
public sealed record FetchedFile(BroughtFile Brought, ReadOnlyMemory<byte> Content);
