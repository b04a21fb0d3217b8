using System.Text.Json.Serialization;

namespace SamBot.Records;

/// <summary>
/// The address for writing to a person later: the Bot Framework's ConversationReference, as documents keep it. It is a type of our own, so that the
/// stored form does not change with the SDK.
/// </summary>
public sealed record Address
{
    /// <summary>The channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The channel's service, which takes messages. It may change, so keep the newest address of a conversation.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The bot as this conversation knows it; null if the channel did not say.</summary>
    public Account? Bot { get; init; }

    /// <summary>The person.</summary>
    public required Account User { get; init; }

    /// <summary>The conversation.</summary>
    public required Chat Conversation { get; init; }

    /// <summary>The language last heard, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether nobody but the person reads what is sent there.</summary>
    [JsonIgnore]
    public bool IsPersonal => Channels.IsPersonal(ChannelId, Conversation);
}
