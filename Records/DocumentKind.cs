namespace SamBot.Records;

/// <summary>What a document holds. The numbers are stored: never renumber, only add.</summary>
public enum DocumentKind
{
    /// <summary>The state of one conversation: a contact's intake or the chair's desk.</summary>
    Conversation = 0,

    /// <summary>One meeting request with its whole life.</summary>
    Request = 1,
}
