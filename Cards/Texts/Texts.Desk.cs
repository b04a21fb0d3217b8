using SamBot.Dialogs.Desk;

namespace SamBot.Cards;

/// <content>The chair's desk.</content>
public sealed partial class Texts
{
    /// <summary>Marks a request in the chair's list whose promised day has passed.</summary>
    public string DeskOverdue(string answerBy) => Fill(Text(), (nameof(answerBy), answerBy));

    /// <summary>Since when a request waits, in the chair's list.</summary>
    public string DeskSince(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Says in the chair's list until when the decision on a request can be undone.</summary>
    public string DeskHeld(string time) => Fill(Text(), (nameof(time), time));

    /// <summary>Answers a decider who undoes the last decision when none can be undone.</summary>
    public string DeskNothingToUndo => Text();

    /// <summary>Answers a decider who types a command that is for contacts.</summary>
    public string DeskNotForDeciders => Text();

    /// <summary>The title of the decider's welcome.</summary>
    public string DeskWelcomeTitle => Text();

    /// <summary>Says what the bot does for the decider.</summary>
    public string DeskWelcomeBody => Text();

    /// <summary>Lists what a decider may type.</summary>
    public string DeskHelpCommands => Text();

    /// <summary>Stands above the reasons for declining.</summary>
    public string DeskReasons => Text();

    /// <summary>The title of the list of open requests.</summary>
    public string DeskListTitle => Text();

    /// <summary>Stands in that list when it is empty.</summary>
    public string DeskListEmpty => Text();

    /// <summary>Says how many requests are open, when it is one.</summary>
    public string DeskCountOne => Text();

    /// <summary>Says how many requests are open.</summary>
    public string DeskCount(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Says that more requests are open than are counted.</summary>
    public string DeskCountOver(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Says which page of the list is shown.</summary>
    public string DeskPageOf(string page, string pages) => Fill(Text(), (nameof(page), page), (nameof(pages), pages));

    /// <summary>The button for the page before.</summary>
    public string DeskPageBefore => Text();

    /// <summary>The button for the next page.</summary>
    public string DeskPageNext => Text();

    /// <summary>The button that opens somebody's request.</summary>
    public string DeskOpen(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Until when an answer is promised, in the chair's list.</summary>
    public string DeskPromised(string answerBy) => Fill(Text(), (nameof(answerBy), answerBy));

    /// <summary>Says that one open request cannot be shown, and who to ask.</summary>
    public string DeskUnreadableOne => Text();

    /// <summary>Says how many open requests cannot be shown, and who to ask.</summary>
    public string DeskUnreadableMany(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Says how to open a request of that list.</summary>
    public string DeskListOpen => Text();

    /// <summary>Answers what a decider says to SamBot itself.</summary>
    public string DeskAnswer(DeskQuestion about) => Text($"{nameof(DeskAnswer)}_{about}");

    /// <summary>Asks which of several people with the same name is meant.</summary>
    public string DeskWhich => Text();

    /// <summary>The label of the words that go with that decision.</summary>
    public string DeskWhichNote => Text();

    /// <summary>Says that no open request has this number in the list.</summary>
    public string DeskNoSuchPlace(string place) => Fill(Text(), (nameof(place), place));

    /// <summary>Answers a decider whose words are no command.</summary>
    public string DeskUnknown => Text();

    /// <summary>Asks a decider which request they mean.</summary>
    public string DeskMissReference => Text();

    /// <summary>Says that no request has this reference.</summary>
    public string DeskNoSuchRequest(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>Stands on the chair's card of a request that was erased.</summary>
    public string RequestErased(string reference) => Fill(Text(), (nameof(reference), reference));
}
