using SamBot.Records;

namespace SamBot.Storage.Sqlite;

/// <content>Listing, checking and forgetting.</content>
public sealed partial class SqliteDocumentStore
{
    private static readonly DocumentKind FirstKind = Enum.GetValues<DocumentKind>().Min();
    private static readonly DocumentKind LastKind = Enum.GetValues<DocumentKind>().Max();

    /// <inheritdoc/>
    public Task<DocumentPage> AllAsync(DocumentKind? kind, int limit, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var after = continuation is null ? SqlitePosition.Before(kind ?? FirstKind) : SqlitePosition.Parse(continuation);
        return readers.ReadAsync(session => session.All(limit, after, kind ?? LastKind), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<HintCheck> CheckHintsAsync(
        Func<StoredDocument, DocumentIndex?> indexOf, bool repair, int limit, string? continuation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(indexOf);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var after = continuation is null ? SqlitePosition.Before(FirstKind) : SqlitePosition.Parse(continuation);
        var rows = await readers.ReadAsync(session => session.Hints(limit, after), cancellationToken);
        List<HintFinding> findings = [];
        foreach (var row in rows)
        {
            if (indexOf(row.Document) is not { } wanted || row.Faults(wanted).ToArray() is not { Length: > 0 } faults)
            {
                continue;
            }

            var key = row.Document.Key;
            // A document that changed meanwhile got new hints with that change, so nothing is left to repair.
            if (!repair || await SaveAsync(key, row.Document.Content, wanted, row.Document.Version, cancellationToken) is not null)
            {
                findings.AddRange(faults.Select(f => new HintFinding(key, f.Hint, f.Fault, repair)));
            }
        }

        var last = rows.Count < limit ? null : rows[^1].Document.Key;
        return new(findings, rows.Count, Young: 0, last is null ? null : new SqlitePosition((long)last.Kind, last.Id).ToContinuation());
    }

    /// <inheritdoc/>
    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        if (!await writer.RunAloneAsync(session => session.Purge(), cancellationToken))
        {
            throw file.HeldByReader();
        }
    }
}
