namespace SamBot.Cards;

/// <content>The chair's desk.</content>
public sealed partial class Texts
{
    /// <summary>Shows how to type a reason.</summary>
    public string DeskReasonExample(string reference) => Fill(Text(), (nameof(reference), reference));

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

    /// <summary>Says that there are more open requests than are listed.</summary>
    public string DeskListMore => Text();

    /// <summary>Says that one open request cannot be shown, and who to ask.</summary>
    public string DeskUnreadableOne => Text();

    /// <summary>Says how many open requests cannot be shown, and who to ask.</summary>
    public string DeskUnreadableMany(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Says how to open a request of that list.</summary>
    public string DeskListOpen => Text();

    /// <summary>Answers a decider whose words are no command.</summary>
    public string DeskUnknown => Text();

    /// <summary>Asks a decider which request they mean.</summary>
    public string DeskMissReference => Text();

    /// <summary>Says that no open request has this reference.</summary>
    public string DeskNoSuchOpen(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>Stands on the chair's card of a request that was erased.</summary>
    public string RequestErased(string reference) => Fill(Text(), (nameof(reference), reference));
}
