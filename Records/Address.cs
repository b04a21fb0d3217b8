namespace SamBot.Records;

/// <summary>
/// How to speak to somebody later: the Bot Framework's ConversationReference, as documents keep it. It is a type of our own, so that what is
/// stored does not change with the SDK.
/// </summary>
public sealed record Address
{
    /// <summary>The channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Where messages go. May change: keep the newest address of a conversation.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The bot as this conversation knows it; null if the channel did not say.</summary>
    public Account? Bot { get; init; }

    /// <summary>The person.</summary>
    public required Account User { get; init; }

    /// <summary>The conversation.</summary>
    public required Chat Conversation { get; init; }

    /// <summary>The language last heard, a BCP 47 tag.</summary>
    public string? Locale { get; init; }
}
