using SamBot.Dialogs;
using SamBot.Dialogs.Dates;

namespace SamBot.Bot.Dates;

/// <summary>Reads days from what people type. The rules get days, not texts.</summary>
public interface IDateReader
{
    /// <summary>The first day, or time of several days, that a text names; null when it names none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language that is tried first.</param>
    /// <param name="today">The day from which "tomorrow" counts.</param>
    Task<DateHeard?> ReadAsync(string text, Language language, DateOnly today);

    /// <summary>Gets ready in the background, so that the first day that is typed in this language need not wait. Only the first call counts.</summary>
    void WarmUp(Language language);
}
