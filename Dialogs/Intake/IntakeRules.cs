using System.Collections.Immutable;
using SamBot.Dialogs.Pitches;

namespace SamBot.Dialogs.Intake;

/// <summary>The foundation and the languages, as far as the intake needs them.</summary>
/// <param name="Words">The words that people may type.</param>
/// <param name="Pitches">The check that reads the answers of a pitch; null where no follow-ups are asked.</param>
/// <param name="Spoken">The language of an answer whose own words do not tell it.</param>
public sealed record IntakeRules(Vocabulary Words, PitchCheck? Pitches, Language Spoken)
{
    /// <summary>The choices of a question, in the order in which they are shown. A question in the person's own words has none.</summary>
    public ImmutableArray<Choice> ChoicesOf(Question question) => Words.Choices.GetValueOrDefault(question, []);
}
