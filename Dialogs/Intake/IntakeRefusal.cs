namespace SamBot.Dialogs.Intake;

/// <summary>A reason why an input is not accepted.</summary>
/// <param name="Reason">The rule that it breaks.</param>
/// <param name="Question">The question it is about, when it is about one.</param>
/// <param name="Length">The length of the text in characters, where the text is too short or too long.</param>
public sealed record IntakeRefusal(IntakeRefusalReason Reason, Question? Question = null, int Length = 0)
{
    /// <summary>How many times in a row this was the reason, from 1.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The choices between which the person must choose, as an answer holds them; null where it is about something else.</summary>
    public string? Between { get; init; }
}
