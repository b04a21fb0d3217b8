namespace SamBot.Dialogs.Intake;

/// <summary>The rules that an input can break. Each has its sentence in each language.</summary>
public enum IntakeRefusalReason
{
    /// <summary>The answer is empty.</summary>
    Empty,

    /// <summary>The answer is too short for the chair to weigh.</summary>
    TooShort,

    /// <summary>The answer is longer than the chair can read in a minute.</summary>
    TooLong,

    /// <summary>The answer is none of the choices.</summary>
    NotAChoice,

    /// <summary>The answer fits more than one choice, and only one can be meant.</summary>
    Between,

    /// <summary>The person leaves the choice to the chair, where it is theirs to make.</summary>
    PreferenceNeeded,

    /// <summary>The message has no words: it is a picture, a file or a reaction.</summary>
    NoWords,

    /// <summary>The message holds signs or digits only, where words were asked.</summary>
    Wordless,

    /// <summary>There is no question before this one.</summary>
    NothingBefore,

    /// <summary>There is no draft to stop.</summary>
    NothingUnderWay,

    /// <summary>An answer is missing, so the request cannot be sent yet.</summary>
    NotComplete,

    /// <summary>The review stands, and the input neither sends the request nor changes an answer.</summary>
    SendOrChange,

    /// <summary>The contact was asked for yes or no.</summary>
    YesOrNo,

    /// <summary>The contact was asked whether to erase everything.</summary>
    ErasureYesOrNo,

    /// <summary>The draft rests. The contact goes on with it, or starts anew.</summary>
    ResumeOrRestart,

    /// <summary>As many messages were passed on to the chair as a day allows.</summary>
    PassedOnEnough,

    /// <summary>As much was added to the request as it may have.</summary>
    AdditionsFull,

    /// <summary>The request that was sent has as many files as it may have.</summary>
    FilesFull,

    /// <summary>A file comes after the decision.</summary>
    FilesLate,

    /// <summary>Nothing is passed on any more about the request, because it was declined, or approved long ago.</summary>
    NothingToAddTo,

    /// <summary>The words after sending are longer than an addition may be.</summary>
    AdditionTooLong,

    /// <summary>The words may belong to several requests, and the contact does not say to which.</summary>
    WhichRequest,

    /// <summary>The button belongs to an offer that was answered, or replaced by a newer one.</summary>
    OfferOver,

    /// <summary>The request was sent, so there is no question to go back to.</summary>
    SentNoWayBack,

    /// <summary>The request was sent, and the message says nothing that could be added to it.</summary>
    AlreadySent,

    /// <summary>The contact edited or deleted a message that gave an answer of a request that was sent already.</summary>
    SentAsItWas,

    /// <summary>The card belongs to the request that was sent, and does not change it any more.</summary>
    SentCard,

    /// <summary>The contact wants to change an answer, and does not say which.</summary>
    NothingChosen,

    /// <summary>The button belongs to an earlier draft.</summary>
    EarlierCard,

    /// <summary>The button does not belong here.</summary>
    UnknownButton,
}
