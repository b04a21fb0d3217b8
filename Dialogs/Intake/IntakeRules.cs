using System.Collections.Immutable;
using SamBot.Dialogs.Pitches;

namespace SamBot.Dialogs.Intake;

/// <summary>The foundation and the languages, as far as the intake needs them.</summary>
/// <param name="Words">The words that people may type.</param>
/// <param name="Pitches">The check that reads the answers of a pitch; null where no follow-ups are asked.</param>
/// <param name="Spoken">The language of an answer whose own words do not tell it.</param>
public sealed record IntakeRules(Vocabulary Words, PitchCheck? Pitches, Language Spoken)
{
    /// <summary>Whether the foundation lets a language model read answers of those who allow it.</summary>
    public bool MayReadWithModel { get; init; }

    /// <summary>What another reader thinks of the answers of this input. It decides on a follow-up in the check's stead.</summary>
    public ImmutableArray<SecondReading> Second { get => field.IsDefault ? [] : field; init; }

    /// <summary>The choices of a question, in the order in which they are shown. A question in the person's own words has none.</summary>
    public ImmutableArray<Choice> ChoicesOf(Question question) => Words.Choices.GetValueOrDefault(question, []);
}
