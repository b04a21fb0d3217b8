using Microsoft.Data.Sqlite;

namespace SamBot.Playground.Store;

/// <summary>Direct Line's conversations.</summary>
internal sealed partial class ChannelStore
{
    private const string DirectLineColumns = "conversation, expires, started, user, name";

    /// <summary>Stores a conversation for which a token was given out. Only a hash of the token is stored.</summary>
    public void Reserve(string conversationId, byte[] tokenHash, DateTimeOffset expires) => With(db => db.Run(
        "INSERT INTO directline (conversation, token, expires) VALUES ($conversation, $token, $expires)",
        ("$conversation", conversationId), ("$token", tokenHash), ("$expires", expires.ToUnixTimeMilliseconds())));

    /// <summary>The conversation that a token opens, expired or not.</summary>
    public DirectLineConversation? FindDirectLine(byte[] tokenHash) => With(db => db.Read(
        $"SELECT {DirectLineColumns} FROM directline WHERE token = $token", MapDirectLine, ("$token", tokenHash)).FirstOrDefault());

    /// <summary>Prolongs the conversation's token.</summary>
    public void Prolong(string conversationId, DateTimeOffset expires) => With(db => db.Run(
        "UPDATE directline SET expires = $expires WHERE conversation = $conversation",
        ("$conversation", conversationId),
        ("$expires", expires.ToUnixTimeMilliseconds())));

    /// <summary>Starts the conversation, and queues the activity that tells the bot. False when it was started before.</summary>
    public bool Start(Parcel joined) => With(db => db.Atomically(() =>
    {
        if (db.Run("UPDATE directline SET started = 1 WHERE conversation = $conversation AND started = 0", ("$conversation", joined.ConversationId)) == 0)
        {
            return false;
        }

        Enqueue(db, joined);
        return true;
    }));

    /// <summary>Lets the first user that the page names join, and queues the activity that tells the bot. False when a user joined before.</summary>
    public bool Join(string user, string? name, Parcel joined) => With(db => db.Atomically(() =>
    {
        if (db.Run(
            "UPDATE directline SET user = $user, name = $name WHERE conversation = $conversation AND user IS NULL",
            ("$conversation", joined.ConversationId), ("$user", user), ("$name", name)) == 0)
        {
            return false;
        }

        Enqueue(db, joined);
        return true;
    }));

    /// <summary>The messages of a conversation after a position, in order.</summary>
    public IReadOnlyList<Entry> After(string conversationId, long position) => With(db => db.Read(
        $"SELECT {EntryColumns} FROM entries WHERE conversation = $conversation AND position > $position AND deleted = 0 ORDER BY position",
        MapEntry, ("$conversation", conversationId), ("$position", position)));

    /// <summary>The delivery state of a message.</summary>
    public DeliveryState StateOf(string conversationId, string id) => With(db => db.Read(
        "SELECT state FROM entries WHERE conversation = $conversation AND id = $id",
        r => (DeliveryState)r.GetInt32(0), ("$conversation", conversationId), ("$id", id)).Single());

    private static DirectLineConversation MapDirectLine(SqliteDataReader r) => new(
        r.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(1)), r.GetBoolean(2), r.IsDBNull(3) ? null : r.GetString(3));
}
