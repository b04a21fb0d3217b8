using SamBot.Records;

namespace SamBot.Storage.Sqlite;

/// <summary>A document with its hints as they stand in its row.</summary>
internal sealed record SqliteRow(StoredDocument Document, string? Contact, long Created, long? OpenSince, long? Due)
{
    /// <summary>What is wrong with the hints, as the document calls for others.</summary>
    public IEnumerable<(HintKind Hint, HintFault Fault)> Faults(DocumentIndex wanted)
    {
        var isRequest = Document.Key.Kind is DocumentKind.Request;
        if (isRequest && Fault(OpenSince, wanted.OpenSince?.UtcTicks) is { } open)
        {
            yield return (HintKind.Open, open);
        }

        // The place among a contact's requests is of no account without the contact.
        if (isRequest && Fault(Placed(Contact, Created), Placed(wanted.ContactId, wanted.CreatedAt?.UtcTicks ?? 0)) is { } contact)
        {
            yield return (HintKind.Contact, contact);
        }

        if (Fault(Due, wanted.DueAt?.UtcTicks) is { } due)
        {
            yield return (HintKind.Due, due);
        }
    }

    private static (string Contact, long Created)? Placed(string? contact, long created) => contact is null ? null : (contact, created);

    private static HintFault? Fault<T>(T? stands, T? wanted)
        where T : struct => (stands, wanted) switch
        {
            (null, null) => null,
            (null, _) => HintFault.Missing,
            (_, null) => HintFault.Needless,
            var (a, b) => EqualityComparer<T>.Default.Equals(a.Value, b.Value) ? null : HintFault.Misplaced,
        };
}
