namespace SamBot.Dialogs.Requests;

/// <summary>
/// Why the chair declines. To add one: add it here, and its three texts (<c>Reason</c>, <c>ReasonTold</c>, <c>ReasonAdvice</c>) in each language.
/// </summary>
public enum DeclineReason
{
    /// <summary>There is more to take in it than to bring.</summary>
    TooLittleBrought,

    /// <summary>It does not serve the foundation's goals enough.</summary>
    DoesNotFit,

    /// <summary>The network deals with the topic already, or did so lately.</summary>
    TopicAlreadyCovered,

    /// <summary>A good proposal, but there is no time for it now.</summary>
    NoTimeNow,

    /// <summary>Something else: the note says what, so a note is needed.</summary>
    Other,
}
