namespace SamBot.Dialogs;

/// <summary>The words that are commands wherever they are typed. The words themselves stand with the texts, in each language.</summary>
public enum Keyword
{
    /// <summary>How does this work?</summary>
    Help,

    /// <summary>To the question before.</summary>
    Back,

    /// <summary>Start over.</summary>
    Restart,

    /// <summary>Stop for now.</summary>
    Stop,

    /// <summary>Begin, or go on.</summary>
    Continue,

    /// <summary>How are my requests doing?</summary>
    Status,

    /// <summary>Take a request back.</summary>
    Withdraw,

    /// <summary>Another language.</summary>
    Language,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Send it in.</summary>
    Send,

    /// <summary>Change an answer.</summary>
    Change,

    /// <summary>The chair: what is open?</summary>
    List,

    /// <summary>The chair: show one request.</summary>
    Show,

    /// <summary>The chair: approve one.</summary>
    Approve,

    /// <summary>The chair: decline one.</summary>
    Decline,
}
