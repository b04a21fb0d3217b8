namespace SamBot.Records;

/// <summary>What a notice is.</summary>
public enum NoticeKind
{
    /// <summary>A copy of the summary card in a decider's chat, which must show the truth: it is sent once, and updated after that.</summary>
    Card,

    /// <summary>The card in the contact's chat that says that the request was sent: it is updated when that is no longer all.</summary>
    Receipt,

    /// <summary>The answer to the contact: sent once.</summary>
    Answer,
}
