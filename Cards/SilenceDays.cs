namespace SamBot.Cards;

/// <summary>How long a contact who was asked something may be silent, in days after the question; 0 for ever.</summary>
/// <param name="Reminder">After so many days they are reminded of it.</param>
/// <param name="Closed">After so many days the request is closed.</param>
public sealed record SilenceDays(int Reminder, int Closed);
