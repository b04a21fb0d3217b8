namespace SamBot.Records;

/// <summary>The kinds of messages that a conversation owes.</summary>
public enum OwedKind
{
    /// <summary>The view of the conversation.</summary>
    Reply,

    /// <summary>A reminder of the request that was begun and not sent.</summary>
    DraftReminder,

    /// <summary>The word that it was erased.</summary>
    DraftErased,

    /// <summary>The list of what is open, for a decider whose rest is over.</summary>
    Digest,
}
