using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Plans the turn of a person who removed the app. The conversation keeps that; a delivery notes it in the person's requests.</summary>
internal static class LeaveTurn
{
    /// <summary>The plan. A removal that arrives late, after the person did something newer, changes nothing.</summary>
    public static Plan Plan(Turn.Leave turn, Known known, Moment now)
    {
        if (known.Conversation is not { } read)
        {
            return Turns.Plan.After(new Need.Conversation(turn.Heard.Person.Id));
        }

        if (read.Unreadable is not null)
        {
            // Another instance may run the release that can read it, and get the repeat. If nobody can, the channel refuses the next message to this
            // person, and that is kept once the conversation can be read.
            return new() { IsToRepeat = true };
        }

        var since = turn.Heard.SentAt ?? now.At;
        return read.Document is not { } before || before.HeardAt > since
            ? Turns.Plan.Nothing
            : new() { Conversation = before.Gone(new Absence(since, Removed: true), now.At).Saw(turn.Heard.ActivityId) };
    }
}
