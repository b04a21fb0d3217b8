using SamBot.Dialogs.Intake;

namespace SamBot.Cards;

/// <content>Remarks on an input that is not accepted.</content>
public sealed partial class Texts
{
    /// <summary>Asks for a longer answer.</summary>
    public string TooShort(QuestionDefinition.OpenText question) => Text($"{nameof(TooShort)}_{question.Question}");

    /// <summary>Says why an input is not accepted.</summary>
    public string Remark(IntakeRefusalReason reason) => Text($"{nameof(Remark)}_{reason}");

    /// <summary>The answer to something that a person asks SamBot itself.</summary>
    public string Inquired(Inquiry inquiry, string privacyContact, string months, string days) => Fill(
        Text($"{nameof(Inquired)}_{inquiry}"), (nameof(privacyContact), privacyContact), (nameof(months), months), (nameof(days), days));

    /// <summary>Stands at an answer that was left empty while it was changed: the earlier one is back.</summary>
    public string RemarkCleared => Text();

    /// <summary>The answer to the same question, the second time in a row.</summary>
    public string InquiredAgain => Text();

    /// <summary>The answer to thanks, a greeting and a curse, the second time in a row.</summary>
    public string StillHere => Text();

    /// <summary>Says otherwise why an input is not accepted, the second time in a row.</summary>
    public string Again(IntakeRefusalReason reason) => Text($"{nameof(Again)}_{reason}");

    /// <summary>Asks for a longer answer, the second time in a row.</summary>
    public string AgainTooShort(string min) => Fill(Text(), (nameof(min), min));

    /// <summary>Asks for a shorter answer, the second time in a row.</summary>
    public string AgainTooLong(string max) => Fill(Text(), (nameof(max), max));

    /// <summary>Asks between choices, the second time in a row.</summary>
    public string AgainBetween(string choices) => Fill(Text(), (nameof(choices), choices));

    /// <summary>Offers the card, the form and the help to somebody who is not understood, the third time in a row.</summary>
    public string Stuck => Text();

    /// <summary>Says whom else they may ask.</summary>
    public string StuckHuman(string helpContact) => Fill(Text(), (nameof(helpContact), helpContact));

    /// <summary>The same where no card is open.</summary>
    public string StuckWithoutCard => Text();

    /// <summary>Asks which of a few choices is meant.</summary>
    public string Between(string choices) => Fill(Text(), (nameof(choices), choices));

    /// <summary>Two or more choices, of which the last stands behind "or".</summary>
    public string Alternatives(string first, string last) => Fill(Text(), (nameof(first), first), (nameof(last), last));

    /// <summary>A choice with its number, within a sentence.</summary>
    public string NumberedAlternative(string number, string choice) => Fill(Text(), (nameof(number), number), (nameof(choice), choice));

    /// <summary>Says that an answer follows the message that was edited.</summary>
    public string Reworded(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Says that an answer went with the message that was deleted.</summary>
    public string Unsaid(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Asks for a shorter answer.</summary>
    public string TooLong(string length, string max) => Fill(Text(), (nameof(length), length), (nameof(max), max));
}
