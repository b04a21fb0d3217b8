using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>A decision, or a question, that is perhaps meant. The card is filled in with it.</summary>
/// <param name="Approves">Whether it approves. Otherwise it declines.</param>
/// <param name="Reason">The reason for declining; null when none could be read.</param>
/// <param name="Note">The words for the contact; null for none.</param>
public sealed record Leaning(bool Approves, DeclineReason? Reason = null, string? Note = null)
{
    /// <summary>Whether it decides nothing, and asks the contact what the note says.</summary>
    public bool Asks { get; init; }

    /// <summary>The command that it would be.</summary>
    public RequestCommand By(Actor actor) => Asks ? new RequestCommand.Ask(actor, null, Note)
        : Approves ? new RequestCommand.Approve(actor, Note) : new RequestCommand.Decline(actor, Reason, Note);
}
