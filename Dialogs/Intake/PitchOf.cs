using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>Turns a draft's answers into a pitch.</summary>
public static class PitchOf
{
    /// <summary>The pitch of a draft; null while <see cref="Missing"/> names a question.</summary>
    public static Pitch? Draft(Draft draft) =>
        Missing(draft) is null
            ? Questions.All.Aggregate(Pitch.Empty with { Opening = Unsaid(draft) }, (pitch, q) => q.Put(pitch, draft.Answers[q.Question]))
            : null;

    // A first message that became an answer needs no telling twice.
    private static string? Unsaid(Draft draft) =>
        draft.Opening is { Text: var text } && !draft.Answers.Values.Any(answer => answer.Contains(text, StringComparison.Ordinal)) ? text : null;

    /// <summary>The first question whose answer is missing or may not be sent; null when there is none.</summary>
    public static Question? Missing(Draft draft) =>
        Questions.All.FirstOrDefault(q => !q.Accepts(draft.Answers.GetValueOrDefault(q.Question)))?.Question;
}
