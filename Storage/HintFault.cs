namespace SamBot.Storage;

/// <summary>What can be wrong with a hint.</summary>
public enum HintFault
{
    /// <summary>The document calls for it and it is not there: the document is not found.</summary>
    Missing,

    /// <summary>It is there, at another place than the document says: another time or another contact.</summary>
    Misplaced,

    /// <summary>The document has it and does not call for it.</summary>
    Needless,

    /// <summary>It is there, and no document has it.</summary>
    Stray,
}
