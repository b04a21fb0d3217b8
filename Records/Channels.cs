using SamBot.Cards.Elements;

namespace SamBot.Records;

/// <summary>The differences between channels.</summary>
public static class Channels
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";

    /// <summary>Our own local channel, in Development.</summary>
    public const string Playground = "playground";

    /// <summary>The dialect of cards for this channel. Web Chat knows Action.Execute and does nothing with it (read in its package, 4.18).</summary>
    public static CardDialect DialectOf(string channelId) => IsTeamsLike(channelId) ? CardDialect.Universal : CardDialect.SubmitOnly;

    /// <summary>Whether cards are shown; the others get text. Source: Azure Bot Service, "Channels reference".</summary>
    public static bool ShowsCards(string channelId) => IsTeamsLike(channelId) || channelId is "webchat" or "directline" or "emulator";

    /// <summary>
    /// The room in one message for a long text, in bytes: of a card, or of text alone. Telegram takes the least, 4,096 characters (Telegram Bot API,
    /// "sendMessage").
    /// </summary>
    public static int RoomIn(string channelId) => ShowsCards(channelId) ? 20_000 : 3_800;

    /// <summary>Whether the conversation can be ended there, so that the channel itself may forget it. Source: Bot Framework, Activity schema.</summary>
    public static bool EndsConversations(string channelId) => channelId is Playground or "directline";

    /// <summary>Whether a message without a card may carry buttons that say something. Source: botbuilder-js, choices/channel.</summary>
    public static bool Suggests(string channelId) => channelId is "facebook" or "line" or "telegram";

    /// <summary>Whether the channel can show that the bot is busy.</summary>
    public static bool ShowsTyping(string channelId) => ShowsCards(channelId) || Suggests(channelId);

    /// <summary>Whether a card that was pressed can be replaced where it stands.</summary>
    public static bool CanUpdate(string channelId) => IsTeamsLike(channelId);

    /// <summary>Whether a person can send files there, and the bot can fetch them. Source: msteams-docs, "Send and receive files".</summary>
    public static bool TakesFiles(string channelId) => IsTeamsLike(channelId);

    /// <summary>Whether the bot can hand a person a file there, if they consent. Source: msteams-docs, "Send and receive files".</summary>
    public static bool HandsOverFiles(string channelId) => channelId is Teams;

    /// <summary>Whether the channel vouches for its people, and its roster knows their names and mail addresses.</summary>
    public static bool HasRoster(string channelId) => IsTeamsLike(channelId);

    /// <summary>
    /// Whether only the person reads along. In Teams such a chat has the type personal, or no type and an id that starts with <c>a:</c>. An id that
    /// starts with <c>19:</c> names a group chat, a meeting or a channel, whatever the type says. Source: msteams-docs, "Conversation basics".
    /// </summary>
    public static bool IsPersonal(string channelId, Chat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        var isTyped = !string.IsNullOrWhiteSpace(chat.ConversationType);
        return chat.IsGroup is not true
            && (!isTyped || string.Equals(chat.ConversationType, "personal", StringComparison.OrdinalIgnoreCase))
            && (!IsTeamsLike(channelId) || (isTyped ? !Begins("19:") : Begins("a:")));

        bool Begins(string kind) => chat.Id?.StartsWith(kind, StringComparison.Ordinal) is true;
    }

    private static bool IsTeamsLike(string channelId) => channelId is Teams or Playground;
}
