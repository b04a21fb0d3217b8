using RequestDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Requests.RequestEvent, SamBot.Dialogs.Requests.RequestRefusal>;

namespace SamBot.Dialogs.Requests;

/// <summary>The rules of what the chair gives instead of a talk.</summary>
public static class Arrangements
{
    /// <summary>Whether somebody is named in it, whom the contact can reach.</summary>
    public static bool NamesSomebody(this Arrangement kind) => kind is Arrangement.Introduction or Arrangement.Referral;

    /// <summary>The decision on an open request.</summary>
    /// <param name="command">The command.</param>
    /// <param name="at">The time of the decision, in UTC.</param>
    /// <param name="undoUntil">Until when it can be undone; null where it stands at once.</param>
    internal static RequestDecision Decide(RequestCommand.Arrange command, DateTimeOffset at, DateTimeOffset? undoUntil) => command.Kind switch
    {
        null                                                                             => RequestRefusal.KindMissing,
        _ when command.Text?.Length > Limits.Note.Max                                    => RequestRefusal.NoteTooLong,
        Arrangement.WrittenAnswer when TextLimit.IsEmpty(command.Text)                   => RequestRefusal.AnswerMissing,
        { } kind when kind.NamesSomebody() && TextLimit.IsEmpty(command.To)              => RequestRefusal.NameMissing,
        { } kind when kind.NamesSomebody() && TextLimit.IsEmpty(command.Reach)           => RequestRefusal.ReachMissing,
        { } kind when kind.NamesSomebody() && (command.To!.Trim().Length > Limits.Name.Max || command.Reach!.Trim().Length > Limits.Reach.Max) =>
            RequestRefusal.NameTooLong,
        { } kind => new RequestEvent.Arranged(command.By.Person, at, kind)
        {
            UndoUntil = undoUntil,
            Text = TextLimit.IsEmpty(command.Text) ? null : command.Text!.Trim(),
            To = kind.NamesSomebody() ? command.To!.Trim() : null,
            Reach = kind.NamesSomebody() ? command.Reach!.Trim() : null,
        },
    };
}
