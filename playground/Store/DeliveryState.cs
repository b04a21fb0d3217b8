namespace SamBot.Playground.Store;

/// <summary>How far a message has come. The bot's own are always delivered.</summary>
internal enum DeliveryState
{
    /// <summary>Kept, and not yet answered by the bot.</summary>
    Sending,

    /// <summary>Answered with 2xx.</summary>
    Delivered,

    /// <summary>Given up until the person asks to try again.</summary>
    Failed,
}
