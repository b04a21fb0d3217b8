namespace SamBot.Dialogs.Pitches;

/// <summary>What an answer can show. Each signal but the last three is a <see cref="WordList"/> of the same meaning.</summary>
public enum Signal
{
    /// <summary>Brings: a thing that can be handed over, lent or used.</summary>
    Thing,

    /// <summary>Brings: something that is told, shown or done for others.</summary>
    Activity,

    /// <summary>Brings: handing over, showing, teaching, or leave to keep or use.</summary>
    Giving,

    /// <summary>Brings: for whom it is.</summary>
    ForWhom,

    /// <summary>Brings: a place or trade where it works.</summary>
    Place,

    /// <summary>Brings: something already done, and what came of it.</summary>
    Done,

    /// <summary>Brings: what somebody can do with it.</summary>
    Use,

    /// <summary>Brings: free to use.</summary>
    Free,

    /// <summary>Brings: time that is given.</summary>
    Time,

    /// <summary>Brings: says that nothing is wanted in return.</summary>
    Unselfish,

    /// <summary>Takes: asks for contacts, members or introductions.</summary>
    AsksContacts,

    /// <summary>Takes: asks for customers, assignments or vacancies.</summary>
    AsksCustomers,

    /// <summary>Takes: asks for work or an internship.</summary>
    AsksWork,

    /// <summary>Takes: asks for attention or a stage.</summary>
    AsksAttention,

    /// <summary>Takes: asks for money or sponsorship.</summary>
    AsksMoney,

    /// <summary>Takes: asks for a coffee, a call or an acquaintance.</summary>
    AsksAcquaintance,

    /// <summary>Takes: asks for interviews, participants or feedback.</summary>
    AsksInterview,

    /// <summary>Takes: asks for something else.</summary>
    AsksOther,

    /// <summary>Takes: sells.</summary>
    Sells,

    /// <summary>Says little: empty words.</summary>
    EmptyWords,

    /// <summary>Says little: is still open.</summary>
    Vague,

    /// <summary>Says little: would rather say it in a conversation.</summary>
    InConversation,

    /// <summary>Says little: asks back.</summary>
    CounterQuestion,

    /// <summary>Says little: has no answer.</summary>
    NoAnswer,

    /// <summary>Says little: a CV or a company's brochure.</summary>
    Resume,

    /// <summary>Brings: a number.</summary>
    Number,

    /// <summary>Says little: a link without words of its own.</summary>
    LinkAlone,

    /// <summary>Says little: the goals' own words, and few besides.</summary>
    GoalRepeated,
}
