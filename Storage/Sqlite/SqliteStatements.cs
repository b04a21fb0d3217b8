namespace SamBot.Storage.Sqlite;

/// <summary>All statements that calls run. A test asks SQLite for the query plan of each.</summary>
internal static class SqliteStatements
{
    public const string Load = "SELECT version, content FROM document WHERE kind = @kind AND id = @id";

    // Without INDEXED BY, SQLite sorted all requests to find the open ones. A partial index is used only when its condition is repeated.
    public const string Open =
        """
        SELECT open_since, id FROM document INDEXED BY document_open
        WHERE kind = 1 AND open_since IS NOT NULL AND (open_since, id) > (@ticks, @id)
        ORDER BY open_since, id LIMIT @limit
        """;

    public const string OfContact =
        """
        SELECT created, id FROM document INDEXED BY document_contact
        WHERE kind = 1 AND contact IS NOT NULL AND contact = @contact AND (created, id) < (@ticks, @id)
        ORDER BY created DESC, id DESC LIMIT @limit
        """;

    public const string ByReference =
        """
        SELECT id FROM document INDEXED BY document_reference
        WHERE kind = 1 AND reference IS NOT NULL AND reference = @reference
        LIMIT @limit
        """;

    public const string ByWord = "SELECT id FROM word WHERE word >= @word AND word < @end ORDER BY word, before LIMIT @limit";

    public const string Due =
        """
        SELECT due, kind, id FROM document INDEXED BY document_due
        WHERE due IS NOT NULL AND due <= @until
        ORDER BY due, kind, id LIMIT @limit
        """;

    public const string All =
        """
        SELECT kind, id FROM document
        WHERE (kind, id) > (@kind, @id) AND kind <= @last
        ORDER BY kind, id LIMIT @limit
        """;

    public const string Hints =
        """
        SELECT kind, id, version, contact, created, open_since, due, content, reference, words FROM document
        WHERE (kind, id) > (@kind, @id)
        ORDER BY kind, id LIMIT @limit
        """;

    public const string Insert =
        """
        INSERT INTO document (kind, id, version, contact, created, open_since, due, reference, words, content)
        VALUES (@kind, @id, @version, @contact, @created, @open, @due, @reference, @words, @content)
        ON CONFLICT (kind, id) DO NOTHING
        """;

    public const string Update =
        """
        UPDATE document
        SET version = @version, contact = @contact, created = @created, open_since = @open, due = @due, reference = @reference, words = @words,
            content = @content
        WHERE kind = @kind AND id = @id AND version = @expected
        """;

    public const string Delete = "DELETE FROM document WHERE kind = @kind AND id = @id AND version = @expected";

    public const string DropDue = "UPDATE document SET due = NULL WHERE kind = @kind AND id = @id AND due = @due";
}
