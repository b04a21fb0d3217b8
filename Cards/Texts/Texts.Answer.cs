using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <content>The answer to a contact.</content>
public sealed partial class Texts
{
    /// <summary>Says to which hosts the links in a person's words lead.</summary>
    public string LinksTo(string hosts) => Fill(Text(), (nameof(hosts), hosts));

    /// <summary>The title of the answer to a contact whose request was approved.</summary>
    public string ApprovedTitle => Text();

    /// <summary>Says which request was approved.</summary>
    public string ApprovedBody(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));

    /// <summary>Says what happens next: the ready text, which the chair may change.</summary>
    public string ApprovedNext => Text();

    /// <summary>The form and length of the meeting.</summary>
    public string ApprovedHow(string how) => Fill(Text(), (nameof(how), how));

    /// <summary>Asks for a phone number where the chair calls and the contact gave none.</summary>
    public string ApprovedPhone => Text();

    /// <summary>Stands above the times that the contact gave.</summary>
    public string ApprovedTimes => Text();

    /// <summary>Stands above the note that the decider wrote to the contact.</summary>
    public string NoteFrom(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>The title of the word to a contact whose request was opened again.</summary>
    public string ReopenedTitle => Text();

    /// <summary>Says which request was opened again, and that the answer no longer holds.</summary>
    public string ReopenedBody(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));

    /// <summary>The title of the answer to a contact whose request was declined.</summary>
    public string DeclinedTitle => Text();

    /// <summary>Says which request was declined.</summary>
    public string DeclinedBody(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));

    /// <summary>Tells the contact the reason.</summary>
    public string DeclinedReason(string reason) => Fill(Text(), (nameof(reason), reason));

    /// <summary>The last sentence of an answer that declines.</summary>
    public string DeclinedWelcome => Text();

    /// <summary>The same, with the day from which a new proposal is welcome.</summary>
    public string DeclinedBack(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The title of the word to a contact who is welcome again.</summary>
    public string InvitedTitle => Text();

    /// <summary>Says after which proposal they are invited.</summary>
    public string InvitedBody(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));

    /// <summary>The title of the word to a contact who comes back early.</summary>
    public string TooEarlyTitle => Text();

    /// <summary>Says from when a new proposal is welcome.</summary>
    public string TooEarlyBody(string title, string reference, string day) =>
        Fill(Text(), (nameof(title), title), (nameof(reference), reference), (nameof(day), day));

    /// <summary>A reason, as the chair chooses it.</summary>
    public string Reason(DeclineReason reason) => Text($"{nameof(Reason)}_{reason}");

    /// <summary>The same reason, as the contact reads it: the second half of <see cref="DeclinedReason"/>.</summary>
    public string ReasonTold(DeclineReason reason) => Text($"{nameof(ReasonTold)}_{reason}");

    /// <summary>Advice for a new request, by the reason why this one was declined.</summary>
    public string ReasonAdvice(DeclineReason reason) => Text($"{nameof(ReasonAdvice)}_{reason}");
}
