using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>An answer in the reader's words.</summary>
internal static class AnswerText
{
    /// <summary>The name of one choice of a question; its id when the choice is no longer there.</summary>
    public static string Choice(QuestionDefinition definition, string id, Texts t, Foundation foundation) => definition switch
    {
        QuestionDefinition.Goals => foundation.GoalName(id, t.Language),
        QuestionDefinition.OneOf q when q.Choices.Contains(id) => t.ChoiceName(q, id),
        _ => id,
    };

    /// <summary>The names of the chosen ones, as Markdown on one line.</summary>
    public static string Choices(QuestionDefinition definition, string answer, Texts t, Foundation foundation) =>
        PersonText.Escape(string.Join(" · ", answer.Split(',').Select(id => Choice(definition, id, t, foundation))));

    /// <summary>The answer under its label. An answer that is missing is said to be.</summary>
    public static IReadOnlyList<CardElement> Labelled(string label, QuestionDefinition definition, string? answer, Texts t, Foundation foundation) =>
        answer is null ? Layout.Answer(label, t.NoAnswer)
        : definition is QuestionDefinition.OpenText ? Layout.Said(label, answer)
        : Layout.Answer(label, Choices(definition, answer, t, foundation));

    /// <summary>The contact's name and the answers that stand beside it, as Markdown on one line.</summary>
    public static string Heading(MeetingRequest.Submitted request, Texts t)
    {
        var name = PersonText.Escape(request.Contact.Name);
        var beside = Questions.All.Where(q => q.Chair is ChairPlace.Heading).Select(q => q.In(request.Pitch)).OfType<string>().ToArray();
        return beside.Length == 0 ? name : t.SummaryFrom(name, string.Join(", ", beside.Select(PersonText.Escape)));
    }
}
