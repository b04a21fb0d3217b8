namespace SamBot.Dialogs.Intake;

/// <summary>The message that gave an answer.</summary>
/// <param name="MessageId">The channel's id of the message; it is opaque.</param>
/// <param name="WasAsked">
/// True when the message answered the question. False when its words were filled in there, as those of a first message are.
/// </param>
public sealed record Source(string MessageId, bool WasAsked)
{
    /// <summary>The text that stood there before, when the message added to it; null when it did not.</summary>
    public string? Before { get; init; }
}
