using Microsoft.Data.Sqlite;
using SamBot.Records;

namespace SamBot.Storage.Sqlite;

/// <summary>
/// The writer's connection with its compiled commands. Each write returns whether it found the row that it expected. Closing it undoes all
/// writes that were not committed.
/// </summary>
internal sealed class SqliteWriteSession(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand begin = connection.Prepared("BEGIN IMMEDIATE");
    private readonly SqliteCommand commit = connection.Prepared("COMMIT");
    private readonly SqliteCommand insert = connection.Prepared(
        SqliteStatements.Insert, "@kind", "@id", "@version", "@contact", "@created", "@open", "@due", "@reference", "@words", "@content");
    private readonly SqliteCommand update = connection.Prepared(
        SqliteStatements.Update, "@kind", "@id", "@version", "@contact", "@created", "@open", "@due", "@reference", "@words", "@content", "@expected");
    private readonly SqliteCommand delete = connection.Prepared(SqliteStatements.Delete, "@kind", "@id", "@expected");
    private readonly SqliteCommand dropDue = connection.Prepared(SqliteStatements.DropDue, "@kind", "@id", "@due");

    public void Begin() => begin.ExecuteNonQuery();

    public void Commit() => commit.ExecuteNonQuery();

    public bool Insert(DocumentKey key, byte[] content, DocumentIndex index, long version) =>
        Hit(insert.With(
            (long)key.Kind, key.Id, version, index.ContactId, CreatedAt(index), index.OpenSince?.UtcTicks, index.DueAt?.UtcTicks, index.Reference,
            Words(key, index), content));

    public bool Update(DocumentKey key, byte[] content, DocumentIndex index, long version, long expected) =>
        Hit(update.With(
            (long)key.Kind, key.Id, version, index.ContactId, CreatedAt(index), index.OpenSince?.UtcTicks, index.DueAt?.UtcTicks, index.Reference,
            Words(key, index), content, expected));

    public bool Delete(DocumentKey key, long expected) => Hit(delete.With((long)key.Kind, key.Id, expected));

    public bool DropDue(DueDuty duty) => Hit(dropDue.With((long)duty.Key.Kind, duty.Key.Id, duty.DueAt.UtcTicks));

    /// <summary>
    /// Rewrites the file and moves the log into it, outside a transaction. Overwriting deleted rows is not enough: SQLite leaves copies of rows
    /// in pages that it has split, and older pages in its log.
    /// </summary>
    /// <returns>False when a reader kept the log in use.</returns>
    public bool Purge()
    {
        Run("VACUUM");
        return Run("PRAGMA wal_checkpoint(TRUNCATE)") is 0L;
    }

    public void Dispose() => connection.Dispose();

    private static long CreatedAt(DocumentIndex index) => index.CreatedAt?.UtcTicks ?? 0;

    private static string? Words(DocumentKey key, DocumentIndex index) => key.Kind is DocumentKind.Request ? index.Words : null;

    private object? Run(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own two.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static bool Hit(SqliteCommand command) => command.ExecuteNonQuery() == 1;
}
