namespace SamBot.Cards;

/// <summary>The sizes that keep every card below 25 KB, with all fields at their limits.</summary>
public static class Sizes
{
    /// <summary>The largest card, in bytes of UTF-8 JSON. Every channel takes it.</summary>
    public const int CardBytes = 25 * 1024;

    /// <summary>The number of lines of one text that are kept apart.</summary>
    public const int Lines = 10;

    /// <summary>The number of requests that a list shows.</summary>
    public const int Listed = 10;
}
