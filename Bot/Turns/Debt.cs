namespace SamBot.Bot.Turns;

/// <summary>The debt that remains when the channel does not take a message.</summary>
public enum Debt
{
    /// <summary>Nothing is owed.</summary>
    None,

    /// <summary>A reply: the view of the conversation at the time when it is sent.</summary>
    Reply,

    /// <summary>The card of the request.</summary>
    Card,
}
