namespace SamBot.Dialogs.Requests;

/// <summary>
/// A reason for declining. To add one: a value here, and its three texts (<c>Reason</c>, <c>ReasonTold</c>, <c>ReasonAdvice</c>) in each language.
/// </summary>
public enum DeclineReason
{
    /// <summary>The contact would take more than they bring.</summary>
    TooLittleBrought,

    /// <summary>The proposal does not serve the foundation's goals enough.</summary>
    DoesNotFit,

    /// <summary>The network deals with the topic already, or did so lately.</summary>
    TopicAlreadyCovered,

    /// <summary>A good proposal, but there is no time for it now.</summary>
    NoTimeNow,

    /// <summary>The proposal does not say yet what exactly is brought.</summary>
    NotConcrete,

    /// <summary>Somebody else is a better partner for it.</summary>
    SomebodyElse,

    /// <summary>The contact had better come to a network meeting first.</summary>
    MeetingFirst,

    /// <summary>Another reason. The note says which, so a note is required.</summary>
    Other,
}
