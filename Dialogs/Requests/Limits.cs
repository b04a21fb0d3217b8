namespace SamBot.Dialogs.Requests;

/// <summary>The limits of the chair's texts. The limit of an answer stands with its question, in <see cref="Intake.Questions"/>.</summary>
public static class Limits
{
    /// <summary>The limit of the note that goes with a decision.</summary>
    public static readonly TextLimit Note = new(0, 800);
}
