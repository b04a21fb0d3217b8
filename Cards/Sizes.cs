namespace SamBot.Cards;

/// <summary>What keeps every card below 25 KB, with all fields at their limits.</summary>
public static class Sizes
{
    /// <summary>The most that a card may be, in bytes of UTF-8 JSON. Every channel takes it.</summary>
    public const int CardBytes = 25 * 1024;

    /// <summary>How many lines of one text are kept apart.</summary>
    public const int Lines = 12;

    /// <summary>How much of a long text the chair sees at first, in characters.</summary>
    public const int Excerpt = 220;

    /// <summary>How many requests a list shows.</summary>
    public const int Listed = 10;
}
