namespace SamBot.Dialogs.Intake;

/// <summary>A condition on the answer to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer that it must have.</param>
public sealed record AnswerIs(Question Question, string Answer)
{
    /// <summary>Whether these answers meet it.</summary>
    public bool Holds(Func<Question, string?> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return answers(Question) == Answer;
    }
}
