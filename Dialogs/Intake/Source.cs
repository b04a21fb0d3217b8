namespace SamBot.Dialogs.Intake;

/// <summary>The message that gave an answer.</summary>
/// <param name="MessageId">The channel's id of the message, opaque.</param>
/// <param name="WasAsked">Whether it was said to the question; otherwise it was filled in there, as a first message is.</param>
public sealed record Source(string MessageId, bool WasAsked);
