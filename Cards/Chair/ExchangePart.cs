using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>
/// What the chair asked and the contact answered, on the chair's card: the last round at once in sight, as much of it as fits; the ones before it, and the
/// whole of it, with everything else.
/// </summary>
internal static class ExchangePart
{
    private const string Name = "exchange";
    private const int Kept = 3;
    private const int QuestionLines = 2;
    private const int AnswerLines = 4;

    /// <summary>The lines that it takes on the first screen.</summary>
    public static int Lines(MeetingRequest.Submitted request) => request.AsSent().Questions is not [.., var last] ? 0
        : 1 + Math.Min(FirstScreen.LinesOf(last.Text), QuestionLines)
            + (AnswerOf(last) is { } answer ? 1 + Math.Min(FirstScreen.LinesOf(answer.Text), AnswerLines) : 0);

    /// <summary>The rounds, oldest first.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isShort">Whether only the beginning of the last round fits the card.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static IEnumerable<CardElement> Of(MeetingRequest.Submitted request, bool isShort, Texts t, Foundation foundation)
    {
        var all = request.AsSent().Questions;
        if (all is not [.., var last])
        {
            return [];
        }

        var isWhole = FirstScreen.LinesOf(last.Text) <= QuestionLines && (AnswerOf(last) is not { } a || FirstScreen.LinesOf(a.Text) <= AnswerLines);
        CardElement[] inSight = [.. Before(1), .. Round(last, QuestionLines, AnswerLines)];
        return isShort || (all.Length == 1 && isWhole)
            ? inSight
            :
            [
                Folds.Until(Name, new Container(inSight)),
                Folds.Folded(Name, new Container([.. Before(Kept), .. all.TakeLast(Kept).SelectMany(q => Round(q, int.MaxValue, int.MaxValue))])),
            ];

        IEnumerable<CardElement> Before(int shown) => all.Length > shown ? [Quiet(t.ExchangeBefore((all.Length - shown).ToString(t.Culture)))] : [];

        IEnumerable<CardElement> Round(ChairQuestion q, int questionLines, int answerLines) =>
        [
            .. Said(t.AskedOn(PersonText.Escape(q.By.Name), Day(q.At)), FirstScreen.Excerpt(q.Text, questionLines)),
            .. AnswerOf(q) is { } answer
                ? Said(t.AnsweredOn(PersonText.Escape(request.Contact.Name), Day(answer.At)), FirstScreen.Excerpt(answer.Text, answerLines), t)
                : [],
        ];

        string Day(DateTimeOffset at) => t.Day(foundation.DayOf(at));
    }

    private static Addition? AnswerOf(ChairQuestion question) => question.Answer is { Text.Length: > 0 } answer ? answer : null;
}
