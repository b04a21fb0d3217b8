using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>Reads what stands behind a typed approval: "but 20 minutes by phone" is a form and a length, and what says more is a note as well.</summary>
internal static class ApprovalHearing
{
    private static readonly ImmutableArray<WordKind> Units = [WordKind.Minute, WordKind.Quarter, WordKind.HalfHour, WordKind.Hour];

    /// <summary>The approval.</summary>
    public static DeskIntent.Approve Of(Reference reference, string note, Vocabulary words)
    {
        var form = Heard(Question.Form, note, words, out var besideForm);
        // Who looks forward to a network meeting names no form of the talk.
        form = Heard(Question.TopicKind, note, words, out _) is nameof(TopicKind.NetworkMeeting) ? null : form;
        var duration = Heard(Question.Duration, note, words, out var besideDuration);
        // Without a unit of time no length was named: "kom langs" is not the longest one.
        duration = Sentence.Of(note, words.Grammar).Words.Any(w => Units.Any(unit => words.Grammar.Is(unit, w))) ? duration : null;
        var saysMore = besideForm.Intersect(besideDuration).Any(w => !words.IsJoint(w) && !words.IsPolite(w) && !words.Agrees(w));
        // "Kom langs" names a form and is a kind word as well, so a form alone stays a note too.
        var isPractical = duration is not null || (form is not null && words.IsJoint(note.Split(' ')[0]));
        return new(reference, isPractical && !saysMore ? null : note)
        {
            Form = form is null ? null : Enum.Parse<MeetingForm>(form),
            Minutes = duration is null ? null : int.Parse(duration, CultureInfo.InvariantCulture),
        };
    }

    // A note between several forms, or one that leaves it open, changes nothing.
    private static string? Heard(Question question, string note, Vocabulary words, out ImmutableArray<string> beside) =>
        words.PickBeside(Questions.Of(question), note, out beside) is { Kind: PickKind.Chosen, Ids: [var id] } ? id : null;
}
