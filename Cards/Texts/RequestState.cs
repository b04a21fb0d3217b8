namespace SamBot.Cards;

/// <summary>The states of a request, as people read about them.</summary>
public enum RequestState
{
    /// <summary>The chair has not decided.</summary>
    Open,

    /// <summary>The chair approved.</summary>
    Approved,

    /// <summary>The chair declined.</summary>
    Declined,

    /// <summary>The contact withdrew it.</summary>
    Withdrawn,

    /// <summary>The chair gave something else than a talk.</summary>
    Arranged,

    /// <summary>It was closed because the contact did not answer.</summary>
    Lapsed,
}
