using SamBot.Cards;
using SamBot.Dialogs.Requests;

namespace SamBot.Chaos;

/// <summary>The outcome of a request in the store. It is compared with the cards that people read.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="By">The person who decided; null while it is open.</param>
/// <param name="Note">The word in the note.</param>
internal sealed record Truth(Outcome Outcome, string? By, string? Note)
{
    public static Truth Of(MeetingRequest request) => request switch
    {
        MeetingRequest.Approved r => new(Outcome.Approved, r.By.Name, r.Note),
        MeetingRequest.Declined r => new(Outcome.Declined, r.By.Name, r.Note),
        MeetingRequest.Withdrawn r => new(Outcome.Withdrawn, r.Contact.Name, null),
        _ => new(Outcome.Open, null, null),
    };

    /// <summary>Whether a person tried to make this decision.</summary>
    public bool IsWantedBy(Attempt attempt) => attempt.Outcome == Outcome && attempt.By.Name == By && (attempt.Note == Note || Outcome is Outcome.Withdrawn);

    /// <summary>Whether a decider's card shows this and nothing else.</summary>
    public bool IsOnCard(CardView card, string contact)
    {
        var t = Party.Chair.Texts;
        return Outcome switch
        {
            Outcome.Approved => card.Says(t.DecidedApproved(By!, "")) && card.Says(Note!) && card.Says(t.Telling(Telling.Told, contact)),
            Outcome.Declined => card.Says(t.DecidedDeclined(By!, "")) && card.Says(Note!) && card.Says(t.Telling(Telling.Told, contact)),
            Outcome.Withdrawn => card.Says(t.DecidedWithdrawn(By!, "")),
            _ => card.Offers(Verbs.Approve),
        } && (Outcome is Outcome.Open || !card.Offers(Verbs.Approve));
    }

    /// <summary>The outcome that a card shows to its reader; null when it shows none. Who writes first in another language is answered in that one.</summary>
    public static Outcome? SaidOn(CardView card, Party reader)
    {
        var isDecider = reader == Party.Chair || reader == Party.Deputy;
        bool Says(Func<Texts, string> title, Func<Texts, string> banner) => Languages.All.Select(l => Texts.In(l.Language))
            .Any(t => card.Says(isDecider ? banner(t).Split('\0')[0] : title(t)));
        return Says(t => t.ApprovedTitle, t => t.DecidedApproved("\0", "")) ? Outcome.Approved
            : Says(t => t.DeclinedTitle, t => t.DecidedDeclined("\0", "")) ? Outcome.Declined
            : Says(t => t.WithdrawnTitle, t => t.DecidedWithdrawn("\0", "")) ? Outcome.Withdrawn
            : null;
    }
}
