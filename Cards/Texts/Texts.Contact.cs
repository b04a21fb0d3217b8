namespace SamBot.Cards;

/// <content>Texts that contacts read about their requests.</content>
public sealed partial class Texts
{
    /// <summary>The title of the card of a request that waits for the chair.</summary>
    public string SentTitle => Text();

    /// <summary>Tells the contact the request's reference.</summary>
    public string SentReference(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>Thanks the contact for the request.</summary>
    public string SentThanks => Text();

    /// <summary>Tells the contact by when the chair answers.</summary>
    public string SentAnswerBy(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The title of the card of a request that was answered since.</summary>
    public string ReceiptTitle => Text();

    /// <summary>The button that shows or hides the answers that were sent.</summary>
    public string ReadAgain => Text();

    /// <summary>The button that begins another request.</summary>
    public string NewRequest => Text();

    /// <summary>The button that withdraws a request, once the contact is sure.</summary>
    public string Withdraw => Text();

    /// <summary>Asks whether the contact is sure.</summary>
    public string WithdrawSure(string title) => Fill(Text(), (nameof(title), title));

    /// <summary>The button that confirms it.</summary>
    public string WithdrawYes => Text();

    /// <summary>Says how to answer by typing whether to withdraw.</summary>
    public string WithdrawTyped => Text();

    /// <summary>Says that a request is not withdrawn after all.</summary>
    public string WithdrawDropped => Text();

    /// <summary>The title of the card of a withdrawn request.</summary>
    public string WithdrawnTitle => Text();

    /// <summary>Says that the chair no longer has the request.</summary>
    public string WithdrawnBody(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>The title of the list of the contact's requests.</summary>
    public string StatusTitle => Text();

    /// <summary>Stands in that list when it is empty.</summary>
    public string StatusNone => Text();

    /// <summary>Says that one of the contact's requests cannot be shown, and who to ask.</summary>
    public string StatusUnreadableOne(string privacyContact) => Fill(Text(), (nameof(privacyContact), privacyContact));

    /// <summary>Says how many of the contact's requests cannot be shown, and who to ask.</summary>
    public string StatusUnreadableMany(string number, string privacyContact) =>
        Fill(Text(), (nameof(number), number), (nameof(privacyContact), privacyContact));

    /// <summary>Says that a request is begun and not sent.</summary>
    public string StatusDraft => Text();

    /// <summary>Asks which request the contact withdraws.</summary>
    public string WithdrawWhich(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>Says that no request can be withdrawn.</summary>
    public string WithdrawNone => Text();

    /// <summary>Says that the promised day of the answer has passed, on the card of a request that waits.</summary>
    public string SentLate(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The title of the message that says so unasked.</summary>
    public string DelayTitle => Text();

    /// <summary>Says which request it is, and what was promised.</summary>
    public string DelayBody(string title, string reference, string day) =>
        Fill(Text(), (nameof(title), title), (nameof(reference), reference), (nameof(day), day));

    /// <summary>Says what happens next.</summary>
    public string DelayNext => Text();

    /// <summary>The title of a request that is read again.</summary>
    public string ReadTitle => Text();

    /// <summary>Says how to go on with another request.</summary>
    public string ReadThenContinue => Text();

    /// <summary>Asks which request the contact reads again.</summary>
    public string ReadWhich(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>The state of a request that waits, in a list, with the day by which an answer is promised.</summary>
    public string StateWaits(string day, string answerBy) => Fill(Text(), (nameof(day), day), (nameof(answerBy), answerBy));

    /// <summary>The same when that day has passed.</summary>
    public string StateLate(string day, string answerBy) => Fill(Text(), (nameof(day), day), (nameof(answerBy), answerBy));

    /// <summary>The state of a request since a day, in a list.</summary>
    public string StateName(RequestState state, string day) => Fill(Text($"{nameof(StateName)}_{state}"), (nameof(day), day));
}
