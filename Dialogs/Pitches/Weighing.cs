using System.Collections.Immutable;
using static SamBot.Dialogs.Pitches.WordList;

namespace SamBot.Dialogs.Pitches;

/// <summary>
/// Weighs what an answer brings against what it asks and leaves empty. The points decide only whether a question is worth asking; nobody is
/// shown them. They were set on the tuning part of <c>tests/Pitches</c>: see <c>docs/pitches.md</c>.
/// </summary>
internal static class Weighing
{
    private static readonly ImmutableArray<Weight> Weights =
    [
        new([Thing], Most: 2, Bring: 3, Fit: 3, Topic: 3),
        new([Activity], Most: 2, Bring: 1, Fit: 1, Topic: 1),
        new([Giving], Most: 2, Bring: 4, Fit: 3, Topic: 4),
        new([Audience], Most: 2, Bring: 1, Fit: 2, Topic: 2),
        new([Place, Done], Most: 2, Bring: 1, Fit: 3, Topic: 2),
        new([WordList.Use], Most: 2, Bring: 2, Fit: 3, Topic: 3),
        new([Free], Most: 1, Bring: 2, Fit: 2, Topic: 2),
        new([TimeGiven], Most: 1, Bring: 4, Fit: 3, Topic: 2),
        new([Unselfish], Most: 1, Bring: 2, Fit: 2, Topic: 1),
        new([Contrast], Most: 1, Bring: 3, Fit: 2, Topic: 2),
        new([AskContacts, AskCustomers, AskWork, AskAttention, AskMoney, AskInterview, AskOther], Most: 4, Bring: -5, Fit: -4, Topic: -4),
        new([AskAcquaintance], Most: 2, Bring: -5, Fit: -4, Topic: -4),
        new([Selling], Most: 3, Bring: -7, Fit: -5, Topic: -5),
        new([Empty], Most: 3, Bring: -4, Fit: -3, Topic: -3),
        new([Vague, InConversation, NoAnswer], Most: 2, Bring: -5, Fit: -4, Topic: -4),
        new([Resume], Most: 2, Bring: -4, Fit: -3, Topic: -3),
    ];

    // In the order of PitchQuestion.
    private static readonly ImmutableArray<int> Needed = [11, 14, 11];
    private static readonly ImmutableArray<double> OwnWord = [0.75, 1.0, 0.75];

    private const int PerKindTogether = 3;
    private const int MostTogether = 5;
    private const int PerQuestionBack = -4;
    private const int MostOwnWords = 20;

    /// <summary>The points of an answer above those that it needs. Below 0 it deserves a follow-up.</summary>
    public static double Of(PitchQuestion question, PitchReading reading)
    {
        var points = -(double)Needed[(int)question];
        foreach (var weight in Weights)
        {
            var count = weight.Lists.Sum(reading.Count) + (weight.Lists.Contains(Unselfish) ? reading.Denied : 0);
            points += Math.Min(weight.Most, count) * weight.For(question);
        }

        points += PerKindTogether * Math.Min(MostTogether, reading.BestSentence);
        points += OwnWord[(int)question] * Math.Min(MostOwnWords, reading.OwnWords.Length);
        points += PerQuestionBack * Math.Min(2, QuestionsBack(reading));
        return points;
    }

    // A question mark, one at the end, and words of asking back.
    private static int QuestionsBack(PitchReading reading)
    {
        var words = reading.Text.Words;
        return Math.Min(1, reading.Count(CounterQuestion)) + (words.Any(w => w.IsAsked) ? 1 : 0) + (words is [.., { IsAsked: true }] ? 1 : 0);
    }

    /// <param name="Lists">The lists that count together.</param>
    /// <param name="Most">The most times that they count.</param>
    /// <param name="Bring">The points for each time, in an answer to what one brings.</param>
    /// <param name="Fit">The same for how it fits.</param>
    /// <param name="Topic">The same for the topic.</param>
    private sealed record Weight(ImmutableArray<WordList> Lists, int Most, int Bring, int Fit, int Topic)
    {
        public int For(PitchQuestion question) => question switch
        {
            PitchQuestion.Bring => Bring,
            PitchQuestion.Fit => Fit,
            _ => Topic,
        };
    }
}
