namespace SamBot.Dialogs.Intake;

/// <summary>Why an input is not accepted.</summary>
/// <param name="Reason">Which rule.</param>
/// <param name="Question">The question it is about, when it is about one.</param>
/// <param name="Length">How long the text was, in characters, where that is the matter.</param>
public sealed record IntakeRefusal(IntakeRefusalReason Reason, Question? Question = null, int Length = 0);
