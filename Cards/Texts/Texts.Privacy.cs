using SamBot.Dialogs;

namespace SamBot.Cards;

/// <content>What people read about their own data.</content>
public sealed partial class Texts
{
    /// <summary>The button, and the command, that shows everything that is kept about oneself.</summary>
    public string MyData => Text();

    /// <summary>The button, and the command, that has everything about oneself erased.</summary>
    public string ForgetMe => Text();

    /// <summary>In the help: says how to see and erase one's data.</summary>
    public string HelpPrivacy => Text();

    /// <summary>Asks whether to erase everything.</summary>
    public string ErasureTitle => Text();

    /// <summary>Says what erasing takes away.</summary>
    public string ErasureBody => Text();

    /// <summary>Says what stays after erasing.</summary>
    public string ErasureStays => Text();

    /// <summary>Says what to type.</summary>
    public string ErasureTyped => Text();

    /// <summary>The button that erases everything.</summary>
    public string ErasureYes => Text();

    /// <summary>The button that leaves everything as it is.</summary>
    public string ErasureNo => Text();

    /// <summary>Says that nothing is erased.</summary>
    public string ErasureDropped => Text();

    /// <summary>Says that the erasure is under way.</summary>
    public string ErasureBegun => Text();

    /// <summary>The title of the last word.</summary>
    public string ErasedTitle => Text();

    /// <summary>The last word.</summary>
    public string ErasedBody => Text();

    /// <summary>Says that one request could not be erased, and who to ask.</summary>
    public string ErasedExceptOne(string privacyContact) => Fill(Text(), (nameof(privacyContact), privacyContact));

    /// <summary>Says how many requests could not be erased, and who to ask.</summary>
    public string ErasedExceptMany(string number, string privacyContact) =>
        Fill(Text(), (nameof(number), number), (nameof(privacyContact), privacyContact));

    /// <summary>Says that nothing is kept about the person.</summary>
    public string NothingKept => Text();

    /// <summary>On the chair's card: the request of somebody who was erased, with what became of it and on which day.</summary>
    public string RequestForgotten(RequestState outcome, string reference, string day) =>
        Fill(Text($"{nameof(RequestForgotten)}_{outcome}"), (nameof(reference), reference), (nameof(day), day));

    /// <summary>Answers a decider who asks what is kept about them.</summary>
    public string DeskMyData(string privacyContact) => Fill(Text(), (nameof(privacyContact), privacyContact));

    /// <summary>Answers a decider who asks to be forgotten.</summary>
    public string DeskForget(string months, string privacyContact) => Fill(Text(), (nameof(months), months), (nameof(privacyContact), privacyContact));

    /// <summary>The format of a day with its year, such as "27 november 2026".</summary>
    public string DayOfYear(DateOnly day) => day.ToString(Text(), Culture);

    /// <summary>The format of a time with its year, such as "27 november 2026, 16:05".</summary>
    public string TimeOfYear(DateTime at) => at.ToString(Text(), Culture);

    /// <summary>The title of everything that is kept about a person.</summary>
    public string DataTitle => Text();

    /// <summary>Says how long, and what else is kept that says nothing about the person.</summary>
    public string DataKept(string requestMonths, string conversationMonths) =>
        Fill(Text(), (nameof(requestMonths), requestMonths), (nameof(conversationMonths), conversationMonths));

    /// <summary>The label of the person's name.</summary>
    public string DataName => Text();

    /// <summary>The label of the person's e-mail address.</summary>
    public string DataEmail => Text();

    /// <summary>The label of the person's account.</summary>
    public string DataAccount => Text();

    /// <summary>The label of the person's language.</summary>
    public string DataLanguage => Text();

    /// <summary>The name of a language.</summary>
    public string LanguageName(Language language) => Text($"{nameof(LanguageName)}_{language}");

    /// <summary>The label of the address of the person's chat.</summary>
    public string DataChat => Text();

    /// <summary>The label of the time of the person's last message.</summary>
    public string DataHeard => Text();

    /// <summary>The title of the answers that were not sent.</summary>
    public string DataDraft => Text();

    /// <summary>The label of the message with which the person came.</summary>
    public string DataOpening => Text();

    /// <summary>The label of a text that is not an answer yet.</summary>
    public string DataUnfinished(string label) => Fill(Text(), (nameof(label), label));

    /// <summary>Says when a request was sent.</summary>
    public string DataSent(string when) => Fill(Text(), (nameof(when), when));

    /// <summary>Says that the promised day of an answer passed.</summary>
    public string DataPassed(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Says that the answer reached the person.</summary>
    public string DataAnswerTold => Text();

    /// <summary>Says that the answer is still on its way.</summary>
    public string DataAnswerWaits => Text();

    /// <summary>Says that some requests are not shown here, and who to ask.</summary>
    public string DataNotShown(string number, string privacyContact) =>
        Fill(Text(), (nameof(number), number), (nameof(privacyContact), privacyContact));

    /// <summary>The name of the file with everything that is kept about a person.</summary>
    public string DataFileName => Text();

    /// <summary>Asks whether that file may come into the person's OneDrive.</summary>
    public string DataFileOffer => Text();

    /// <summary>Says that it is there.</summary>
    public string DataFileReady => Text();

    /// <summary>The answer to who does not want it.</summary>
    public string DataFileDeclined => Text();

    /// <summary>The button to read it in the chat instead.</summary>
    public string DataReadHere => Text();

    /// <summary>Says that the file could not be put there, and that it all follows in the chat.</summary>
    public string DataFileFailed => Text();

    /// <summary>Says how to go on: have it erased, or ask.</summary>
    public string DataEnd(string privacyContact) => Fill(Text(), (nameof(privacyContact), privacyContact));
}
