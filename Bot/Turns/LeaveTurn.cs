using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Plans what becomes of somebody who removed the app. It is kept with the person; their requests learn of it by a delivery.</summary>
internal static class LeaveTurn
{
    /// <summary>The plan. A removal from before something that they did since, come late, counts for nothing.</summary>
    public static Plan Plan(Turn.Leave turn, Known known, Moment now)
    {
        if (known.Conversation is not { } read)
        {
            return Turns.Plan.After(new Need.Conversation(turn.Heard.Person.Id));
        }

        var since = turn.Heard.SentAt ?? now.At;
        return read.Document is not { } before || before.HeardAt > since
            ? Turns.Plan.Nothing
            : new() { Conversation = before.Gone(new Absence(since, Removed: true), now.At).Saw(turn.Heard.ActivityId) };
    }
}
