namespace SamBot.Cards;

/// <summary>How a request stands, for those who read about it.</summary>
public enum RequestState
{
    /// <summary>It waits for the chair.</summary>
    Open,

    /// <summary>The chair approved.</summary>
    Approved,

    /// <summary>The chair declined.</summary>
    Declined,

    /// <summary>The contact took it back.</summary>
    Withdrawn,
}
