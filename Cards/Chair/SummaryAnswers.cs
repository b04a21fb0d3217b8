using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The answers on the chair's card, each where the question table places it.</summary>
internal static class SummaryAnswers
{
    /// <summary>The essence: for each section its texts, shortened, and under them its choices on one line.</summary>
    public static IEnumerable<CardElement> Top(Pitch pitch, Texts t, Foundation foundation) => Wording.IsCandidate(pitch)
        ? OfCandidate(pitch, t)
        : Questions.Shown(pitch).Where(q => q.Chair is ChairPlace.Top).GroupBy(q => q.Section)
            .SelectMany(section => OfSection(section, pitch, t, foundation));

    /// <summary>The folded answers, and the whole of what is shortened on top.</summary>
    public static IEnumerable<CardElement> Folded(Pitch pitch, Texts t, Foundation foundation) =>
    [
        .. Wording.IsCandidate(pitch) ? AnswersOfCandidate(pitch, t) : Answers(pitch, t, foundation),
        .. pitch.Opening is { } opening ? Said(t.ChairOpening, opening) : [],
    ];

    // Three answers are the whole pitch. The title is only the beginning of the first.
    private static IEnumerable<CardElement> OfCandidate(Pitch pitch, Texts t) =>
    [
        .. Questions.Shown(pitch).Where(q => IsOfCandidate(q) && q.In(pitch) is { Length: > 0 }).SelectMany(q => new[]
        {
            Label(Wording.ChairLabel(q, isCandidate: true, t)),
            PersonText.Block(Excerpt(q.In(pitch)!), spacing: Spacing.None, maxLines: Sizes.Lines),
        }),
        .. Asks.Of(pitch, t) is { } asked ? new[] { Label(t.ChairAsks), PersonText.Block(asked, spacing: Spacing.None, maxLines: Sizes.Lines) } : [],
    ];

    private static bool IsOfCandidate(QuestionDefinition question) => question is QuestionDefinition.OpenText { ReadAs: not null };

    private static IEnumerable<CardElement> AnswersOfCandidate(Pitch pitch, Texts t) => Questions.Shown(pitch)
        .Where(q => IsOfCandidate(q) && q.In(pitch) is { } answer && Excerpt(answer) != answer)
        .SelectMany(q => Said(Wording.ChairLabel(q, isCandidate: true, t), q.In(pitch)!));

    private static IEnumerable<CardElement> Answers(Pitch pitch, Texts t, Foundation foundation) => Questions.Shown(pitch)
        .SelectMany(q => (q.Chair, q.In(pitch)) switch
    {
        (ChairPlace.Folded, var answer) => AnswerText.Labelled(t.ChairLabel(q), q, answer, t, foundation),
        (ChairPlace.Top, { } answer) when q is QuestionDefinition.OpenText && Excerpt(Asks.Brought(q, answer, t)) != answer => Said(t.ChairLabel(q), answer),
        _ => [],
    });

    private static IEnumerable<CardElement> OfSection(IGrouping<Section, QuestionDefinition> section, Pitch pitch, Texts t, Foundation foundation)
    {
        var answered = section.Where(q => q.In(pitch) is not null).ToLookup(q => q is QuestionDefinition.OpenText);
        CardElement[] texts = [.. answered[true].Select(q => Excerpt(Asks.Brought(q, q.In(pitch)!, t))).Where(text => text.Length > 0)
            .Select(text => PersonText.Block(text, spacing: Spacing.None, maxLines: Sizes.Lines))];
        var choices = string.Join(", ", answered[false].Select(q => q.In(pitch)! is QuestionDefinition.OneOf.Any
            ? t.NoPreferenceFor(t.Label(q.Question))
            : AnswerText.Choices(q, q.In(pitch)!, t, foundation)));
        return
        [
            Label(t.ChairSection(section.Key)),
            .. texts,
            .. section.Key is Section.Bring ? Asked(pitch, t) : [],
            .. (texts, choices) switch
            {
                ([], "") => [new TextBlock(t.NoAnswer) { Spacing = Spacing.None }],
                (_, "") => [],
                ([], _) => [new TextBlock(choices) { Spacing = Spacing.None }],
                _ => new CardElement[] { Quiet(choices) with { Spacing = Spacing.None } },
            },
        ];
    }

    // What is brought may be nothing, and what is asked stands beside it.
    private static IEnumerable<CardElement> Asked(Pitch pitch, Texts t)
    {
        var asked = Asks.Of(pitch, t);
        return
        [
            .. Asks.BringsSomething(pitch, t) ? [] : new[] { Quiet(t.ChairBringsNothing) with { Spacing = Spacing.None } },
            Label(t.ChairAsks),
            asked is null
                ? new TextBlock(t.ChairAsksNothing) { Spacing = Spacing.None }
                : PersonText.Block(asked, spacing: Spacing.None, maxLines: Sizes.Lines),
        ];
    }

    // The beginning of a long text up to the last whole word, on one line.
    public static string Excerpt(string text, int most = Sizes.Excerpt)
    {
        if (text.Length <= most && text.Count(c => c == '\n') < 4)
        {
            return text;
        }

        var line = PersonText.Line(text);
        if (line.Length <= most)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', most);
        return (end > most / 2 ? line[..end] : TextLimit.Cut(line, most)) + " …";
    }
}
