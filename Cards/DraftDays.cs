namespace SamBot.Cards;

/// <summary>How long a request is kept that was begun and not sent, in days after the last message.</summary>
/// <param name="Reminder">After so many days its writer is reminded of it.</param>
/// <param name="Kept">After so many days it is erased.</param>
public sealed record DraftDays(int Reminder, int Kept);
