namespace SamBot.Records;

/// <summary>The kinds of notices.</summary>
public enum NoticeKind
{
    /// <summary>A copy of the summary card in a decider's chat. It is sent once and then updated, so that it always shows the present state.</summary>
    Card,

    /// <summary>The card in the contact's chat that says that the request was sent. It is updated when the request changes.</summary>
    Receipt,

    /// <summary>The answer to the contact. It is sent once.</summary>
    Answer,

    /// <summary>A contact's message after a yes, in the chair's chat. It is sent once.</summary>
    Message,

    /// <summary>The word to the contact that the promised day of the answer has passed. It is sent once, by day, while the request waits.</summary>
    Delay,

    /// <summary>The word to the contact that a decision no longer holds and the request waits again. It is sent once.</summary>
    Reopened,

    /// <summary>The word to the contact that a new proposal is welcome sooner than they were told. It is sent once.</summary>
    Invited,

    /// <summary>The word to the contact that the chair takes the request up on a later day. It is sent once.</summary>
    Postponed,

    /// <summary>What the chair asks, or says after a yes, in the contact's chat. It is sent once and then updated, so that nobody answers in vain.</summary>
    Question,

    /// <summary>The word to the contact that the chair is away, and until when. It is sent once.</summary>
    ChairAway,

    /// <summary>The reminder to a contact who was asked something. It is sent once, by day, while the question is open.</summary>
    Reminder,

    /// <summary>The word to a contact who did not answer that the request is closed. It is sent once, by day.</summary>
    Lapsed,

    /// <summary>The word to the chair that an answer is promised soon. It is sent once for each promised day.</summary>
    ChairReminder,
}
