using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <content>The chair's card.</content>
public sealed partial class Texts
{
    /// <summary>Names a request on the chair's card.</summary>
    public string SummaryTitle(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>The heading of the chair's card: the contact, and the answers that stand beside the name.</summary>
    public string SummaryFrom(string name, string organisation) => Fill(Text(), (nameof(name), name), (nameof(organisation), organisation));

    /// <summary>Announces a new request in a notification.</summary>
    public string SummaryNotice(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>The label above the answers of a section that are in view.</summary>
    public string ChairSection(Section section) => Text($"{nameof(ChairSection)}_{section}");

    /// <summary>The label above what the contact asks.</summary>
    public string ChairAsks => Text();

    /// <summary>Says that the contact asks nothing.</summary>
    public string ChairAsksNothing => Text();

    /// <summary>Says that what the contact brings names nothing concrete.</summary>
    public string ChairBringsNothing => Text();

    /// <summary>The label above the message with which the contact came.</summary>
    public string ChairOpening => Text();

    /// <summary>The label of an answer in the folded part, in the chair's words.</summary>
    public string ChairLabel(QuestionDefinition question) => Text($"{nameof(ChairLabel)}_{question.Question}");

    /// <summary>Says since when a request waits, and that the day of the promised answer has passed.</summary>
    public string SummaryOverdue(string day, string answerBy) => Fill(Text(), (nameof(day), day), (nameof(answerBy), answerBy));

    /// <summary>Says since when a request waits, and by when an answer is promised.</summary>
    public string SummaryWaits(string day, string answerBy) => Fill(Text(), (nameof(day), day), (nameof(answerBy), answerBy));

    /// <summary>Says that the contact of an open request cannot be reached now.</summary>
    public string SummaryAbsent(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>The link that opens a chat with the contact.</summary>
    public string ChatInTeams => Text();

    /// <summary>Stands above the last of several additions.</summary>
    public string ChairAddedLast(string day, string number) => Fill(Text(), (nameof(day), day), (nameof(number), number));

    /// <summary>Says how many files there are, where their buttons are folded away.</summary>
    public string ChairFilesMore(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>The button that shows or hides the folded part.</summary>
    public string ReadAll => Text();

    /// <summary>The label of the field for a note to the contact, where it must say the reason.</summary>
    public string NoteNeededLabel => Text();

    /// <summary>The label of the field for a note to the contact.</summary>
    public string NoteLabel(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says in that field who will read the note.</summary>
    public string NotePlaceholder => Text();

    /// <summary>The button that shows what goes with an approval.</summary>
    public string Approve => Text();

    /// <summary>The button that approves and sends the answer.</summary>
    public string ApproveConfirm => Text();

    /// <summary>The label of the text that the contact reads.</summary>
    public string AnswerTextLabel(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>The button that shows the card as it was before a decision was refused.</summary>
    public string DecideOtherwise => Text();

    /// <summary>The button that shows the reasons for declining.</summary>
    public string Decline => Text();

    /// <summary>Stands above the buttons of the reasons.</summary>
    public string DeclineWhy => Text();

    /// <summary>Says who approved, and when.</summary>
    public string DecidedApproved(string name, string when) => Fill(Text(), (nameof(name), name), (nameof(when), when));

    /// <summary>Says who declined, and when.</summary>
    public string DecidedDeclined(string name, string when) => Fill(Text(), (nameof(name), name), (nameof(when), when));

    /// <summary>Says that the contact withdrew the request, and when.</summary>
    public string DecidedWithdrawn(string name, string when) => Fill(Text(), (nameof(name), name), (nameof(when), when));

    /// <summary>Says when the contact hears of the decision. Until then it can be undone.</summary>
    public string HeldUntil(string name, string time) => Fill(Text(), (nameof(name), name), (nameof(time), time));

    /// <summary>Says from when the contact is welcome with a new proposal.</summary>
    public string DecidedBack(string name, string day) => Fill(Text(), (nameof(name), name), (nameof(day), day));

    /// <summary>The button that invites the contact sooner.</summary>
    public string Invite => Text();

    /// <summary>The button that keeps the text that the contact will read.</summary>
    public string Reword => Text();

    /// <summary>Stands above words that came too late to go along.</summary>
    public string TextNotSent => Text();

    /// <summary>The button that undoes a decision.</summary>
    public string Undo => Text();

    /// <summary>The button that opens a decided request again.</summary>
    public string Reopen => Text();

    /// <summary>Asks whether the chair is sure to open a request again.</summary>
    public string ReopenSure(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>The button that opens it again.</summary>
    public string ReopenYes => Text();

    /// <summary>The reason, on the card of a declined request.</summary>
    public string DecidedReason(string reason) => Fill(Text(), (nameof(reason), reason));

    /// <summary>The form and length of the meeting, on the card of an approved request.</summary>
    public string DecidedHow(string how) => Fill(Text(), (nameof(how), how));

    /// <summary>Stands above the text that the contact reads.</summary>
    public string DecidedText(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Stands above the note that went with a decision.</summary>
    public string DecidedNote => Text();

    /// <summary>Says how far the answer to the contact is.</summary>
    public string Telling(Telling telling, string name) => Fill(Text($"{nameof(Telling)}_{telling}"), (nameof(name), name));

    /// <summary>Says why a command on a request is refused.</summary>
    public string RequestRemark(RequestRefusal refusal, string max) => Fill(Text($"{nameof(RequestRemark)}_{refusal}"), (nameof(max), max));
}
