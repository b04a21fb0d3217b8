namespace SamBot.Dialogs.Requests;

/// <summary>Why a command on a meeting request is refused.</summary>
public enum RequestRefusal
{
    /// <summary>There is no such request, or it is somebody else's: which of the two is not told.</summary>
    NoSuchRequest,

    /// <summary>Only the chair or a deputy decides.</summary>
    NotTheChair,

    /// <summary>It was sent in already, with another pitch.</summary>
    AlreadySubmitted,

    /// <summary>It was decided already: the first decision stands.</summary>
    AlreadyDecided,

    /// <summary>The contact took it back.</summary>
    AlreadyWithdrawn,

    /// <summary>Part of the pitch is missing, too short or too long.</summary>
    IncompletePitch,

    /// <summary>Declining takes a reason.</summary>
    ReasonMissing,

    /// <summary>The reason is "other": then a note says which.</summary>
    NoteMissing,

    /// <summary>The note is longer than <see cref="Limits.Note"/> allows.</summary>
    NoteTooLong,
}
