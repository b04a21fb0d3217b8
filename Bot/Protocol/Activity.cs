using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Bot.Protocol;

/// <summary>
/// One activity of the Bot Framework protocol, inbound or outbound. Every member may be missing on the wire; what
/// <see cref="ActivityReader"/> let pass has at least a <see cref="Type"/>.
/// Source: the Activity specification (botframework-sdk, specs/botframework-activity).
/// </summary>
public sealed record Activity
{
    /// <summary>What kind of activity this is, see <see cref="ActivityTypes"/>; compared exactly.</summary>
    public string? Type { get; init; }

    /// <summary>The activity's id, opaque; the same on most repeats of a channel.</summary>
    public string? Id { get; init; }

    /// <summary>When it was sent, as the channel says.</summary>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was sent, on the sender's clock with the sender's offset.</summary>
    [JsonConverter(typeof(LocalTimestampConverter))]
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>The sender's IANA time zone.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where answers go. Differs by region and may change: the newest one of a conversation counts.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel, for instance <c>msteams</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sends.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The conversation that this belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Who is addressed; inbound, the bot itself.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The language of the text or of the sender, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>What is said; missing on card submits.</summary>
    public string? Text { get; init; }

    /// <summary>The text of a toast, and of clients that cannot show the cards.</summary>
    public string? Summary { get; init; }

    /// <summary>What the person may say with one click.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Mentions, the client's description and others.</summary>
    public IReadOnlyList<Entity>? Entities { get; init; }

    /// <summary>What the channel adds, in Teams' shape.</summary>
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>On an installationUpdate <c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>The name of an invoke or event, for instance <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    /// <summary>What an invoke, an event or a card submit carries.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The activity that this answers; on card submits, the card's.</summary>
    public string? ReplyToId { get; init; }

    /// <summary><c>normal</c>, or <c>expectReplies</c> for answers in the HTTP response; this bot answers by the connector all the same.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Who came, on a conversationUpdate; may include the bot.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Who went, on a conversationUpdate.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Members that this version does not know, kept as they came.</summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? Unknown { get; internal set; }
}
