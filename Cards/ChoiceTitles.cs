using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>
/// From the title of a choice on a card to its meaning, in any language. Some clients submit the title where the protocol has the value.
/// Source: issue 1449 of microsoft/AdaptiveCards (Teams on Android).
/// </summary>
public static class ChoiceTitles
{
    /// <summary>The question whose answer is to be changed; null where the title is none of the review's.</summary>
    public static Question? Question(string title, Foundation foundation) =>
        Meant(foundation, Questions.All.Select(q => q.Question), title, ReviewCard.Numbered);

    /// <summary>The reason for declining; null where the title is none.</summary>
    public static DeclineReason? Reason(string title, Foundation foundation) =>
        Meant(foundation, Enum.GetValues<DeclineReason>(), title, (reason, t) => t.Reason(reason));

    /// <summary>The id of a choice of a question, from its id or its title; null where it is neither.</summary>
    public static string? Choice(QuestionDefinition.OneOf question, string given, Foundation foundation)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Choices.Contains(given) || question.IsMinutes(given) ? given
            : question.Choices.FirstOrDefault(id => foundation.AllTexts.Any(t => t.ChoiceName(question, id) == given.Trim()));
    }

    private static T? Meant<T>(Foundation foundation, IEnumerable<T> values, string title, Func<T, Texts, string> titleOf)
        where T : struct => values.Cast<T?>().FirstOrDefault(value => foundation.AllTexts
            .Any(t => Vocabulary.Normal(titleOf(value!.Value, t)) == Vocabulary.Normal(title.Trim())));
}
