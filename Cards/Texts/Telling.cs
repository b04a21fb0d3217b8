namespace SamBot.Cards;

/// <summary>Whether the contact has heard a decision.</summary>
public enum Telling
{
    /// <summary>Not yet tried.</summary>
    Waiting,

    /// <summary>Delivered.</summary>
    Told,

    /// <summary>It failed, and is tried again.</summary>
    Retrying,

    /// <summary>The contact removed or blocked the bot: it waits until they are back.</summary>
    Absent,

    /// <summary>It failed for a day, and is still tried: the chair had better tell them too.</summary>
    Late,

    /// <summary>Nobody tries any more: the chair has to.</summary>
    GivenUp,
}
