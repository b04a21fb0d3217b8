namespace SamBot.Dialogs.Hearing;

/// <summary>
/// The kinds of words that a language has besides its commands and choices. Its texts list them. An entry is a word, or several that stand one
/// after another. In a number's entry the number stands first: <c>2=twee</c>.
/// </summary>
public enum WordKind
{
    /// <summary>Courtesies and small words that may stand around a command.</summary>
    Polite,

    /// <summary>Words that say nothing about which choice is meant: articles, prepositions, "I think".</summary>
    Small,

    /// <summary>Nouns before or behind a choice's number, such as "option".</summary>
    Option,

    /// <summary>Words of the trade, which stand in choices' names and in any other text. They mean a choice only where they stand alone.</summary>
    Common,

    /// <summary>Words that join choices.</summary>
    And,

    /// <summary>Words between choices of which one counts.</summary>
    Or,

    /// <summary>Words that take back the choice that follows, or else the one before.</summary>
    Not,

    /// <summary>Sayings that hold a word of denial and deny nothing, such as "not only" and "no more than".</summary>
    Harmless,

    /// <summary>Words that begin another thought.</summary>
    But,

    /// <summary>Words that begin a reason.</summary>
    Because,

    /// <summary>Words that prefer the choice beside them.</summary>
    Rather,

    /// <summary>Words between a preferred choice and the other one.</summary>
    Than,

    /// <summary>Words before a second choice, for when the first does not work.</summary>
    Otherwise,

    /// <summary>Words that begin a question.</summary>
    Asking,

    /// <summary>Verbs that begin a question.</summary>
    Modal,

    /// <summary>Persons, behind the verb that begins a question.</summary>
    Person,

    /// <summary>Sayings that leave the choice to the chair. Other words may stand between their words.</summary>
    NoPreference,

    /// <summary>Words for all choices at once, such as "both".</summary>
    All,

    /// <summary>Words for none of the choices.</summary>
    Neither,

    /// <summary>Sayings of somebody who cannot decide.</summary>
    Either,

    /// <summary>Words for the last choice.</summary>
    Last,

    /// <summary>Words for the choice in the middle.</summary>
    Middle,

    /// <summary>Numbers.</summary>
    Numeral,

    /// <summary>Ordinal numbers.</summary>
    Ordinal,

    /// <summary>Words for a minute.</summary>
    Minute,

    /// <summary>Words for a quarter of an hour.</summary>
    Quarter,

    /// <summary>Words for half an hour.</summary>
    HalfHour,

    /// <summary>Words for an hour.</summary>
    Hour,

    /// <summary>Words for a half.</summary>
    Half,

    /// <summary>Words for one and a half.</summary>
    OneAndAHalf,

    /// <summary>Words for three quarters.</summary>
    ThreeQuarters,

    /// <summary>Words that add a half to what stands before them.</summary>
    AndAHalf,

    /// <summary>Words before or behind a time of the day.</summary>
    Clock,

    /// <summary>Words between two numbers of which both share a unit.</summary>
    Range,

    /// <summary>Endings that a word may have without meaning something else.</summary>
    Ending,

    /// <summary>Words for days and other times at which somebody can meet. A star stands for any ending, here and below.</summary>
    When,

    /// <summary>Words by which somebody says how they know the foundation, or that they do not.</summary>
    Knowing,

    /// <summary>Words before the one through whom somebody came.</summary>
    Through,

    /// <summary>Words before the name of somebody's organisation.</summary>
    WorksAt,

    /// <summary>Sayings of somebody who works for no organisation.</summary>
    NoEmployer,

    /// <summary>Words that confirm what stands there.</summary>
    Agreeing,

    /// <summary>Sayings of somebody who looks for work. Other words may stand between their words.</summary>
    SeeksWork,

    /// <summary>Words of somebody who does something for those who look for work.</summary>
    ForSeekers,

    /// <summary>Words by which a message continues the one before it.</summary>
    Continuing,

    /// <summary>The lines above a mail that name a person: "From".</summary>
    MailParty,

    /// <summary>The other lines above a mail, such as "Subject".</summary>
    MailHeader,

    /// <summary>Words that close a mail, above the name.</summary>
    MailClosing,

    /// <summary>Words of the line above a mail that is quoted: "On Monday Jan wrote:".</summary>
    MailWrote,

    /// <summary>Words of a line that parts a mail from the one that it answers or passes on.</summary>
    MailOriginal,

    /// <summary>Words of the small print below a mail. Other words may stand between them.</summary>
    MailSmallPrint,

    /// <summary>Words before a telephone number or an address below a mail.</summary>
    MailLabel,

    /// <summary>Words that begin a thought below the name.</summary>
    MailPostscript,

    /// <summary>Words that point at a mail below.</summary>
    MailPointing,

    /// <summary>Words for whom somebody asks help: themselves.</summary>
    Myself,

    /// <summary>The person who speaks, as the one who does something.</summary>
    Self,
}
