using Microsoft.Data.Sqlite;
using SamBot.Records;

namespace SamBot.Storage.Sqlite;

/// <summary>A reader's connection with its compiled commands; used by one call at a time.</summary>
internal sealed class SqliteReadSession(SqliteConnection connection) : IDisposable
{
    private const char LastCharacter = '\uFFFF';
    private readonly SqliteCommand load = connection.Prepared(SqliteStatements.Load, "@kind", "@id");
    private readonly SqliteCommand open = connection.Prepared(SqliteStatements.Open, "@ticks", "@id", "@limit");
    private readonly SqliteCommand ofContact = connection.Prepared(SqliteStatements.OfContact, "@contact", "@ticks", "@id", "@limit");
    private readonly SqliteCommand byReference = connection.Prepared(SqliteStatements.ByReference, "@reference", "@limit");
    private readonly SqliteCommand byWord = connection.Prepared(SqliteStatements.ByWord, "@word", "@end", "@limit");
    private readonly SqliteCommand due = connection.Prepared(SqliteStatements.Due, "@until", "@limit");

    private readonly SqliteCommand all = connection.Prepared(SqliteStatements.All, "@kind", "@id", "@last", "@limit");
    private readonly SqliteCommand hints = connection.Prepared(SqliteStatements.Hints, "@kind", "@id", "@limit");

    public StoredDocument? Load(DocumentKey key)
    {
        using var row = load.With((long)key.Kind, key.Id).ExecuteReader();
        return row.Read()
            ? new StoredDocument(key, row.GetFieldValue<byte[]>(1), SqliteVersion.Text(row.GetInt64(0)))
            : null;
    }

    public DocumentPage Open(int limit, SqlitePosition after) => Page(open.With(after.Ticks, after.Id, limit + 1L), limit);

    public DocumentPage OfContact(string contact, int limit, SqlitePosition before) =>
        Page(ofContact.With(contact, before.Ticks, before.Id, limit + 1L), limit);

    public IReadOnlyList<DocumentKey> ByReference(string reference, int limit) => Keys(byReference.With(reference, (long)limit));

    public IReadOnlyList<DocumentKey> ByWord(string beginning, int limit) => Keys(byWord.With(beginning, beginning + LastCharacter, (long)limit));

    private static List<DocumentKey> Keys(SqliteCommand command)
    {
        var keys = new List<DocumentKey>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            keys.Add(new(DocumentKind.Request, row.GetString(0)));
        }

        return keys;
    }

    public IReadOnlyList<DueDuty> Due(DateTimeOffset until, int limit)
    {
        var duties = new List<DueDuty>();
        using var row = due.With(until.UtcTicks, (long)limit).ExecuteReader();
        while (row.Read())
        {
            duties.Add(new(new((DocumentKind)row.GetInt32(1), row.GetString(2)), new(row.GetInt64(0), TimeSpan.Zero)));
        }

        return duties;
    }

    /// <summary>The documents after a place, by kind and id, up to the end of a kind.</summary>
    public DocumentPage All(int limit, SqlitePosition after, DocumentKind last)
    {
        var keys = new List<DocumentKey>();
        using var row = all.With(after.Ticks, after.Id, (long)last, limit + 1L).ExecuteReader();
        while (row.Read())
        {
            if (keys.Count == limit)
            {
                return new(keys, new SqlitePosition((long)keys[^1].Kind, keys[^1].Id).ToContinuation());
            }

            keys.Add(new((DocumentKind)row.GetInt32(0), row.GetString(1)));
        }

        return new(keys, null);
    }

    /// <summary>The rows after a place, by kind and id.</summary>
    public List<SqliteRow> Hints(int limit, SqlitePosition after)
    {
        var rows = new List<SqliteRow>();
        using var row = hints.With(after.Ticks, after.Id, (long)limit).ExecuteReader();
        while (row.Read())
        {
            rows.Add(new(
                new(new((DocumentKind)row.GetInt32(0), row.GetString(1)), row.GetFieldValue<byte[]>(7), SqliteVersion.Text(row.GetInt64(2))),
                row.IsDBNull(3) ? null : row.GetString(3),
                row.IsDBNull(4) ? 0 : row.GetInt64(4),
                row.IsDBNull(5) ? null : row.GetInt64(5),
                row.IsDBNull(6) ? null : row.GetInt64(6),
                row.IsDBNull(8) ? null : row.GetString(8),
                row.IsDBNull(9) ? null : row.GetString(9)));
        }

        return rows;
    }

    public void Dispose() => connection.Dispose();

    // The command asks for one row more than the page holds, which tells whether anything follows.
    private static DocumentPage Page(SqliteCommand command, int limit)
    {
        var keys = new List<DocumentKey>();
        var last = default(SqlitePosition);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (keys.Count == limit)
            {
                return new(keys, last.ToContinuation());
            }

            last = new(row.GetInt64(0), row.GetString(1));
            keys.Add(new(DocumentKind.Request, last.Id));
        }
        return new(keys, null);
    }
}
