namespace SamBot.Cards;

/// <summary>The progress of the answer to a contact.</summary>
public enum Telling
{
    /// <summary>The answer is about to be sent.</summary>
    Waiting,

    /// <summary>The contact has the answer.</summary>
    Told,

    /// <summary>Sending failed, and is tried again.</summary>
    Retrying,

    /// <summary>The contact removed or blocked the bot. The answer waits until they are back.</summary>
    Absent,

    /// <summary>Sending has failed for a day, and is still tried. The chair had better tell them as well.</summary>
    Late,

    /// <summary>Sending is given up. The chair has to tell them.</summary>
    GivenUp,
}
