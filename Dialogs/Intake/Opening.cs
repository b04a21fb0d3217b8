namespace SamBot.Dialogs.Intake;

/// <summary>The message with which a contact came. It goes to the chair with the request, also where it answers none of the questions.</summary>
/// <param name="Text">The message.</param>
public sealed record Opening(string Text)
{
    /// <summary>The channel's id of the message; null where the channel names no messages.</summary>
    public string? MessageId { get; init; }
}
