using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <content>The chair's card.</content>
public sealed partial class Texts
{
    /// <summary>Gespreksverzoek {reference}</summary>
    public string SummaryTitle(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>{name}, {organisation}</summary>
    public string SummaryFrom(string name, string organisation) => Fill(Text(), (nameof(name), name), (nameof(organisation), organisation));

    /// <summary>Nieuw gespreksverzoek {reference}</summary>
    public string SummaryNotice(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>The label above the answers of a section that are in view.</summary>
    public string ChairSection(Section section) => Text($"{nameof(ChairSection)}_{section}");

    /// <summary>The label of an answer in the folded part, in the chair's words.</summary>
    public string ChairLabel(QuestionDefinition question) => Text($"{nameof(ChairLabel)}_{question.Question}");

    /// <summary>Verstuurd op {day}. Toegezegd: antwoord uiterlijk {answerBy}.</summary>
    public string SummaryWaits(string day, string answerBy) => Fill(Text(), (nameof(day), day), (nameof(answerBy), answerBy));

    /// <summary>{name} heeft SamBot intussen verwijderd of geblokkeerd. Je kunt gewoon beslissen; {name} hoort het van mij zodra die terug is.</summary>
    public string SummaryAbsent(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Lees alles</summary>
    public string ReadAll => Text();

    /// <summary>Een woord erbij voor {name} (mag leeg blijven)</summary>
    public string NoteLabel(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Komt letterlijk in het antwoord te staan.</summary>
    public string NotePlaceholder => Text();

    /// <summary>Akkoord</summary>
    public string Approve => Text();

    /// <summary>Afwijzen</summary>
    public string Decline => Text();

    /// <summary>Waarom kies je er niet voor?</summary>
    public string DeclineWhy => Text();

    /// <summary>Kies een reden; het contact hoort die in nette woorden.</summary>
    public string DeclineReasonNeeded => Text();

    /// <summary>Wijs af en vertel het</summary>
    public string DeclineConfirm => Text();

    /// <summary>Goedgekeurd door {name} op {when}</summary>
    public string DecidedApproved(string name, string when) => Fill(Text(), (nameof(name), name), (nameof(when), when));

    /// <summary>Afgewezen door {name} op {when}</summary>
    public string DecidedDeclined(string name, string when) => Fill(Text(), (nameof(name), name), (nameof(when), when));

    /// <summary>Ingetrokken door {name} op {when}</summary>
    public string DecidedWithdrawn(string name, string when) => Fill(Text(), (nameof(name), name), (nameof(when), when));

    /// <summary>Reden: {reason}</summary>
    public string DecidedReason(string reason) => Fill(Text(), (nameof(reason), reason));

    /// <summary>Je woord erbij:</summary>
    public string DecidedNote => Text();

    /// <summary>{name} krijgt het antwoord zo van mij.</summary>
    public string Telling(Telling telling, string name) => Fill(Text($"{nameof(Telling)}_{telling}"), (nameof(name), name));

    /// <summary>Dat verzoek ken ik niet. Kijk het nummer nog eens na.</summary>
    public string RequestRemark(RequestRefusal refusal, string max) => Fill(Text($"{nameof(RequestRemark)}_{refusal}"), (nameof(max), max));
}
