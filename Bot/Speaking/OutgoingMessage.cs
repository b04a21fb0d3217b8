namespace SamBot.Bot.Speaking;

/// <summary>A message of the bot. The connector makes an activity of it.</summary>
public sealed record OutgoingMessage
{
    /// <summary>The text, shown as it is: no Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>The text of a toast, and of clients that cannot show the card.</summary>
    public string? Summary { get; init; }

    /// <summary>Answers that the person may give with one click, on channels that offer that.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The language of the message, a BCP 47 tag; the conversation's own if null.</summary>
    public string? Locale { get; init; }

    /// <summary>An Adaptive Card as UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte>? Card { get; init; }

    /// <summary>The card of a file, in place of the card; null in all other messages.</summary>
    public OutgoingFile? File { get; init; }

    /// <summary>Whether Teams raises a toast.</summary>
    public bool Alert { get; init; }
}
