namespace SamBot.Dialogs.Desk;

/// <summary>The kinds of words that the chair's messages are read by. The texts of each language list them.</summary>
public enum DeskWord
{
    /// <summary>Sayings that approve, besides those of the command.</summary>
    Approve,

    /// <summary>Sayings that decline, besides those of the command.</summary>
    Decline,

    /// <summary>Sayings that lean to a yes and decide nothing.</summary>
    LeansToYes,

    /// <summary>Sayings that lean to a no and decide nothing.</summary>
    LeansToNo,

    /// <summary>Sayings that want to see a request, besides those of the command.</summary>
    See,

    /// <summary>Words that may stand around a decision and change nothing about it.</summary>
    Around,

    /// <summary>Verbs around a decision that ask for it in "can you", and say it in "I want", and ask about it otherwise.</summary>
    AsksMe,

    /// <summary>Thanks and pleas, which are no note when they stand behind a decision.</summary>
    Courtesy,

    /// <summary>Sayings that take a decision back, or put it off.</summary>
    TakesBack,

    /// <summary>Words of denial, besides those of the grammar.</summary>
    Denies,

    /// <summary>Sayings with which a condition or a doubt begins.</summary>
    Condition,

    /// <summary>Words before the number of a reason.</summary>
    Reason,

    /// <summary>Words before the number of a request in the list.</summary>
    Number,

    /// <summary>What is counted: a number before it is no reason.</summary>
    Counted,

    /// <summary>Sayings that want the list of open requests.</summary>
    List,

    /// <summary>Words before the number of a page.</summary>
    Page,

    /// <summary>Sayings that want the next page.</summary>
    More,

    /// <summary>Sayings that want to know who asks.</summary>
    Who,

    /// <summary>Sayings with which a question or a word to the contact begins.</summary>
    AskContact,

    /// <summary>Sayings that give a place on the agenda of a network meeting.</summary>
    Agenda,

    /// <summary>Sayings that give a place on the list of ideas for products.</summary>
    Ideas,

    /// <summary>Sayings that introduce the contact to somebody.</summary>
    Introduce,

    /// <summary>Sayings that refer the contact to somebody.</summary>
    ReferTo,

    /// <summary>Sayings with which an answer in writing begins.</summary>
    WriteAnswer,

    /// <summary>Words before the name of somebody.</summary>
    Toward,

    /// <summary>Words that may stand around what is given, besides those around a decision.</summary>
    ArrangeAround,

    /// <summary>Words that stand for the contact.</summary>
    Them,

    /// <summary>Words with which a question begins that is put in somebody else's mouth: "ask whether", "ask her to".</summary>
    Indirect,

    /// <summary>Sayings that want somebody else to take a request over.</summary>
    Refer,

    /// <summary>Sayings that speak of a later time.</summary>
    Later,

    /// <summary>Sayings that put a request off.</summary>
    Postpone,

    /// <summary>Sayings of somebody who wants to be sent nothing for a time.</summary>
    Rest,

    /// <summary>Sayings of somebody who is back.</summary>
    ImBack,

    /// <summary>Sayings before the last day of a time, as "up to and including".</summary>
    Through,

    /// <summary>Sayings behind which stands what to look for.</summary>
    Search,

    /// <summary>Sayings behind which stands whose earlier requests to show.</summary>
    History,
}
