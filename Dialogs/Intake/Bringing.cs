using System.Collections.Immutable;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Requests;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Files that a contact sends. They go with the request that is being made. After sending they are offered as an addition. A file alone answers no
/// question, so what was asked stays open.
/// </summary>
internal static class Bringing
{
    /// <summary>The decision on a message with files.</summary>
    public static IntakeDecision Decide(IntakeState state, Input.Say said, Func<IntakeState, Input, IntakeDecision> decide, Moment now)
    {
        var words = said with { Files = [] };
        if (state is not Drafting draft)
        {
            var answer = said.Text is null ? IntakeDecision.Nothing : decide(state, words);
            return answer.And(Take(answer.Events.Aggregate(state, Conversation.Evolve), answer, said.Files, now));
        }

        // The files come first, so that a message that also sends the request sends them along.
        var taken = (draft is Stopped ? new IntakeEvent.Resumed() : IntakeDecision.Nothing).And(IntoDraft(draft.Draft, said.Files));
        return said.Text is null ? taken : taken.And(decide(taken.Events.Aggregate(state, Conversation.Evolve), words));
    }

    /// <summary>The decision in a channel where files cannot be sent: who asks hears so.</summary>
    public static IntakeDecision NotHere(IntakeDecision said) => said with
    {
        Events = [.. said.Events.Select(e => e is IntakeEvent.Inquired { Inquiry: Inquiry.File } ? new IntakeEvent.Inquired(Inquiry.FileNotHere) : e)],
    };

    /// <summary>The decision to take a file off the request that is being made.</summary>
    public static IntakeDecision Drop(Drafting state, string? fileId) =>
        state.Draft.Brought.FirstOrDefault(f => f.Id == fileId) is { } file ? new IntakeEvent.FileDropped(file) : IntakeDecision.Nothing;

    /// <summary>The decision on the files of a message that was deleted: they no longer go along. What was sent stays with the request.</summary>
    public static IntakeDecision Unsaid(IntakeState state, Input.Unsay deleted) =>
        new([.. Waiting(state).Where(f => deleted.FileIds.Contains(f.Id)).Select(f => (IntakeEvent)new IntakeEvent.FileDropped(f))], []);

    private static ImmutableArray<SentFile> Waiting(IntakeState state) => state is Drafting { Draft: var draft } ? draft.Brought : state.Offer?.Files ?? [];

    private static IntakeDecision Take(IntakeState state, IntakeDecision answer, ImmutableArray<BroughtFile> files, Moment now)
    {
        if (state is Drafting { Draft: var draft })
        {
            return IntoDraft(draft, files);
        }

        ImmutableArray<SentFile> kept = [.. files.Select(f => f.File).OfType<SentFile>()];
        if (state is not Sent)
        {
            // Nothing is begun for a file that cannot be kept.
            return kept.IsEmpty ? Refused(files) : Conversation.Continue(state, now).And(IntoDraft(Draft.Empty(""), files));
        }

        return kept.IsEmpty ? Refused(files) : Refused(files).And(Adding.Offering(state.Offer, answer, kept, now));
    }

    private static IntakeDecision IntoDraft(Draft draft, ImmutableArray<BroughtFile> files)
    {
        List<IntakeEvent> events = [];
        var count = draft.Brought.Length;
        foreach (var file in files)
        {
            var isKnown = file.File is { } known && draft.Brought.Any(f => f.Id == known.Id);
            events.Add(file.File is not { } kept ? new IntakeEvent.FileRefused(file.Name, file.Refusal ?? FileRefusal.NotFetched)
                : isKnown || count < Limits.Files ? new IntakeEvent.FileTaken(kept)
                : new IntakeEvent.FileRefused(file.Name, FileRefusal.TooMany));
            count += events[^1] is IntakeEvent.FileTaken && !isKnown ? 1 : 0;
        }

        return new([.. events], []);
    }

    private static IntakeDecision Refused(ImmutableArray<BroughtFile> files) =>
        new([.. files.Where(f => f.File is null).Select(f => (IntakeEvent)new IntakeEvent.FileRefused(f.Name, f.Refusal ?? FileRefusal.NotFetched))], []);
}
