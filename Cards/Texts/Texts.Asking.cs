namespace SamBot.Cards;

/// <content>Texts about what the chair asks a contact, and says to them after a yes.</content>
public sealed partial class Texts
{
    /// <summary>The button that unfolds the field for a question to the contact.</summary>
    public string AskQuestion => Text();

    /// <summary>The label of that field.</summary>
    public string AskLabel(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>The button that sends the question.</summary>
    public string AskConfirm => Text();

    /// <summary>The button that unfolds the field for a word to the contact after a yes.</summary>
    public string Word => Text();

    /// <summary>The label of that field.</summary>
    public string WordLabel(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>The button that sends the word.</summary>
    public string WordConfirm => Text();

    /// <summary>Stands above what was asked, on the chair's card.</summary>
    public string AskedOn(string name, string day) => Fill(Text(), (nameof(name), name), (nameof(day), day));

    /// <summary>Stands above what was answered, on the chair's card.</summary>
    public string AnsweredOn(string name, string day) => Fill(Text(), (nameof(name), name), (nameof(day), day));

    /// <summary>Says how many rounds before are not shown.</summary>
    public string ExchangeBefore(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Says since when the request waits for the contact, on the chair's card.</summary>
    public string SummaryAsked(string day, string name) => Fill(Text(), (nameof(day), day), (nameof(name), name));

    /// <summary>The same, in the list.</summary>
    public string DeskAsked(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Announces an answer in a notification.</summary>
    public string AnsweredNotice(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>The title of the card by which the contact is asked.</summary>
    public string AskedTitle => Text();

    /// <summary>The label of the field for the answer.</summary>
    public string ReplyLabel => Text();

    /// <summary>The button that sends the answer.</summary>
    public string ReplySend => Text();

    /// <summary>Says what comes after the answer.</summary>
    public string AskedThen => Text();

    /// <summary>The label of the field below the chair's word after a yes.</summary>
    public string WordReplyLabel => Text();

    /// <summary>The title of the card that says that the answer was taken.</summary>
    public string AnsweredTitle => Text();

    /// <summary>Stands above the contact's own answer.</summary>
    public string YouAnswered => Text();

    /// <summary>The same, with its day.</summary>
    public string YouAnsweredOn(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The state of a request that waits for the contact's answer.</summary>
    public string StateAsked(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The title of the reminder of a question.</summary>
    public string AskedReminderTitle => Text();

    /// <summary>Says why the contact is reminded.</summary>
    public string AskedReminderBody => Text();

    /// <summary>The title of the card that says that a request was closed without an answer.</summary>
    public string LapsedTitle => Text();

    /// <summary>Says which request was closed.</summary>
    public string LapsedBody(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));

    /// <summary>Says that an answer opens it again.</summary>
    public string LapsedNext => Text();

    /// <summary>Says on the chair's card that a request was closed without an answer, and when.</summary>
    public string DecidedLapsed(string name, string when) => Fill(Text(), (nameof(name), name), (nameof(when), when));

    /// <summary>Says there that an answer opens it again.</summary>
    public string LapsedReopens(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says in a contact's own data that a question waits for their answer.</summary>
    public string DataAsked(string time) => Fill(Text(), (nameof(time), time));
}
