using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace SamBot.Playground.Store;

/// <summary>The data that must outlive the process: people, transcripts and undelivered activities, in <c>playground.db</c>.</summary>
internal sealed partial class ChannelStore(PlaygroundSettings settings) : IDisposable
{
    private const string EntryColumns = "conversation, id, position, changed, frombot, hidden, deleted, state, note, json";
    private readonly Lock gate = new();
    private ChannelDatabase? database;

    /// <summary>The name of this file's data. Another value means that a page must forget all that it remembers.</summary>
    public string Epoch => With(db => db.Read("SELECT value FROM meta WHERE name = 'epoch'", r => r.GetString(0))[0]);

    /// <summary>The number of the newest change.</summary>
    public long Changes => With(
        db => long.Parse(db.Read("SELECT value FROM meta WHERE name = 'changes'", r => r.GetString(0))[0], CultureInfo.InvariantCulture));

    /// <summary>The greatest activity id so far, in milliseconds.</summary>
    public long NewestId => With(db => db.Read("SELECT coalesce(max(CAST(id AS INTEGER)), 0) FROM entries", r => r.GetInt64(0))[0]);

    public Person? Find(string idOrObjectId) => With(db => db.Read(
        "SELECT id, name, aad, tenant, conversation, chair, installed FROM people WHERE id = $key OR aad = $key COLLATE NOCASE",
        MapPerson,
        ("$key", idOrObjectId)).FirstOrDefault());

    /// <summary>The person of a conversation. A person on Direct Line has no Entra identity: object id and tenant are empty.</summary>
    public Person? InConversation(string conversationId) => With(db => db.Read(
        """
        SELECT id, name, aad, tenant, conversation, chair, installed FROM people WHERE conversation = $key
        UNION ALL SELECT coalesce(user, ''), coalesce(name, ''), '', '', conversation, 0, 1 FROM directline WHERE conversation = $key AND started = 1
        """,
        MapPerson, ("$key", conversationId)).FirstOrDefault());

    /// <summary>The contacts that the page offers, oldest first.</summary>
    public IReadOnlyList<Person> Contacts() => With(db => db.Read(
        "SELECT id, name, aad, tenant, conversation, chair, installed FROM people WHERE chair = 0 AND hidden = 0 ORDER BY ordinal", MapPerson));

    public int CountContacts() => With(db => db.Read("SELECT count(*) FROM people WHERE chair = 0", r => r.GetInt32(0))[0]);

    public void Keep(Person person) => With(db => db.Run(
        """
        INSERT INTO people (id, name, aad, tenant, conversation, chair, installed) VALUES ($id, $name, $aad, $tenant, $conversation, $chair, 0)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, chair = excluded.chair
        """,
        ("$id", person.Id), ("$name", person.Name), ("$aad", person.AadObjectId), ("$tenant", person.TenantId),
        ("$conversation", person.ConversationId), ("$chair", person.IsChair)));

    /// <summary>Marks the app as installed and queues the activities that tell the bot. False when it was installed before.</summary>
    public bool Install(Person person, IReadOnlyList<Parcel> parcels) => With(db => db.Atomically(() =>
    {
        if (db.Run("UPDATE people SET installed = 1 WHERE id = $id AND installed = 0", ("$id", person.Id)) == 0)
        {
            return false;
        }

        foreach (var parcel in parcels)
        {
            Enqueue(db, parcel);
        }

        return true;
    }));

    /// <summary>Stores a person's message, and queues it for delivery.</summary>
    public void Post(Parcel parcel, bool shown) => With(db => db.Atomically(() =>
    {
        if (shown)
        {
            Insert(db, parcel, fromBot: false, DeliveryState.Sending);
        }

        Enqueue(db, parcel);
        return true;
    }));

    /// <summary>Stores a message of the bot.</summary>
    public void Receive(Parcel message) => With(db => db.Atomically(() => Insert(db, message, fromBot: true, DeliveryState.Delivered)));

    /// <summary>Replaces a message of the bot; false when there is none, or it was deleted.</summary>
    public bool Replace(Parcel message) => With(db => db.Atomically(() => db.Run(
        "UPDATE entries SET json = $json, changed = $changed WHERE conversation = $conversation AND id = $id AND frombot = 1 AND deleted = 0",
        ("$json", message.Json), ("$changed", NextChange(db)), ("$conversation", message.ConversationId), ("$id", message.Id)) == 1));

    /// <summary>Deletes a message of the bot; false when there is none, or it was deleted before.</summary>
    public bool Delete(string conversationId, string id) => With(db => db.Atomically(() => db.Run(
        "UPDATE entries SET deleted = 1, json = '{}', changed = $changed WHERE conversation = $conversation AND id = $id AND frombot = 1 AND deleted = 0",
        ("$changed", NextChange(db)), ("$conversation", conversationId), ("$id", id)) == 1));

    /// <summary>The transcript as the pane shows it.</summary>
    public IReadOnlyList<Entry> Transcript(string conversationId) => With(db => db.Read(
        $"SELECT {EntryColumns} FROM entries WHERE conversation = $conversation AND hidden = 0 ORDER BY position",
        MapEntry,
        ("$conversation", conversationId)));

    /// <summary>The messages of a conversation that changed after a change that the page knows, in the order of change.</summary>
    public IReadOnlyList<Entry> ChangedSince(string conversationId, long change) => With(db => db.Read(
        $"SELECT {EntryColumns} FROM entries WHERE conversation = $conversation AND changed > $change ORDER BY changed",
        MapEntry, ("$conversation", conversationId), ("$change", change)));

