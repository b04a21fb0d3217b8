namespace SamBot.Cards;

/// <summary>What becomes of words after sending, as people read about it.</summary>
public enum OfferKind
{
    /// <summary>They are added to a request that waits.</summary>
    Add,

    /// <summary>They are passed on to the chair, who approved the request.</summary>
    PassOn,

    /// <summary>They answer what the chair asked.</summary>
    Answer,
}
