namespace SamBot.Dialogs.Pitches;

/// <summary>
/// The lists of words and phrases by which an answer is read. Each language has each list, by this name, in <c>Cards/Texts/PitchLists*.resx</c>.
/// <see cref="PhraseReader"/> says how they are written.
/// </summary>
public enum WordList
{
    /// <summary>Words that hold sentences together. They also tell the language of a text.</summary>
    Function,

    /// <summary>The endings that a noun may have, such as those of plurals and diminutives.</summary>
    Inflection,

    /// <summary>Words that everybody uses and that say nothing particular.</summary>
    Common,

    /// <summary>The speaker.</summary>
    Me,

    /// <summary>The person spoken to, and the foundation.</summary>
    You,

    /// <summary>Words that turn what follows into its opposite.</summary>
    Negation,

    /// <summary>Words after which the important part comes.</summary>
    Contrast,

    /// <summary>Verbs of wanting and asking.</summary>
    Want,

    /// <summary>Words of wishing and of possibility, which a promise does not need.</summary>
    Wish,

    /// <summary>Words that point at things and people that the answer tells of.</summary>
    Telling,

    /// <summary>Numbers in words.</summary>
    NumberWord,

    /// <summary>Units of time, and days of the week.</summary>
    TimeWord,

    /// <summary>Endings and words of abstract nouns.</summary>
    Abstract,

    /// <summary>The words of the foundation's goals, and of fitting them.</summary>
    Goal,

    /// <summary>Things that can be handed over, lent or used.</summary>
    Thing,

    /// <summary>Things that are told, shown or done for others, and the people who do them.</summary>
    Activity,

    /// <summary>Handing over, showing, teaching, and leave to keep or use.</summary>
    Giving,

    /// <summary>The people who have something from it.</summary>
    Audience,

    /// <summary>Places and trades where something works.</summary>
    Place,

    /// <summary>Something that was already done or tried, and what came of it.</summary>
    Done,

    /// <summary>Use: what somebody can do with it, and when.</summary>
    Use,

    /// <summary>Costs nothing.</summary>
    Free,

    /// <summary>Time that is given.</summary>
    TimeGiven,

    /// <summary>Words that say that nothing is wanted in return.</summary>
    Unselfish,

    /// <summary>Asks for contacts, members or introductions.</summary>
    AskContacts,

    /// <summary>Asks for customers, assignments or vacancies.</summary>
    AskCustomers,

    /// <summary>Asks for work or an internship.</summary>
    AskWork,

    /// <summary>Asks for attention or a stage.</summary>
    AskAttention,

    /// <summary>Asks for money or sponsorship.</summary>
    AskMoney,

    /// <summary>Asks for a coffee, a call or an acquaintance.</summary>
    AskAcquaintance,

    /// <summary>Asks for interviews, participants or feedback.</summary>
    AskInterview,

    /// <summary>Asks for something else.</summary>
    AskOther,

    /// <summary>Sells.</summary>
    Selling,

    /// <summary>Empty words.</summary>
    Empty,

    /// <summary>Says that it is still open.</summary>
    Vague,

    /// <summary>Would rather say it in a conversation.</summary>
    InConversation,

    /// <summary>Asks back instead of answering.</summary>
    CounterQuestion,

    /// <summary>Has no answer, or refuses one.</summary>
    NoAnswer,

    /// <summary>Tells about oneself or one's company, as a CV or a brochure does.</summary>
    Resume,
}
