using SamBot.Records;

namespace SamBot.Storage.Sqlite;

/// <summary>A document with the hints that its row holds.</summary>
internal sealed record SqliteRow(StoredDocument Document, string? Contact, long Created, long? OpenSince, long? Due, string? Reference, string? Words)
{
    /// <summary>Compares the hints in the row with those that the document asks for.</summary>
    public IEnumerable<(HintKind Hint, HintFault Fault)> Faults(DocumentIndex wanted)
    {
        var isRequest = Document.Key.Kind is DocumentKind.Request;
        if (isRequest && Fault(OpenSince, wanted.OpenSince?.UtcTicks) is { } open)
        {
            yield return (HintKind.Open, open);
        }

        // Without a contact, the place among a contact's requests does not matter.
        if (isRequest && Fault(Placed(Contact, Created), Placed(wanted.ContactId, wanted.CreatedAt?.UtcTicks ?? 0)) is { } contact)
        {
            yield return (HintKind.Contact, contact);
        }

        if (Fault(Due, wanted.DueAt?.UtcTicks) is { } due)
        {
            yield return (HintKind.Due, due);
        }

        if (isRequest && Fault(Named(Reference), Named(wanted.Reference)) is { } reference)
        {
            yield return (HintKind.Reference, reference);
        }

        if (isRequest && Fault(Placed(Words, Created), Placed(wanted.Words, wanted.CreatedAt?.UtcTicks ?? 0)) is { } words)
        {
            yield return (HintKind.Word, words);
        }
    }

    private static (string Contact, long Created)? Placed(string? contact, long created) => contact is null ? null : (contact, created);

    private static ValueTuple<string>? Named(string? reference) => reference is null ? null : new(reference);

    private static HintFault? Fault<T>(T? stands, T? wanted)
        where T : struct => (stands, wanted) switch
        {
            (null, null) => null,
            (null, _) => HintFault.Missing,
            (_, null) => HintFault.Needless,
            var (a, b) => EqualityComparer<T>.Default.Equals(a.Value, b.Value) ? null : HintFault.Misplaced,
        };
}
