using System.Collections.Immutable;

namespace SamBot.Dialogs.Intake;

/// <summary>What the intake needs to know of the foundation and of the languages.</summary>
/// <param name="Words">What people may type.</param>
public sealed record IntakeRules(Vocabulary Words)
{
    /// <summary>The choices of a question, in the order in which they are shown; none for a question in the person's own words.</summary>
    public ImmutableArray<Choice> ChoicesOf(Question question) => Words.Choices.GetValueOrDefault(question, []);
}
