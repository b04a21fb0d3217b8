using Microsoft.Data.Sqlite;

namespace SamBot.Bot.Storage;

/// <summary>A reader's connection with its compiled commands; used by one call at a time.</summary>
internal sealed class SqliteReadSession(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _load = connection.Prepared(SqliteStatements.Load, "@kind", "@id");
    private readonly SqliteCommand _open = connection.Prepared(SqliteStatements.Open, "@ticks", "@id", "@limit");
    private readonly SqliteCommand _ofContact = connection.Prepared(SqliteStatements.OfContact, "@contact", "@ticks", "@id", "@limit");
    private readonly SqliteCommand _due = connection.Prepared(SqliteStatements.Due, "@until", "@limit");

    public StoredDocument? Load(DocumentKey key)
    {
        using var row = _load.With((long)key.Kind, key.Id).ExecuteReader();
        return row.Read()
            ? new StoredDocument(key, row.GetFieldValue<byte[]>(1), SqliteVersion.Text(row.GetInt64(0)))
            : null;
    }

    public DocumentPage Open(int limit, SqlitePosition after) => Page(_open.With(after.Ticks, after.Id, limit + 1L), limit);

    public DocumentPage OfContact(string contact, int limit, SqlitePosition before) => Page(_ofContact.With(contact, before.Ticks, before.Id, limit + 1L), limit);

    public IReadOnlyList<DueDuty> Due(DateTimeOffset until, int limit)
    {
        var duties = new List<DueDuty>();
        using var row = _due.With(until.UtcTicks, (long)limit).ExecuteReader();
        while (row.Read())
            duties.Add(new(new((DocumentKind)row.GetInt32(1), row.GetString(2)), new(row.GetInt64(0), TimeSpan.Zero)));
        return duties;
    }

    public void Dispose() => connection.Dispose();

    // The command asks for one row more than the page holds, to know whether anything follows.
    private static DocumentPage Page(SqliteCommand command, int limit)
    {
        var keys = new List<DocumentKey>();
        var last = default(SqlitePosition);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (keys.Count == limit)
                return new(keys, last.ToContinuation());
            last = new(row.GetInt64(0), row.GetString(1));
            keys.Add(new(DocumentKind.Request, last.Id));
        }
        return new(keys, null);
    }
}
