namespace SamBot.Storage;

/// <summary>The ways in which a hint can be wrong.</summary>
public enum HintFault
{
    /// <summary>The document asks for it and it does not exist, so the document is not found.</summary>
    Missing,

    /// <summary>It is at another place than the document says: another time or another contact.</summary>
    Misplaced,

    /// <summary>The document has it and does not ask for it.</summary>
    Needless,

    /// <summary>It exists, and no document has it.</summary>
    Stray,
}
