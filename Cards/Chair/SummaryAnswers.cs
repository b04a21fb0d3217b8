using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The answers on the chair's card, each where the question table places it, and as much of it as fits on the first screen.</summary>
internal sealed class SummaryAnswers
{
    private const string AsksName = "asks";
    private const int Least = 2;
    private readonly Pitch pitch;
    private readonly int besideName;
    private readonly Texts t;
    private readonly Foundation foundation;
    private readonly bool isCandidate;
    private readonly string? asked;
    private readonly int asksLines;
    private readonly Dictionary<Question, int> lines;

    /// <summary>Measures the answers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="room">The lines that there are for people's texts.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public SummaryAnswers(MeetingRequest.Submitted request, int room, Texts t, Foundation foundation)
    {
        (pitch, besideName, this.t, this.foundation) = (request.Pitch, FirstScreen.BesideName(request.Contact.Name), t, foundation);
        isCandidate = Wording.IsCandidate(pitch);
        asked = Asks.Of(pitch, t);
        // What is brought and what is asked for it come first, then the others as they are asked.
        QuestionDefinition[] texts = [.. Questions.Shown(pitch).Where(q => IsText(q) && Answer(q).Length > 0)];
        (string, int)[] measured = [(asked ?? "", Least), .. texts.Select(q => (Shown(q), q.Section is Section.Practical ? 1 : Least))];
        if (measured.Length > 1)
        {
            (measured[0], measured[1]) = (measured[1], measured[0]);
        }

        var shares = FirstScreen.Shares(measured, room);
        asksLines = shares[measured.Length > 1 ? 1 : 0];
        lines = texts.Select((q, at) => (q.Question, Lines: shares[at == 0 ? 0 : at + 1])).ToDictionary(q => q.Question, q => q.Lines);
    }

    /// <summary>The answers in sight, each section under its label.</summary>
    public IEnumerable<CardElement> Top() => isCandidate ? OfCandidate() : Questions.Shown(pitch)
        .Where(q => q.Chair is ChairPlace.Top).GroupBy(q => q.Section).SelectMany(OfSection);

    /// <summary>The answers that are read with everything else.</summary>
    public IEnumerable<CardElement> Folded() =>
    [
        .. isCandidate ? [] : Questions.Shown(pitch)
            .Where(q => IsMissing(q) || IsCutInHeading(q) || (q.Chair is ChairPlace.Folded && !ContactLine.Shows(q, pitch)))
            .SelectMany(q => AnswerText.Labelled(t.ChairLabel(q), q, q.In(pitch), t, foundation)),
        .. pitch.Opening is { } opening ? Said(t.ChairOpening, opening, t) : [],
    ];

    private bool IsText(QuestionDefinition question) =>
        question is QuestionDefinition.OpenText && (isCandidate ? question.ReadAs is not null : question.Chair is ChairPlace.Top);

    // A request from before a question has no answer to it, and some may stay open.
    private bool IsMissing(QuestionDefinition question) => question is QuestionDefinition.OpenText { Chair: ChairPlace.Top } && Answer(question).Length == 0;

    private bool IsCutInHeading(QuestionDefinition question) => question.Chair is ChairPlace.Heading && Answer(question).Length > besideName;

    private string Answer(QuestionDefinition question) => question.In(pitch) ?? "";

    // The words of an answer that only ask stand apart at first.
    private string Shown(QuestionDefinition question) => isCandidate ? Answer(question) : Asks.Brought(question, Answer(question), t);

    private IEnumerable<CardElement> Text(QuestionDefinition question) =>
        Folds.Text(Fields.Of(question.Question), FirstScreen.Excerpt(Shown(question), lines[question.Question]), Answer(question));

    // Three answers are the whole pitch. The title is only the beginning of the first.
    private IEnumerable<CardElement> OfCandidate() =>
    [
        .. Questions.Shown(pitch).Where(q => lines.ContainsKey(q.Question))
            .SelectMany(q => Text(q).Prepend(Label(Wording.ChairLabel(q, isCandidate: true, t))).Concat(Links.Line(q.In(pitch)!, t))),
        .. asked is null ? [] : Beside(),
    ];

    private IEnumerable<CardElement> OfSection(IGrouping<Section, QuestionDefinition> section)
    {
        var choices = string.Join(", ", section.Where(q => q is not QuestionDefinition.OpenText && q.In(pitch) is not null)
            .Select(q => q.In(pitch)! is QuestionDefinition.OneOf.Any
                ? t.NoPreferenceFor(t.Label(q.Question))
                : AnswerText.Choices(q, q.In(pitch)!, t, foundation)));
        CardElement[] texts = [.. section.Where(q => lines.ContainsKey(q.Question)).SelectMany(q => Named(q, Text(q)))];
        return
        [
            Label(t.ChairSection(section.Key)),
            .. texts,
            .. section.Where(q => lines.ContainsKey(q.Question)).SelectMany(q => Links.Line(q.In(pitch)!, t)),
            .. section.Key is Section.Bring ? Asked() : [],
            .. (texts, choices) switch
            {
                ([], "") => [new TextBlock(t.NoAnswer) { Spacing = Spacing.None }],
                (_, "") => [],
                ([], _) => [new TextBlock(choices) { Spacing = Spacing.None }],
                _ => new CardElement[] { Quiet(choices) with { Spacing = Spacing.None } },
            },
        ];
    }

    // Practical answers are short and say little by themselves.
    private IEnumerable<CardElement> Named(QuestionDefinition question, IEnumerable<CardElement> text)
    {
        return question.Section is Section.Practical ? text.Select(First) : text;

        CardElement First(CardElement element) => element switch
        {
            RichTextBlock line => line with { Inlines = [new TextRun($"{t.ChairLabel(question)}: ") { IsSubtle = true }, .. line.Inlines] },
            Container { Items: [var first, ..] } lines => lines with { Items = [First(first), .. lines.Items.Skip(1)] },
            _ => element,
        };
    }

    // What is asked stands beside what is brought, until the answers in which it is asked stand there whole.
    private IEnumerable<CardElement> Asked() =>
    [
        .. Asks.BringsSomething(pitch, t) ? Array.Empty<CardElement>() : [Quiet(t.ChairBringsNothing) with { Spacing = Spacing.None }],
        .. Beside(),
    ];

    private IEnumerable<CardElement> Beside() => asked is null
        ? [Label(t.ChairAsks), new TextBlock(t.ChairAsksNothing) { Spacing = Spacing.None }]
        :
        [
            Folds.Until(AsksName, new Container(
            [
                Label(t.ChairAsks),
                PersonText.Block(FirstScreen.Excerpt(asked, asksLines), spacing: Spacing.None, maxLines: Sizes.Lines),
            ])),
        ];
}
