using System.Globalization;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>What a choice is called.</summary>
internal static class AnswerText
{
    /// <summary>The name of one choice of a question.</summary>
    public static string Choice(Question question, string id, Texts texts, Foundation foundation) => question switch
    {
        Question.FitGoals => foundation.GoalName(id, texts.Language),
        Question.TopicKind when Enum.TryParse<TopicKind>(id, out var kind) => texts.TopicKindName(kind),
        Question.Form when Enum.TryParse<MeetingForm>(id, out var form) => texts.FormName(form),
        Question.Duration => texts.DurationName(id),
        _ => id,
    };

    /// <summary>The goals of a pitch in words, joined.</summary>
    public static string Goals(IEnumerable<string> ids, Texts texts, Foundation foundation) =>
        string.Join(" · ", ids.Select(id => foundation.GoalName(id, texts.Language)));

    /// <summary>A duration in words.</summary>
    public static string Duration(int minutes, Texts texts) => texts.DurationName(minutes.ToString(CultureInfo.InvariantCulture));
}
