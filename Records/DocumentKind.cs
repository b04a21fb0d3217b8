namespace SamBot.Records;

/// <summary>The kinds of documents. The numbers are stored, so never change one; only add.</summary>
public enum DocumentKind
{
    /// <summary>The state of one conversation: a contact's intake or the chair's desk.</summary>
    Conversation = 0,

    /// <summary>One meeting request with its whole life.</summary>
    Request = 1,

    /// <summary>One file that a contact sent.</summary>
    File = 2,
}
