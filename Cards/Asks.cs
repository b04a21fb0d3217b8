using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Pitches;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>What a pitch asks, and whether it brings something, as far as its own words tell. These are facts with their words, and no judgement.</summary>
internal static class Asks
{
    private const int Most = 2;
    private const int Longest = 160;

    /// <summary>The sentences in which the pitch asks for something, each shortened; null when there are none.</summary>
    public static string? Of(Pitch pitch, Texts t)
    {
        string[] asked =
        [
            .. Questions.All.SelectMany(q => Asked(q, pitch, t)).Distinct().Take(Most),
        ];
        return asked.Length == 0 ? null : string.Join('\n', asked);
    }

    /// <summary>Whether the pitch names something that is brought.</summary>
    public static bool BringsSomething(Pitch pitch, Texts t) => Questions.All
        .Where(q => q.ReadAs is PitchQuestion.Bring)
        .Any(q => q.In(pitch) is { } answer && PitchLists.Check.Of(PitchQuestion.Bring, answer, t.Language).Brings.Any(Gift));

    /// <summary>An answer without the sentences that only ask; they stand apart on the chair's card.</summary>
    public static string Brought(QuestionDefinition question, string answer, Texts t) => question.ReadAs is PitchQuestion.Bring
        ? AskedSentences.Without(answer, PitchLists.Check.Of(PitchQuestion.Bring, answer, t.Language))
        : answer;

    private static bool Gift(Finding found) =>
        found.Signal is Signal.Thing or Signal.Activity or Signal.Giving or Signal.Done or Signal.Free or Signal.Time;

    // Who says how it fits speaks of what employers ask.
    private static IEnumerable<string> Asked(QuestionDefinition question, Pitch pitch, Texts t) =>
        question is { ReadAs: { } kind and not PitchQuestion.Fit } && question.In(pitch) is { } answer
        ? AskedSentences.Of(answer, PitchLists.Check.Of(kind, answer, t.Language)).Select(s => s.Length <= Longest ? s : $"{TextLimit.Cut(s, Longest)} …")
        : [];
}
