using SamBot.Dialogs.Hearing;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Messages that ask SamBot itself something, or hold no word. They are no answers: what was asked stays open. A question that may be an answer,
/// such as the title of a talk, is one.
/// </summary>
internal static partial class Inquiries
{
    private const int MostOthers = 2;
    private const int LongestQuestion = 80;
    private const int FewestDigits = 9;
    private const int MostSentences = 3;

    /// <summary>The outcome of the message; null when it is to be heard as an answer.</summary>
    public static IntakeDecision? Read(IntakeState state, string text, IntakeRules rules, Moment now) => state switch
    {
        NotStarted => First(text, rules, now),
        // The status says by which day.
        Sent when rules.Words.Inquiry(text, MostOthers) is Inquiry.Answer => new IntakeEvent.StatusAsked(),
        Asking a   => Asked(Questions.Of(a.Question), text, rules),
        _          => rules.Words.Inquiry(text, MostOthers) is { } inquiry ? new IntakeEvent.Inquired(inquiry) : (IntakeDecision?)null,
    };

    // Who begins with a question to SamBot is answered, and then asked what they bring.
    private static IntakeDecision? First(string text, IntakeRules rules, Moment now)
    {
        Inquiry? asked = rules.Words.Swears(text) && text.Length <= LongestQuestion ? Inquiry.Swearing
            : rules.Words.Inquiry(text, MostOthers) is { } known && known is not (Inquiry.Greeting or Inquiry.Thanks) ? known
            : EachSentence(text, rules);
        return asked is { } inquiry ? Conversation.Continue(Initial, now).And(new IntakeEvent.Inquired(inquiry)) : null;
    }

    private static IntakeDecision? Asked(QuestionDefinition question, string text, IntakeRules rules)
    {
        // A talk's title may swear.
        if (text.Length <= LongestQuestion && question.Section is not Section.Topic && rules.Words.Swears(text))
        {
            return new IntakeEvent.Inquired(Inquiry.Swearing);
        }

        if (question is not QuestionDefinition.OpenText open)
        {
            return rules.Words.Pick(question, text).Kind is not PickKind.Unclear ? null
                : IsWordless(text) && !text.Any(char.IsDigit) ? new IntakeRefusal(IntakeRefusalReason.Wordless, question.Question)
                : Inquired(rules.Words.Inquiry(text, MostOthers, MostOthers), rules.Words.IsQuestion(text));
        }

        if (IsWordless(text))
        {
            return IsNumber(open, text) || IsTimes(question, text) ? (IntakeDecision?)null : new IntakeRefusal(IntakeRefusalReason.Wordless, question.Question);
        }

        // A talk's title may be a question, and a story may hold one.
        var isQuestion = rules.Words.IsQuestion(text);
        var others = question.Section is Section.Topic && !SaysNothing(open, text, rules) ? 0 : MostOthers;
        return Inquired(
            question.Question is Question.Bring && EachSentence(text, rules) is { } each ? each
                : text.Length > LongestQuestion ? null
                : rules.Words.Inquiry(text, others),
            isQuestion && (question.Section is Section.Practical || text.Trim().Length < open.Limit.Min || SaysNothing(open, text, rules)));
    }

    // "Do I get a talk then?" is a question of theirs; "Why do nurses leave, and what did we do?" tells what a talk is about.
    private static bool SaysNothing(QuestionDefinition.OpenText question, string text, IntakeRules rules) => question.ReadAs is { } kind
        && text.Length <= LongestQuestion
        && rules.Words.AsksAboutSelf(text)
        && rules.Pitches?.Of(kind, text, rules.Spoken).Brings.Any() is false;

    // "Why do I get a robot? I just want to talk to the chair.": nothing in it is an answer. The first is answered.
    private static Inquiry? EachSentence(string text, IntakeRules rules)
    {
        string[] sentences = [.. Sentences().Split(text.Trim()).Where(s => s.Any(char.IsLetter))];
        Inquiry?[] asked = [.. sentences.Take(MostSentences + 1).Select(s => rules.Words.Swears(s) ? Inquiry.Swearing : rules.Words.Inquiry(s, MostOthers))];
        return asked.Length is > 1 and <= MostSentences && asked.All(a => a is not null)
            ? asked.FirstOrDefault(a => a is not (Inquiry.Greeting or Inquiry.Thanks))
            : null;
    }

    private static IntakeDecision? Inquired(Inquiry? inquiry, bool isQuestion) =>
        inquiry is { } known ? new IntakeEvent.Inquired(known) : isQuestion ? new IntakeEvent.Inquired(Inquiry.Other) : (IntakeDecision?)null;

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<=[.!?])\s+|\r?\n")]
    private static partial System.Text.RegularExpressions.Regex Sentences();

    private static bool IsWordless(string text) => Requests.TextLimit.IsEmpty(text) is false && !text.EnumerateRunes().Any(System.Text.Rune.IsLetter);

    private static bool IsNumber(QuestionDefinition.OpenText question, string text) =>
        question.IsNumber || (question.Section is Section.Practical && text.Count(char.IsAsciiDigit) >= FewestDigits);

    // "12-12, 14:00" says when.
    private static bool IsTimes(QuestionDefinition question, string text) =>
        question.Question is Question.Availability
        && text.Split([' ', '-', ':', '/', '.', ','], StringSplitOptions.RemoveEmptyEntries).Count(p => p.Any(char.IsAsciiDigit)) > 1;
}
