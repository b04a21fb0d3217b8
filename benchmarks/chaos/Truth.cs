using SamBot.Cards;
using SamBot.Dialogs.Requests;

namespace SamBot.Chaos;

/// <summary>What became of a request, as the store has it, and whether what somebody reads says the same.</summary>
/// <param name="Outcome">What it is.</param>
/// <param name="By">Who made it so; null while it is open.</param>
/// <param name="Note">The word that went with it.</param>
internal sealed record Truth(Outcome Outcome, string? By, string? Note)
{
    public static Truth Of(MeetingRequest request) => request switch
    {
        MeetingRequest.Approved r => new(Outcome.Approved, r.By.Name, r.Note),
        MeetingRequest.Declined r => new(Outcome.Declined, r.By.Name, r.Note),
        MeetingRequest.Withdrawn r => new(Outcome.Withdrawn, r.Contact.Name, null),
        _ => new(Outcome.Open, null, null),
    };

    /// <summary>Whether somebody wanted just this.</summary>
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

    /// <summary>What a card says of the outcome to its reader; null when it says nothing.</summary>
    public static Outcome? SaidOn(CardView card, Party reader)
    {
        var t = reader.Texts;
        var isDecider = reader == Party.Chair || reader == Party.Deputy;
        bool Says(string title, Func<string, string, string> banner) => card.Says(isDecider ? banner("\0", "").Split('\0')[0] : title);
        return Says(t.ApprovedTitle, t.DecidedApproved) ? Outcome.Approved
            : Says(t.DeclinedTitle, t.DecidedDeclined) ? Outcome.Declined
            : Says(t.WithdrawnTitle, t.DecidedWithdrawn) ? Outcome.Withdrawn
            : null;
    }
}
