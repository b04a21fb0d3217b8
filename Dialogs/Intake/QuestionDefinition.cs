using System.Collections.Immutable;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>How a question is asked and what counts as an answer.</summary>
/// <param name="Question">Which one.</param>
/// <param name="Section">The card that it is on.</param>
public abstract record QuestionDefinition(Question Question, Section Section)
{
    /// <summary>Answered in the person's own words.</summary>
    public sealed record OpenText(Question Question, Section Section, TextLimit Limit) : QuestionDefinition(Question, Section);

    /// <summary>Answered with one of fixed choices, by id.</summary>
    public sealed record OneOf(Question Question, Section Section, ImmutableArray<string> Choices) : QuestionDefinition(Question, Section);

    /// <summary>Answered with one or more of the foundation's goals, by id, joined with commas.</summary>
    public sealed record Goals(Question Question, Section Section) : QuestionDefinition(Question, Section);
}
