using System.Collections.Immutable;
using static SamBot.Dialogs.Pitches.WordList;

namespace SamBot.Dialogs.Pitches;

/// <summary>
/// Weighs what an answer brings against what it asks and leaves empty. The points decide only whether a question is worth asking; nobody is
/// shown them. They were set on the tuning part of <c>tests/Pitches</c>: see <c>docs/pitches.md</c>.
/// </summary>
internal static class Weighing
{
    private const int PlainLength = 60;
    private const int LongestLine = 25;
    private const int LongestTitle = 14;
    private const int FewestThings = 2;

    private static readonly Weight Needed = new([], Most: 1, Bring: 7, Fit: 9, Topic: 7);

    // What is brought, and the manner in which it is told.
    private static readonly ImmutableArray<Weight> Dense =
    [
        new([Thing], Most: 2, Bring: 4, Fit: 3, Topic: 3),
        new([Activity], Most: 2, Bring: 1, Fit: 1, Topic: 1),
        new([Giving], Most: 2, Bring: 4, Fit: 3, Topic: 4),
        new([Audience], Most: 2, Bring: 1, Fit: 2, Topic: 2),
        new([Place, Done], Most: 2, Bring: 1, Fit: 2, Topic: 2),
        new([WordList.Use], Most: 2, Bring: 2, Fit: 3, Topic: 3),
        new([Free], Most: 1, Bring: 2, Fit: 2, Topic: 2),
        new([TimeGiven], Most: 1, Bring: 3, Fit: 2, Topic: 2),
        new([Unselfish], Most: 1, Bring: 2, Fit: 2, Topic: 1),
        new([NumberWord], Most: 3, Bring: 1, Fit: 1, Topic: 1),
        new([Negation], Most: 2, Bring: 2, Fit: 1, Topic: 1),
        new([Wish], Most: 4, Bring: -2, Fit: -1, Topic: -1),
        new([You], Most: 4, Bring: -2, Fit: -1, Topic: -1),
        new([Abstract], Most: 3, Bring: -1, Fit: -1, Topic: -1),
        new([Goal], Most: 4, Bring: -1, Fit: 0, Topic: -1),
    ];

    private static readonly ImmutableArray<Weight> Full =
    [
        new([AskContacts, AskCustomers, AskWork, AskAttention, AskMoney, AskInterview, AskOther], Most: 4, Bring: -5, Fit: -4, Topic: -4),
        new([AskAcquaintance], Most: 2, Bring: -4, Fit: -4, Topic: -4),
        new([Selling], Most: 3, Bring: -6, Fit: -5, Topic: -5),
        new([Empty], Most: 3, Bring: -4, Fit: -3, Topic: -3),
        new([Vague, InConversation, NoAnswer], Most: 2, Bring: -5, Fit: -4, Topic: -4),
        new([Resume], Most: 5, Bring: -4, Fit: -3, Topic: -3),
    ];

    private static readonly Weight AskingBack = new([CounterQuestion], Most: 2, Bring: -4, Fit: -3, Topic: -3);
    private static readonly Weight Turning = new([], Most: 1, Bring: 4, Fit: 3, Topic: 3);
    private static readonly Weight InALine = new([], Most: 3, Bring: 4, Fit: 4, Topic: 0);
    private static readonly Weight Hard = new([AskContacts, AskCustomers, AskWork, AskMoney, Selling], Most: 3, Bring: -6, Fit: -6, Topic: -7);
    private static readonly Weight KindsTogether = new([], Most: 5, Bring: 3, Fit: 3, Topic: 3);

    // For each five of them.
    private static readonly Weight OwnWords = new([], Most: 20, Bring: 3, Fit: 4, Topic: 4);
    private static readonly Weight Told = new([Telling], Most: 10, Bring: 3, Fit: 3, Topic: 2);

    /// <summary>Whether the answer is one line with a number in which nothing is asked.</summary>
    public static bool IsOneLine(PitchQuestion question, PitchReading reading) => question is not PitchQuestion.Topic
        && reading.Text.Words.Length <= LongestLine
        && Enumerable.Range(0, reading.Text.Words.Length).Any(at => reading.Text.Words[at].Kind is WordKind.Number || reading.Has(at, NumberWord))
        && !reading.All.Any(f => Signals.Takes(f.List) || f.List is CounterQuestion or NoAnswer or Vague or Empty or Resume);

