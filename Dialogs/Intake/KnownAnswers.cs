using System.Collections.Immutable;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>The answers that are known from the request before, to be confirmed instead of asked.</summary>
public static class KnownAnswers
{
    /// <summary>The answers of a request that are worth remembering; null when there are none.</summary>
    public static ImmutableSortedDictionary<Question, string>? Of(Pitch pitch)
    {
        var known = Questions.Shown(pitch).Where(q => q.IsRemembered && q.Accepts(q.In(pitch))).ToImmutableSortedDictionary(q => q.Question, q => q.In(pitch)!);
        return known.IsEmpty ? null : known;
    }

    /// <summary>The questions whose known answer is filled in and waits for a word.</summary>
    public static IEnumerable<Question> Waiting(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Questions.Asked(draft.AnswerTo)
            .Where(q => q.IsRemembered && draft.AnswerTo(q.Question) is null && q.Accepts(draft.Kept.GetValueOrDefault(q.Question)))
            .Select(q => q.Question);
    }
}
