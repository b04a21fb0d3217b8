namespace SamBot.Cards;

/// <summary>The states in which a request ends, as people read about them.</summary>
public enum RequestState
{
    /// <summary>The chair approved.</summary>
    Approved,

    /// <summary>The chair declined.</summary>
    Declined,

    /// <summary>The contact withdrew it.</summary>
    Withdrawn,
}
