using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>All questions of the intake.</summary>
public static class Questions
{
    /// <summary>In the order in which they are asked.</summary>
    public static readonly ImmutableArray<QuestionDefinition> All =
    [
        new QuestionDefinition.OpenText(Question.Bring, Section.Bring, Limits.Bring),
        new QuestionDefinition.Goals(Question.FitGoals, Section.Fit),
        new QuestionDefinition.OpenText(Question.FitWhy, Section.Fit, Limits.FitWhy),
        new QuestionDefinition.OneOf(Question.TopicKind, Section.Topic, [.. Enum.GetNames<TopicKind>()]),
        new QuestionDefinition.OpenText(Question.TopicTitle, Section.Topic, Limits.TopicTitle),
        new QuestionDefinition.OpenText(Question.TopicDescription, Section.Topic, Limits.TopicDescription),
        new QuestionDefinition.OpenText(Question.Organisation, Section.Practical, Limits.Organisation),
        new QuestionDefinition.OpenText(Question.Acquaintance, Section.Practical, Limits.Acquaintance),
        new QuestionDefinition.OneOf(Question.Form, Section.Practical, [.. Enum.GetNames<MeetingForm>()]),
        new QuestionDefinition.OneOf(Question.Duration, Section.Practical, [.. Durations.Minutes.Select(m => m.ToString(CultureInfo.InvariantCulture))]),
        new QuestionDefinition.OpenText(Question.Availability, Section.Practical, Limits.Availability),
    ];

    /// <summary>The definition of one question.</summary>
    public static QuestionDefinition Of(Question question) => All[(int)question];

    /// <summary>The question before this one; null before the first.</summary>
    public static Question? Before(Question question) => question == 0 ? null : question - 1;

    /// <summary>The questions that a card asks together: from this one to the end of its section.</summary>
    public static IEnumerable<QuestionDefinition> From(Question question) =>
        All.Where(d => d.Section == Of(question).Section && d.Question >= question);
}
