namespace SamBot.Dialogs.Requests;

/// <summary>A reason why a command on a meeting request is refused.</summary>
public enum RequestRefusal
{
    /// <summary>There is no such request, or it is somebody else's. The answer does not tell which of the two.</summary>
    NoSuchRequest,

    /// <summary>Only the chair or a deputy decides.</summary>
    NotTheChair,

    /// <summary>Who asks does not decide on it, also when they decide on others.</summary>
    OwnRequest,

    /// <summary>The request was sent already, with another pitch.</summary>
    AlreadySubmitted,

    /// <summary>The request was decided already. The first decision stands.</summary>
    AlreadyDecided,

    /// <summary>The contact withdrew the request.</summary>
    AlreadyWithdrawn,

    /// <summary>The request was closed because its contact did not answer. It can be opened again.</summary>
    AlreadyLapsed,

    /// <summary>A part of the pitch is missing, too short or too long.</summary>
    IncompletePitch,

    /// <summary>The chair's words leave a doubt about what is meant.</summary>
    InDoubt,

    /// <summary>The chair declines without a reason.</summary>
    ReasonMissing,

    /// <summary>The reason is "other", and no note says which.</summary>
    NoteMissing,

    /// <summary>The note is longer than <see cref="Limits.Note"/> allows.</summary>
    NoteTooLong,

    /// <summary>The chair approves for a length of time that <see cref="Durations"/> does not allow.</summary>
    DurationNotAllowed,

    /// <summary>The chair puts a request off, and no day was understood.</summary>
    DayMissing,

    /// <summary>The chair names a day that the calendar does not have.</summary>
    NoSuchDay,

    /// <summary>The chair puts a request off until today, or a day that has passed.</summary>
    DayPast,

    /// <summary>The chair puts a request off for more than a year.</summary>
    DayTooFar,

    /// <summary>The chair invites a contact who need not wait with a new proposal.</summary>
    NothingToInvite,

    /// <summary>The chair undoes or reopens a request that waits for a decision.</summary>
    NothingToUndo,

    /// <summary>The contact was told of the decision, so its text cannot be changed any more.</summary>
    RewordTooLate,

    /// <summary>The contact was told of the decision, so it cannot be undone any more. The request can be opened again.</summary>
    UndoTooLate,

    /// <summary>The chair wants something else than a talk, and has not chosen what.</summary>
    KindMissing,

    /// <summary>A written answer has no words.</summary>
    AnswerMissing,

    /// <summary>Nobody is named to whom the contact is referred, or introduced.</summary>
    NameMissing,

    /// <summary>Nothing says how that person is to be reached.</summary>
    ReachMissing,

    /// <summary>That name, or how to reach the person, is longer than <see cref="Limits.Name"/> or <see cref="Limits.Reach"/> allow.</summary>
    NameTooLong,

    /// <summary>The chair asks, and no words say what.</summary>
    QuestionMissing,

    /// <summary>The chair asks while a decision is not yet told.</summary>
    AskTooEarly,

    /// <summary>The chair asks about a request that was declined.</summary>
    NothingToAsk,

    /// <summary>The question was answered already, in other words.</summary>
    AlreadyAnswered,

    /// <summary>There are as many additions as a request may have.</summary>
    AdditionsFull,

    /// <summary>There are as many files as a request may have.</summary>
    FilesFull,

    /// <summary>A file comes after the decision.</summary>
    FilesLate,

    /// <summary>An addition says nothing.</summary>
    AdditionEmpty,

    /// <summary>An addition is longer than <see cref="Limits.Addition"/> allows.</summary>
    AdditionTooLong,

    /// <summary>As many messages were passed on as a day allows.</summary>
    PassedOnEnough,

    /// <summary>The request was declined, or approved long ago, so nothing more is passed on about it.</summary>
    NothingToAddTo,
}
