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

    /// <summary>What is given instead of a talk; null for a yes, a no or a question.</summary>
    public Arrangement? Kind { get; init; }

    /// <summary>Who is named in that; null for nobody.</summary>
    public string? To { get; init; }

    /// <summary>How to reach them; null where it is not said.</summary>
    public string? Reach { get; init; }

    /// <summary>The command that it would be.</summary>
    public RequestCommand By(Actor actor) => Kind is { } kind
        ? new RequestCommand.Arrange(actor, kind) { Text = Note, To = To, Reach = Reach }
        : Asks ? new RequestCommand.Ask(actor, null, Note)
        : Approves ? new RequestCommand.Approve(actor, Note) : new RequestCommand.Decline(actor, Reason, Note);
}