    /// <summary>
    /// Whether the answer is the title of a topic that names things of its own, and nothing that is asked, sold, empty, abstract or the goals' own.
    /// </summary>
    public static bool IsPlainTitle(PitchQuestion question, PitchReading reading) => question is PitchQuestion.Topic
        && reading.Text.Words.Length <= LongestTitle
        && reading.OwnWords.Length >= FewestThings
        && !reading.All.Any(f => Signals.Takes(f.List)
            || f.List is CounterQuestion or NoAnswer or Vague or Empty or Resume or InConversation or Abstract or Goal);

    /// <summary>The points of an answer above those that it needs. Below 0 it deserves a follow-up.</summary>
    public static double Of(PitchQuestion question, PitchReading reading)
    {
        // A long story touches many lists by chance, so what it brings counts by its density. One sentence that brings counts in full.
        var density = Math.Min(1.0, (double)PlainLength / Math.Max(1, reading.Text.Words.Length));
        return Dense.Sum(w => w.Points(question, Count(w, reading) * density))
            + Full.Sum(w => w.Points(question, Count(w, reading)))
            + KindsTogether.Points(question, reading.BestSentence)
            + (OwnWords.Points(question, reading.OwnWords.Length * density) / 5)
            + (Told.Points(question, Count(Told, reading) * density) / 5)
            + AskingBack.Points(question, QuestionsBack(question, reading))
            + TurnedAway(question, reading)
            + InOneLine(question, reading)
            + SoldOrSought(question, reading)
            - Needed.Points(question, 1);
    }

    // What is denied ("no sales pitch") counts as asking nothing in return.
    private static int Count(Weight weight, PitchReading reading)
    {
        var count = 0;
        foreach (var list in weight.Lists)
        {
            count += reading.Count(list) + (list is Unselfish ? reading.Denied : 0);
        }

        return count;
    }

    // "8 wheelchair desks in Assen until December": in one line, a number beside what is given says enough.
    private static double InOneLine(PitchQuestion question, PitchReading reading) =>
        IsOneLine(question, reading) ? InALine.Points(question, Kinds(reading)) : 0;

    private static int Kinds(PitchReading reading) => reading.All.Where(f => Signals.Brings(f.List)).Select(f => f.List).Distinct().Count();

    // Who names a price or a job, and a second one, sells or seeks, however much is told besides.
    private static double SoldOrSought(PitchQuestion question, PitchReading reading)
    {
        var times = Hard.Lists.Sum(list => reading.Count(list) - reading.CountBeforeTurn(list));
        return times > 1 ? Hard.Points(question, times - 1) : 0;
    }

    // "I'm looking for people too, but what I bring is …": what is asked before the turn counts half, and the turn itself counts.
    private static double TurnedAway(PitchQuestion question, PitchReading reading)
    {
        var before = Full.Where(w => w.Lists.Any(Signals.Takes)).Sum(w => w.Points(question, w.Lists.Sum(reading.CountBeforeTurn)));
        return before < 0 ? Turning.Points(question, 1) - (before / 2) : 0;
    }

    // A question mark, one at the end, and words of asking back. A topic may be put as a question that the meeting answers.
    private static int QuestionsBack(PitchQuestion question, PitchReading reading)
    {
        var words = reading.Text.Words;
        var back = Math.Min(1, reading.Count(CounterQuestion));
        return question is PitchQuestion.Topic && back == 0 && reading.Count(WordList.Use) > 0
            ? 0
            : back + (words.Any(w => w.IsAsked) ? 1 : 0) + (words is [.., { IsAsked: true }] ? 1 : 0);
    }

    /// <param name="Lists">The lists that count together.</param>
    /// <param name="Most">The most times that they count.</param>
    /// <param name="Bring">The points for each time, in an answer to what one brings.</param>
    /// <param name="Fit">The same for how it fits.</param>
    /// <param name="Topic">The same for the topic.</param>
    private sealed record Weight(ImmutableArray<WordList> Lists, int Most, int Bring, int Fit, int Topic)
    {
        public double Points(PitchQuestion question, double times) => Math.Min(Most, times) * question switch
        {
            PitchQuestion.Bring => Bring,
            PitchQuestion.Fit => Fit,
            _ => Topic,
        };
    }
}
