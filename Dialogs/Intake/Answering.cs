using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Requests;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>Decides whether a text answers a question. A text that does not is kept, so that nobody types it twice.</summary>
internal static class Answering
{
    // A question with choices has no limit of its own. Texts that are typed there are kept as well.
    private const int MostAtAChoice = 200;
    private const int KeptTimes = 3;

    /// <summary>Decides on an answer as it was typed, or as a card's input gave it.</summary>
    public static IntakeDecision Answer(Question question, string? given, IntakeRules rules)
    {
        var text = (given ?? "").ReplaceLineEndings("\n").Trim();
        return TextLimit.IsEmpty(text)
            ? new IntakeRefusal(IntakeRefusalReason.Empty, question)
            : Questions.Of(question) switch
            {
                QuestionDefinition.OpenText { TakesNone: true } when text is QuestionDefinition.OpenText.None || rules.Words.IsNoEmployer(text) =>
                    new IntakeEvent.Answered(question, QuestionDefinition.OpenText.None),
                QuestionDefinition.OpenText q => Open(q, text),
                var q => Chosen(q, rules.Words.Pick(q, text), text),
            };
    }

    /// <summary>Keeps a text that was filled in, without deciding on it.</summary>
    public static IntakeDecision Keep(Question question, string given) =>
        TextLimit.IsEmpty(given) ? IntakeDecision.Nothing : new IntakeEvent.Kept(question, Shortened(question, given.ReplaceLineEndings("\n").Trim()));

    /// <summary>The contact's first message, to be filled in at the first question; null when it says too little for that.</summary>
    public static string? Opening(string? text)
    {
        var said = (text ?? "").ReplaceLineEndings("\n").Trim();
        return SaysEnough(said) ? Shortened(Question.Bring, said) : null;
    }

    private static IntakeDecision Open(QuestionDefinition.OpenText question, string text) => text.Length switch
    {
        var n when n < question.Limit.Min => Refused(IntakeRefusalReason.TooShort, question.Question, text),
        var n when n > question.Limit.Max => Refused(IntakeRefusalReason.TooLong, question.Question, text),
        _ when !question.Accepts(text) => Refused(IntakeRefusalReason.TooShort, question.Question, text),
        _ => new IntakeEvent.Answered(question.Question, text),
    };

    private static IntakeDecision Chosen(QuestionDefinition question, Pick pick, string text) => pick.Kind switch
    {
        PickKind.Chosen => new IntakeEvent.Answered(question.Question, string.Join(',', pick.Ids)),
        PickKind.Between => new IntakeRefusal(IntakeRefusalReason.Between, question.Question) { Between = string.Join(',', pick.Ids) },
        PickKind.NoPreference when question is QuestionDefinition.OneOf { TakesAny: true } =>
            new IntakeEvent.Answered(question.Question, QuestionDefinition.OneOf.Any),
        PickKind.NoPreference => new IntakeRefusal(IntakeRefusalReason.PreferenceNeeded, question.Question),
        _ => NotChosen(question, text),
    };

    private static IntakeDecision NotChosen(QuestionDefinition question, string text)
    {
        // People often answer the open question that follows when a choice is asked. Their words are filled in there.
        IntakeDecision refusal = new IntakeRefusal(IntakeRefusalReason.NotAChoice, question.Question);
        var open = Questions.From(question.Question).OfType<QuestionDefinition.OpenText>().Where(q => q.OnlyWhen is null).ToList();
        var next = open.Find(q => text.Trim().Length <= q.Limit.Max) ?? open.LastOrDefault();
        return next is not null && SaysEnough(text) ? refusal.And(new IntakeEvent.Kept(next.Question, Shortened(next.Question, text))) : refusal;
    }

    private static IntakeDecision Refused(IntakeRefusalReason reason, Question question, string text) =>
        new([new IntakeEvent.Kept(question, Shortened(question, text))], [new IntakeRefusal(reason, question, text.Length)]);

    // A text that is as long as the shortest first answer says enough. A greeting is shorter.
    private static bool SaysEnough(string text) =>
        Questions.Of(Question.Bring) is QuestionDefinition.OpenText first && text.Length >= first.Limit.Min && !TextLimit.IsEmpty(text);

    // A text that is much too long is kept up to three times its limit, and its writer shortens it. The rest still stands in the chat.
    private static string Shortened(Question question, string text) =>
        TextLimit.Cut(text, Questions.Of(question) is QuestionDefinition.OpenText open ? KeptTimes * open.Limit.Max : MostAtAChoice);
}
