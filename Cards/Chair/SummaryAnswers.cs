using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The answers on the chair's card, each where the question table places it.</summary>
internal static class SummaryAnswers
{
    /// <summary>The essence: for each section its texts, shortened, and under them its choices on one line.</summary>
    public static IEnumerable<CardElement> Top(Pitch pitch, Texts t, Foundation foundation) =>
        Questions.All.Where(q => q.Chair is ChairPlace.Top).GroupBy(q => q.Section).SelectMany(section => OfSection(section.Key, section, pitch, t, foundation));

    /// <summary>The folded answers, and the whole of what is shortened on top.</summary>
    public static IEnumerable<CardElement> Folded(Pitch pitch, Texts t, Foundation foundation) => Questions.All.SelectMany(q => (q.Chair, q.In(pitch)) switch
    {
        (ChairPlace.Folded, { } answer) when q is QuestionDefinition.OpenText => Said(t.ChairLabel(q), answer),
        (ChairPlace.Folded, { } answer) => Known(t.ChairLabel(q), AnswerText.Choices(q, answer, t, foundation)),
        (ChairPlace.Folded, null) => Known(t.ChairLabel(q), t.NoAnswer),
        (ChairPlace.Top, { } answer) when q is QuestionDefinition.OpenText && Excerpt(answer) != answer => Said(t.ChairLabel(q), answer),
        _ => [],
    });

    private static IEnumerable<CardElement> OfSection(Section section, IEnumerable<QuestionDefinition> questions, Pitch pitch, Texts t, Foundation foundation)
    {
        var answers = questions.Select(q => (Question: q, Answer: q.In(pitch))).Where(a => a.Answer is not null).ToLookup(a => a.Question is QuestionDefinition.OpenText);
        CardElement[] texts = [.. answers[true].Select(a => PersonText.Block(Excerpt(a.Answer!), spacing: Spacing.None, maxLines: Sizes.Lines))];
        var choices = string.Join(", ", answers[false].Select(a => AnswerText.Choices(a.Question, a.Answer!, t, foundation)));
        return
        [
            Label(t.ChairSection(section)),
            .. texts,
            .. (texts, choices) switch
            {
                ([], "") => [new TextBlock(t.NoAnswer) { Spacing = Spacing.None }],
                (_, "") => [],
                ([], _) => [new TextBlock(choices) { Spacing = Spacing.None }],
                _ => new CardElement[] { Quiet(choices) with { Spacing = Spacing.None } },
            },
        ];
    }

    // The beginning, to the last whole word, on one line when it is shortened.
    private static string Excerpt(string text)
    {
        if (text.Length <= Sizes.Excerpt && text.Count(c => c == '\n') < 4)
        {
            return text;
        }

        var line = PersonText.Line(text);
        if (line.Length <= Sizes.Excerpt)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Sizes.Excerpt);
        return (end > Sizes.Excerpt / 2 ? line[..end] : TextLimit.Cut(line, Sizes.Excerpt)) + " …";
    }
}
