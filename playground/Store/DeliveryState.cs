namespace SamBot.Playground.Store;

/// <summary>The delivery state of a message. The bot's own messages are always delivered.</summary>
internal enum DeliveryState
{
    /// <summary>Stored, and not yet answered by the bot.</summary>
    Sending,

    /// <summary>The bot answered with 2xx.</summary>
    Delivered,

    /// <summary>Given up until the person asks to try again.</summary>
    Failed,
}
