using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads what stands behind a typed approval: "but 20 minutes by phone" is a form and a length, and what says more is a note as well.</summary>
internal static class ApprovalHearing
{
    /// <summary>The approval.</summary>
    public static DeskIntent.Approve Of(Reference reference, string note, Vocabulary words)
    {
        var form = Heard(Question.Form, note, words, out var besideForm);
        var duration = Heard(Question.Duration, note, words, out var besideDuration);
        var saysMore = besideForm.Intersect(besideDuration).Any(w => !words.IsJoint(w) && !words.IsPolite(w) && !words.Agrees(w));
        return new(reference, form is null && duration is null || saysMore ? note : null)
        {
            Form = form is null ? null : Enum.Parse<MeetingForm>(form),
            Minutes = duration is null ? null : int.Parse(duration, CultureInfo.InvariantCulture),
        };
    }

    // A note between several forms, or one that leaves it open, changes nothing.
    private static string? Heard(Question question, string note, Vocabulary words, out ImmutableArray<string> beside) =>
        words.PickBeside(Questions.Of(question), note, out beside) is { Kind: PickKind.Chosen, Ids: [var id] } ? id : null;
}
