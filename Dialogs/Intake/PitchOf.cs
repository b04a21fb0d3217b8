using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>Turns a draft's answers into a pitch.</summary>
public static class PitchOf
{
    private const int LongestTitle = 80;

    /// <summary>The pitch of a draft; null while <see cref="Missing"/> names a question.</summary>
    public static Pitch? Draft(Draft draft) => Missing(draft) is null
        ? Questions.All.Aggregate(Pitch.Empty with { Opening = Unsaid(draft), Files = draft.Files }, (pitch, q) => Put(pitch, q, draft))
        : null;

    // What was answered goes along, also where it is no longer asked. A number to call goes only to who calls.
    private static Pitch Put(Pitch pitch, QuestionDefinition question, Draft draft) => (question, draft.AnswerTo(question.Question)) switch
    {
        ({ OnlyWhen: { } only }, _) when !only.Holds(draft.AnswerTo) => pitch,
        (_, { } answer) when question.Accepts(answer) => question.Put(pitch, answer),
        (QuestionDefinition.OneOf { TakesAny: true }, _) => question.Put(pitch, QuestionDefinition.OneOf.Any),
        ({ Contact: ContactPlace.Title }, _) => question.Put(pitch, TitleFrom(draft)!),
        _ => pitch,
    };

    /// <summary>
    /// The title of who gave none: the first words of what the topic is about, or of what a candidate brings. Null while that is not told.
    /// </summary>
    public static string? TitleFrom(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.AnswerTo(draft.IsCandidate ? Question.Bring : Question.TopicDescription) is not { } told)
        {
            return null;
        }

        var lines = told.Split('\n').Select(line => line.Trim());
        var first = lines.FirstOrDefault(line => Questions.Of(Question.TopicTitle).Accepts(line[..Math.Min(line.Length, LongestTitle)]))
            ?? string.Join(' ', lines);
        if (first.Length <= LongestTitle)
        {
            return first;
        }

        // A whole sentence, or else whole words, read better than half a word.
        var sentence = first.IndexOfAny(['.', '!', '?'], 0, LongestTitle);
        var word = first.LastIndexOf(' ', LongestTitle);
        return sentence > LongestTitle / 4 && char.IsWhiteSpace(first[sentence + 1]) ? first[..sentence]
            : $"{(word > LongestTitle / 2 ? first[..word] : TextLimit.Cut(first, LongestTitle).TrimEnd())} …";
    }

    // A first message that became an answer needs no telling twice.
    private static string? Unsaid(Draft draft) =>
        draft.Opening is { Text: var text } && !draft.Answers.Values.Any(answer => answer.Contains(text, StringComparison.Ordinal)) ? text : null;

    /// <summary>The first question whose answer is missing or may not be sent; null when there is none.</summary>
    public static Question? Missing(Draft draft) =>
        Questions.Asked(draft.AnswerTo).FirstOrDefault(q => !q.Accepts(draft.AnswerTo(q.Question)) && !draft.LeavesOpen(q))?.Question;
}
