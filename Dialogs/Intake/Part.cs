namespace SamBot.Dialogs.Intake;

/// <summary>One of several texts that were taken together as an answer.</summary>
/// <param name="Text">The text; empty when its message was deleted.</param>
public sealed record Part(string Text)
{
    /// <summary>The message that gave it; null where none did, or the channel names none.</summary>
    public string? MessageId { get; init; }
}
