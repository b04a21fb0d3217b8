using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <content>The answer to a contact.</content>
public sealed partial class Texts
{
    /// <summary>De voorzitter wil graag met je in gesprek</summary>
    public string ApprovedTitle => Text();

    /// <summary>Je voorstel ‘{title}’ ({reference}) is gelezen en goedgekeurd.</summary>
    public string ApprovedBody(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));

    /// <summary>Wat nu? Je krijgt een uitnodiging voor een moment dat bij je past. Je schreef dat dit …</summary>
    public string ApprovedNext => Text();

    /// <summary>{name} schrijft je:</summary>
    public string NoteFrom(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>De voorzitter kiest er nu niet voor</summary>
    public string DeclinedTitle => Text();

    /// <summary>Je voorstel ‘{title}’ ({reference}) is met aandacht gelezen.</summary>
    public string DeclinedBody(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));

    /// <summary>De reden: {reason}</summary>
    public string DeclinedReason(string reason) => Fill(Text(), (nameof(reason), reason));

    /// <summary>Dank je dat je het voorlegde. Je bent opnieuw welkom.</summary>
    public string DeclinedWelcome => Text();

    /// <summary>Er wordt meer gehaald dan gebracht</summary>
    public string Reason(DeclineReason reason) => Text($"{nameof(Reason)}_{reason}");

    /// <summary>in dit voorstel zie ik nog te weinig wat je komt brengen voor de werkgevers of de …</summary>
    public string ReasonTold(DeclineReason reason) => Text($"{nameof(ReasonTold)}_{reason}");

    /// <summary>Wat je voorstel sterker zou maken: noem één ding dat een werkgever er de volgende dag …</summary>
    public string ReasonAdvice(DeclineReason reason) => Text($"{nameof(ReasonAdvice)}_{reason}");
}
