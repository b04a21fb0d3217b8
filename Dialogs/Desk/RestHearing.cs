using System.Collections.Immutable;
using SamBot.Dialogs.Dates;
using SamBot.Dialogs.Hearing;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads that a decider wants to be sent nothing for a time, "rust tot 1 maart", and that they are back.</summary>
public static class RestHearing
{
    private const int MostMonths = 12;
    private const int LongestMessage = 16;

    /// <summary>The intent of such a message; null when it says nothing of the kind, or is about a request.</summary>
    internal static DeskIntent? Of(DeskSentence said, Vocabulary words)
    {
        if (said.Words.Length is 0 or > LongestMessage || DecisionHearing.HasCommand(said.Words, words))
        {
            return null;
        }

        if (!said.IsQuestion && (words.WholeCommand(said.Text) is Keyword.Back || IsOnly(DeskWord.ImBack)))
        {
            return new DeskIntent.ImBack();
        }

        // "After the holidays" puts something off.
        return Only(DeskWord.Rest) is { } saying ? new DeskIntent.Rest(PostponeHearing.Left(said, saying)) : null;

        bool IsOnly(DeskWord kind) => Only(kind) is not null;
        ImmutableArray<int>? Only(DeskWord kind) => words.Desk.Sayings(kind).Select(saying => Grammar.Places(saying, said.Words, between: 2) is { } places
            && !words.Desk.Sayings(DeskWord.Later).Any(later => later.Intersect(saying).Any() && Grammar.Places(later, said.Words, between: 1) is not null)
            && Enumerable.Range(0, said.Words.Length).All(at => places.Contains(at) || PostponeHearing.IsAroundATime(said.Words[at], words))
            ? places
            : (ImmutableArray<int>?)null).FirstOrDefault(places => places is not null);
    }

    /// <summary>The days of the rest: the first, and the one on which it is over; or why there is none.</summary>
    /// <param name="said">The intent.</param>
    /// <param name="found">The days in its words; null when there are none.</param>
    /// <param name="today">The day on which it was said.</param>
    /// <param name="words">The words that may be typed.</param>
    public static (DateOnly From, DateOnly Until, RestRefusal? Refusal) Days(DeskIntent.Rest said, DateHeard? found, DateOnly today, Vocabulary words)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(words);
        if (found is null)
        {
            return (today, today, RestRefusal.DayMissing);
        }

        var isThrough = words.Desk.Stands(DeskWord.Through, DeskSentence.Of(said.Words[..found.Start]).Words);
        var until = (found.To ?? found.From)?.AddDays(isThrough ? 1 : 0);
        // "Rest until 1 March" begins at once, and "from 20 December to 3 January" when it says so.
        var from = found is { From: { } first, To: not null } && first > today ? first : today;
        return until switch
        {
            null                                               => (from, today, RestRefusal.NoSuchDay),
            { } day when day <= today                          => (from, today, RestRefusal.DayPast),
            { } day when day > today.AddMonths(MostMonths)     => (from, today, RestRefusal.DayTooFar),
            { } day                                            => (from, day, null),
        };
    }
}
