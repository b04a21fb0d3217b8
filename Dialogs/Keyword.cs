namespace SamBot.Dialogs;

/// <summary>The commands that can be typed anywhere. The texts of each language list their words.</summary>
public enum Keyword
{
    /// <summary>Explain how it works.</summary>
    Help,

    /// <summary>Go back one question.</summary>
    Back,

    /// <summary>Start over.</summary>
    Restart,

    /// <summary>Stop for now.</summary>
    Stop,

    /// <summary>Begin or go on.</summary>
    Continue,

    /// <summary>Show how the requests stand.</summary>
    Status,

    /// <summary>Withdraw a request.</summary>
    Withdraw,

    /// <summary>Choose a language.</summary>
    Language,

    /// <summary>Show everything that is kept about oneself.</summary>
    MyData,

    /// <summary>Have everything about oneself erased.</summary>
    Forget,

    /// <summary>Let a language model read one's answers.</summary>
    AllowModel,

    /// <summary>Let no language model read one's answers.</summary>
    RefuseModel,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Send the request.</summary>
    Send,

    /// <summary>Change an answer.</summary>
    Change,

    /// <summary>Have the newest of the texts that were taken together alone.</summary>
    NewestAlone,

    /// <summary>Show the whole request as one form.</summary>
    Form,

    /// <summary>List the open requests (for the chair); a contact hears how theirs are doing.</summary>
    List,

    /// <summary>Show a request (for the chair).</summary>
    Show,

    /// <summary>Approve a request (for the chair).</summary>
    Approve,

    /// <summary>Decline a request (for the chair).</summary>
    Decline,

    /// <summary>Read a request again that was sent (for its contact).</summary>
    ReadAgain,

    /// <summary>Undo a decision (for the chair).</summary>
    Undo,

    /// <summary>Open a decided request again (for the chair).</summary>
    Reopen,

    /// <summary>Invite a contact to come sooner with a new proposal (for the chair).</summary>
    Invite,

    /// <summary>Write another text for a decision (for the chair).</summary>
    Reword,
}
