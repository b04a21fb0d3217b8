using System.Globalization;
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
        QuestionDefinition.OneOf { TakesAny: true } when id is QuestionDefinition.OneOf.Any => t.NoPreference,
        QuestionDefinition.OneOf q when q.IsMinutes(id) => t.Minutes(id),
        _ => id,
    };

    /// <summary>The names of the chosen ones, as Markdown on one line.</summary>
    public static string Choices(QuestionDefinition definition, string answer, Texts t, Foundation foundation) =>
        PersonText.Escape(string.Join(" · ", answer.Split(',').Select(id => Choice(definition, id, t, foundation))));

    /// <summary>The names of choices between which somebody must choose, each with the number by which it may be typed.</summary>
    public static string Alternatives(QuestionDefinition definition, string ids, Texts t, Foundation foundation)
    {
        var names = ids.Split(',').Select(id => (Name: Choice(definition, id, t, foundation), Number: Place(definition, id, foundation) + 1))
            .Select(c => PersonText.Escape(c.Number > 0 ? t.NumberedAlternative(c.Number.ToString(CultureInfo.InvariantCulture), c.Name) : c.Name)).ToArray();
        return t.Alternatives(string.Join(", ", names[..^1]), names[^1]);
    }

    private static int Place(QuestionDefinition definition, string id, Foundation foundation) => definition switch
    {
        QuestionDefinition.OneOf { TakesMinutes: false } q => q.Choices.IndexOf(id),
        QuestionDefinition.Goals => foundation.Goals.Select(g => g.Id).ToList().IndexOf(id),
        _ => -1,
    };

    /// <summary>Names on one line, within a sentence.</summary>
    public static string List(IReadOnlyList<string> names, Texts t) =>
        names.Count < 2 ? string.Concat(names) : t.ListAnd(string.Join(", ", names.SkipLast(1)), names[^1]);

    /// <summary>The answer under its label. An answer that is missing is said to be.</summary>
    public static IReadOnlyList<CardElement> Labelled(string label, QuestionDefinition definition, string? answer, Texts t, Foundation foundation) =>
        answer is null ? Layout.Answer(label, t.NoAnswer)
        : answer.Length == 0 ? Layout.Answer(label, t.LeftOpen)
        : definition is QuestionDefinition.OpenText { TakesNone: true } && answer is QuestionDefinition.OpenText.None ? Layout.Answer(label, t.NoEmployer)
        : definition is QuestionDefinition.OpenText ? Layout.Said(label, answer, t)
        : Layout.Answer(label, Choices(definition, answer, t, foundation));

    /// <summary>The form and the length of a meeting, as Markdown on one line; null where neither of the two minds, and for who pitches.</summary>
    public static string? How(MeetingRequest.Approved approved, Texts t, Foundation foundation)
    {
        string[] parts =
        [
            .. approved.Form is MeetingForm.Any ? [] : new[] { Choices(Questions.Of(Question.Form), approved.Form.ToString(), t, foundation) },
            .. approved.Minutes is Durations.Any ? [] : new[] { t.Minutes(approved.Minutes.ToString(t.Culture)) },
        ];
        return parts.Length == 0 || Wording.IsCandidate(approved.Pitch) ? null : string.Join(" · ", parts);
    }

    /// <summary>The contact's name and the answers that stand beside it, as Markdown on one line.</summary>
    /// <param name="request">The request.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="most">The most characters of an answer.</param>
    public static string Heading(MeetingRequest.Submitted request, Texts t, int most = int.MaxValue)
    {
        var name = PersonText.Escape(request.Contact.Name);
        var beside = Questions.All.Where(q => q.Chair is ChairPlace.Heading).Select(q => q.In(request.Pitch)).OfType<string>()
            .Where(answer => answer is not (QuestionDefinition.OpenText.None or ""))
            .Select(answer => answer.Length <= most ? answer : $"{TextLimit.Cut(answer, most)} …").ToArray();
        return beside.Length == 0 ? name : t.SummaryFrom(name, string.Join(", ", beside.Select(PersonText.Escape)));
    }
}
