using System.Collections.Immutable;

namespace SamBot.Dialogs.Intake;

/// <summary>The foundation and the languages, as far as the intake needs them.</summary>
/// <param name="Words">The words that people may type.</param>
public sealed record IntakeRules(Vocabulary Words)
{
    /// <summary>The choices of a question, in the order in which they are shown. A question in the person's own words has none.</summary>
    public ImmutableArray<Choice> ChoicesOf(Question question) => Words.Choices.GetValueOrDefault(question, []);
}
