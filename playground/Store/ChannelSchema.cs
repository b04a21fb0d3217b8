namespace SamBot.Playground.Store;

/// <summary>The channel's tables.</summary>
internal static class ChannelSchema
{
    public const string Sql = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA busy_timeout = 5000;
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS people (
            ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, aad TEXT NOT NULL, tenant TEXT NOT NULL,
            conversation TEXT NOT NULL UNIQUE, chair INTEGER NOT NULL, installed INTEGER NOT NULL DEFAULT 0, hidden INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS entries (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL, id TEXT NOT NULL, changed INTEGER NOT NULL, frombot INTEGER NOT NULL,
            hidden INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0, state INTEGER NOT NULL, note TEXT, json TEXT NOT NULL,
            UNIQUE (conversation, id));
        CREATE INDEX IF NOT EXISTS entries_changed ON entries (conversation, changed);
        CREATE TABLE IF NOT EXISTS outbox (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, failed INTEGER NOT NULL DEFAULT 0,
            UNIQUE (conversation, id));
        CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, conversation TEXT NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS directline (
            conversation TEXT PRIMARY KEY, token BLOB NOT NULL UNIQUE, expires INTEGER NOT NULL,
            started INTEGER NOT NULL DEFAULT 0, user TEXT, name TEXT) WITHOUT ROWID;
        INSERT OR IGNORE INTO meta VALUES ('epoch', lower(hex(randomblob(8))));
        INSERT OR IGNORE INTO meta VALUES ('changes', '0');
        """;
}