    /// <summary>The oldest activity of a conversation that still waits for the bot's answer.</summary>
    public Parcel? NextToDeliver(string conversationId) => With(db => db.Read(
        "SELECT conversation, id, json FROM outbox WHERE conversation = $conversation AND failed = 0 ORDER BY position LIMIT 1",
        r => new Parcel(r.GetString(0), r.GetString(1), r.GetString(2)), ("$conversation", conversationId)).FirstOrDefault());

    public IReadOnlyList<string> ConversationsWithPost() => With(db => db.Read(
        "SELECT DISTINCT conversation FROM outbox WHERE failed = 0", r => r.GetString(0)));

    public void Delivered(Parcel parcel) => With(db => db.Atomically(() =>
    {
        db.Run("DELETE FROM outbox WHERE conversation = $conversation AND id = $id", ("$conversation", parcel.ConversationId), ("$id", parcel.Id));
        return SetState(db, parcel, DeliveryState.Delivered, null);
    }));

    /// <summary>Marks a parcel as given up. <see cref="TryAgain"/> queues it again.</summary>
    public void GaveUp(Parcel parcel, string note) => With(db => db.Atomically(() =>
    {
        db.Run("UPDATE outbox SET failed = 1 WHERE conversation = $conversation AND id = $id", ("$conversation", parcel.ConversationId), ("$id", parcel.Id));
        return SetState(db, parcel, DeliveryState.Failed, note);
    }));

    /// <summary>Queues a given-up message again, with the same id. False when it was not given up.</summary>
    public bool TryAgain(string conversationId, string id) => With(db => db.Atomically(() =>
    {
        if (db.Run(
            "UPDATE outbox SET failed = 0 WHERE conversation = $conversation AND id = $id AND failed = 1", ("$conversation", conversationId), ("$id", id)) == 0)
        {
            return false;
        }

        return SetState(db, new Parcel(conversationId, id, ""), DeliveryState.Sending, null);
    }));

    /// <summary>
    /// Queues given-up installations again, since nobody can retry these by hand.
    /// </summary>
    public void RetryInstallations() => With(db => db.Run("UPDATE outbox SET failed = 0 WHERE failed = 1 AND json_extract(json, '$.type') <> 'message'"));

    /// <summary>Clears every pane and removes the offered contacts. The bot can still update its messages.</summary>
    public void Clear() => With(db => db.Atomically(() =>
    {
        db.Run("UPDATE people SET hidden = 1 WHERE chair = 0");
        db.Run("DELETE FROM files");
        return db.Run("UPDATE entries SET hidden = 1, changed = $changed WHERE hidden = 0", ("$changed", NextChange(db)));
    }));

    /// <summary>
    /// Erases what was said in a conversation, up to the bot's newest message. A message that the bot has not had yet stays: it begins a new one.
    /// </summary>
    public void Forget(string conversationId) => With(db =>
    {
        db.Atomically(() =>
        {
            db.Run("DELETE FROM outbox WHERE conversation = $conversation AND failed = 1", ("$conversation", conversationId));
            db.Run("DELETE FROM files WHERE conversation = $conversation", ("$conversation", conversationId));
            db.Run("UPDATE directline SET name = NULL WHERE conversation = $conversation", ("$conversation", conversationId));
            return db.Run(
                """
                UPDATE entries SET hidden = 1, deleted = 1, note = NULL, json = '{}', changed = $changed
                WHERE conversation = $conversation AND state <> $sending AND position < coalesce(
                    (SELECT max(position) FROM entries WHERE conversation = $conversation AND frombot = 1), 0)
                """,
                ("$changed", NextChange(db)), ("$conversation", conversationId), ("$sending", (int)DeliveryState.Sending));
        });
        return db.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    });

    public void Dispose()
    {
        lock (gate)
        {
            database?.Dispose();
        }
    }

    private static void Enqueue(ChannelDatabase db, Parcel parcel) => db.Run(
        "INSERT INTO outbox (conversation, id, json) VALUES ($conversation, $id, $json)",
        ("$conversation", parcel.ConversationId), ("$id", parcel.Id), ("$json", parcel.Json));

    private static int Insert(ChannelDatabase db, Parcel parcel, bool fromBot, DeliveryState state) => db.Run(
        "INSERT INTO entries (conversation, id, changed, frombot, state, json) VALUES ($conversation, $id, $changed, $frombot, $state, $json)",
        ("$conversation", parcel.ConversationId), ("$id", parcel.Id), ("$changed", NextChange(db)), ("$frombot", fromBot),
        ("$state", (int)state), ("$json", parcel.Json));

    private static bool SetState(ChannelDatabase db, Parcel parcel, DeliveryState state, string? note)
    {
        db.Run("UPDATE entries SET state = $state, note = $note, changed = $changed WHERE conversation = $conversation AND id = $id",
            ("$state", (int)state), ("$note", note), ("$changed", NextChange(db)), ("$conversation", parcel.ConversationId), ("$id", parcel.Id));
        return true;
    }

    private static long NextChange(ChannelDatabase db) => db.Read(
        "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'changes' RETURNING CAST(value AS INTEGER)", r => r.GetInt64(0))[0];

    private static Person MapPerson(SqliteDataReader r) =>
        new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetBoolean(5), r.GetBoolean(6));

    private static Entry MapEntry(SqliteDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt64(3), r.GetBoolean(4), r.GetBoolean(5), r.GetBoolean(6),
        (DeliveryState)r.GetInt32(7), r.IsDBNull(8) ? null : r.GetString(8), JsonBody.Parse(r.GetString(9)) ?? new JsonObject());

    private T With<T>(Func<ChannelDatabase, T> use)
    {
        lock (gate)
        {
            return use(database ??= new ChannelDatabase(settings.Folder));
        }
    }
}
