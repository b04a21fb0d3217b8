using SamBot.Dialogs.Dates;

namespace SamBot.Bot.Turns;

/// <summary>The result of reading a day.</summary>
/// <param name="Heard">The day; null when the words name none.</param>
public sealed record FoundDate(DateHeard? Heard);
