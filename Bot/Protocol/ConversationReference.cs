namespace SamBot.Bot.Protocol;

/// <summary>Enough to speak to somebody later; kept as JSON by whoever wants to.</summary>
public sealed record ConversationReference
{
    /// <summary>The channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Where messages go. May change: keep the newest reference of a conversation.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The bot as this conversation knows it; null if the channel did not say.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The person.</summary>
    public required ChannelAccount User { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationAccount Conversation { get; init; }

    /// <summary>The language last heard, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>How to speak to the sender of an inbound activity.</summary>
    /// <exception cref="ArgumentException">The activity lacks channelId, serviceUrl, from or conversation.</exception>
    public static ConversationReference Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new()
        {
            ChannelId = activity.ChannelId ?? throw Lacks("channelId"),
            ServiceUrl = activity.ServiceUrl ?? throw Lacks("serviceUrl"),
            Bot = activity.Recipient,
            User = activity.From ?? throw Lacks("from"),
            Conversation = activity.Conversation ?? throw Lacks("conversation"),
            Locale = activity.Locale,
        };

        static ArgumentException Lacks(string member) => new($"The activity lacks {member}.", nameof(activity));
    }
}
