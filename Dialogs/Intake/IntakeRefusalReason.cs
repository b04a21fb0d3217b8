namespace SamBot.Dialogs.Intake;

/// <summary>The rules that an input can break. Each has its sentence in each language.</summary>
public enum IntakeRefusalReason
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>Too short to weigh.</summary>
    TooShort,

    /// <summary>Longer than the chair can read in a minute.</summary>
    TooLong,

    /// <summary>Not one of the choices.</summary>
    NotAChoice,

    /// <summary>A message without words: a picture, a file, a reaction.</summary>
    NoWords,

    /// <summary>There is no question before this one.</summary>
    NothingBefore,

    /// <summary>There is no draft to stop.</summary>
    NothingUnderWay,

    /// <summary>It cannot be sent yet.</summary>
    NotComplete,

    /// <summary>In the review: neither sent nor changed.</summary>
    SendOrChange,

    /// <summary>Yes or no was asked.</summary>
    YesOrNo,

    /// <summary>The draft rests: go on, or start anew.</summary>
    ResumeOrRestart,

    /// <summary>The request was sent; a message does not change it.</summary>
    AlreadySent,

    /// <summary>The message that was edited or deleted was part of a request that was sent already.</summary>
    SentAsItWas,

    /// <summary>The card belongs to the request that was sent; it does not change it any more.</summary>
    SentCard,

    /// <summary>An answer is to be changed, but not which.</summary>
    NothingChosen,

    /// <summary>The button belongs to an earlier draft.</summary>
    EarlierCard,

    /// <summary>The button does not belong here.</summary>
    UnknownButton,
}
