using System.Globalization;
using Microsoft.Data.Sqlite;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Storage.Sqlite;

/// <summary>The tables, as a list of scripts that only grows. <c>PRAGMA user_version</c> holds how many of them have run on a file.</summary>
internal static class SqliteSchema
{
    public static IReadOnlyList<string> Migrations { get; } =
    [
        // Times are UTC ticks (100 ns since year 1), so that a due time comes back as the exact instant that was saved.
        // The content is the last column, so that SQLite reads the hints without reading through a long document.
        """
        CREATE TABLE document (
            number INTEGER PRIMARY KEY,
            kind INTEGER NOT NULL,
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            contact TEXT,
            created INTEGER,
            open_since INTEGER,
            due INTEGER,
            content BLOB NOT NULL,
            UNIQUE (kind, id)
        ) STRICT;
        CREATE INDEX document_open ON document (open_since, id) WHERE kind = 1 AND open_since IS NOT NULL;
        CREATE INDEX document_contact ON document (contact, created, id) WHERE kind = 1 AND contact IS NOT NULL;
        CREATE INDEX document_due ON document (due, kind, id) WHERE due IS NOT NULL;
        """,
        // The look-up reads the index alone, so it does no harm that this column comes after the content.
        """
        ALTER TABLE document ADD COLUMN reference TEXT;
        UPDATE document SET reference = reference_of(id) WHERE kind = 1 AND contact IS NOT NULL;
        CREATE INDEX document_reference ON document (reference, id) WHERE kind = 1 AND reference IS NOT NULL;
        """,
        // Triggers keep each word of a request in a row of its own, and only where the words change. Words are letters and digits, so they stand in
        // JSON as they are. The newest comes first.
        """
        ALTER TABLE document ADD COLUMN words TEXT;
        CREATE TABLE word (
            word TEXT NOT NULL,
            before INTEGER NOT NULL,
            id TEXT NOT NULL,
            PRIMARY KEY (word, before, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX word_request ON word (id);
        CREATE TRIGGER document_words_come AFTER INSERT ON document WHEN new.words IS NOT NULL BEGIN
            INSERT OR IGNORE INTO word
            SELECT value, 9223372036854775807 - new.created, new.id FROM json_each('["' || replace(new.words, ' ', '","') || '"]');
        END;
        CREATE TRIGGER document_words_change AFTER UPDATE OF words, created ON document
        WHEN new.words IS NOT old.words OR (new.words IS NOT NULL AND new.created IS NOT old.created) BEGIN
            DELETE FROM word WHERE id = old.id;
            INSERT OR IGNORE INTO word
            SELECT value, 9223372036854775807 - new.created, new.id FROM json_each('["' || replace(new.words, ' ', '","') || '"]');
        END;
        CREATE TRIGGER document_words_go AFTER DELETE ON document WHEN old.words IS NOT NULL BEGIN
            DELETE FROM word WHERE id = old.id;
        END;
        UPDATE document SET words = words_of(content) WHERE kind = 1 AND contact IS NOT NULL;
        """,
    ];

    /// <summary>Runs the scripts that the file lacks, each with its count in one transaction. Two programs may do so at once.</summary>
    /// <exception cref="StoreUnavailableException">More scripts have run on the file than this program has: a newer program wrote it.</exception>
    public static void Migrate(SqliteConnection connection, IReadOnlyList<string> migrations)
    {
        connection.CreateFunction("reference_of", (string id) => Reference.Of(id).ToString(), isDeterministic: true);
        connection.CreateFunction("words_of", (byte[] content) => WordsOf(content), isDeterministic: true);
        bool more;
        do
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            more = MigrateOnce(connection, transaction, migrations);
            transaction.Commit();
        } while (more);
    }

    // A request that this program cannot read has no words, until a program that can read it saves it.
    private static string? WordsOf(byte[] content) => DocumentReader.Standard.Request(content, out _) is { Request: MeetingRequest.Submitted request } document
        ? RequestWords.Of(document.Id, request)
        : null;

    private static bool MigrateOnce(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<string> migrations)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        var had = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (had > migrations.Count)
        {
            throw new StoreUnavailableException(
                $"The database {connection.DataSource} has schema {had} and this program knows {migrations.Count} at most: " +
                "a newer release wrote it. Run that release, or restore the backup made before it.");
        }

        if (had == migrations.Count)
        {
            return false;
        }

#pragma warning disable CA2100 // Our own scripts and a number: nothing that anybody typed.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{migrations[had]};\nPRAGMA user_version = {had + 1};");
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return true;
    }
}
