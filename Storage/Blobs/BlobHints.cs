using System.Globalization;
using SamBot.Records;

namespace SamBot.Storage.Blobs;

/// <summary>
/// The hints of a document as blobs. Each hint gets a random mark of its own when it is written. So two writers never share a hint, and the
/// one that loses a conflict removes only its own. The document's metadata lists its hints and is written in one step with its content.
/// </summary>
/// <param name="Open">The hint among the open requests; null when there is none.</param>
/// <param name="Contact">The hint among a contact's requests; null when there is none.</param>
/// <param name="Due">The hint among the duties; null when there is none.</param>
/// <param name="Reference">The hint by the reference; null when there is none.</param>
/// <param name="Words">The hints by words; null when there are none.</param>
internal sealed record BlobHints(string? Open, string? Contact, string? Due, string? Reference, BlobWords? Words)
{
    private const string IdName = "id";
    private const string OpenName = "open";
    private const string ContactName = "contact";
    private const string DueName = "due";
    private const string ReferenceName = "reference";
    private const string WordsName = "words";
    private const string WriteName = "write";

    /// <summary>No hints.</summary>
    public static BlobHints None { get; } = new(null, null, null, null, null);

    /// <summary>The names of the hints that there are.</summary>
    public IEnumerable<string> Names => All.Select(hint => hint.Name);

    /// <summary>The hints that there are, each with its listing.</summary>
    public IEnumerable<(HintKind Hint, string Name)> All => Single.Concat((Words?.Names ?? []).Select(name => (HintKind.Word, name)));

    private IEnumerable<(HintKind Hint, string Name)> Single =>
        from hint in new (HintKind Kind, string? Name)[]
        {
            (HintKind.Open, Open), (HintKind.Contact, Contact), (HintKind.Due, Due), (HintKind.Reference, Reference),
        }
        where hint.Name is not null
        select (hint.Kind, hint.Name);

    /// <summary>The hints that an index asks for. An old hint that is at the right place already is kept.</summary>
    public static BlobHints For(DocumentKey key, DocumentIndex index, BlobHints old)
    {
        var isRequest = key.Kind is DocumentKind.Request;
        return new(
            isRequest && index.OpenSince is { } since ? Marked(BlobNames.Open(key, since), old.Open) : null,
            isRequest && index.ContactId is { } contact ? Marked(BlobNames.Contact(key, contact, index.CreatedAt), old.Contact) : null,
            index.DueAt is { } due ? Marked(BlobNames.Due(key, due), old.Due) : null,
            isRequest && index.Reference is { } reference ? Marked(BlobNames.Reference(key, reference), old.Reference) : null,
            BlobWords.For(key, index, old.Words));
    }

    /// <summary>A mark that nobody else has.</summary>
    public static string Draw() => Random.Shared.NextInt64().ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Compares the hints that the document has with those that it asks for. Whether their blobs exist is not checked here.</summary>
    /// <param name="wanted">The hints that the document asks for, made without looking at the present ones.</param>
    public IEnumerable<(HintKind Hint, HintFault Fault)> Faults(BlobHints wanted) => SingleFaults(wanted).Concat((Words, wanted.Words) switch
    {
        (null, null) => [],
        (null, _) => [(HintKind.Word, HintFault.Missing)],
        (_, null) => [(HintKind.Word, HintFault.Needless)],
        var (stand, asked) => stand.IsAtPlaceOf(asked) ? [] : new[] { (HintKind.Word, HintFault.Misplaced) },
    });

    private IEnumerable<(HintKind Hint, HintFault Fault)> SingleFaults(BlobHints wanted) =>
        from hint in new (HintKind Kind, string? Stands, string? Wanted)[]
        {
            (HintKind.Open, Open, wanted.Open), (HintKind.Contact, Contact, wanted.Contact), (HintKind.Due, Due, wanted.Due),
            (HintKind.Reference, Reference, wanted.Reference),
        }
        let fault = (hint.Stands, hint.Wanted) switch
        {
            (null, null) => (HintFault?)null,
            (null, _) => HintFault.Missing,
            (_, null) => HintFault.Needless,
            var (stands, place) => PlaceOf(stands) == PlaceOf(place) ? null : HintFault.Misplaced,
        }
        where fault is not null
        select (hint.Kind, fault.Value);

    /// <summary>The hints as the document's metadata.</summary>
    /// <param name="key">The document's key.</param>
    /// <param name="write">The mark of this write. A writer whose answer got lost finds out by it whether the write happened.</param>
    public Dictionary<string, string> ToMetadata(DocumentKey key, string write)
    {
        var metadata = new Dictionary<string, string> { [IdName] = BlobNames.Ascii(key.Id), [WriteName] = write };
        foreach (var (name, hint) in new[] { (OpenName, Open), (ContactName, Contact), (DueName, Due), (ReferenceName, Reference) })
        {
            if (hint is not null)
            {
                metadata[name] = hint;
            }
        }

        if (Words is not null)
        {
            metadata[WordsName] = Words.ToMetadata();
        }

        return metadata;
    }

    /// <summary>Reads the hints from the document's metadata.</summary>
    public static BlobHints Of(IDictionary<string, string> metadata) =>
        new(Value(metadata, OpenName), Value(metadata, ContactName), Value(metadata, DueName), Value(metadata, ReferenceName),
            BlobWords.Of(IdOf(metadata), Value(metadata, WordsName)));

    /// <summary>The mark of the last write of the document.</summary>
    public static string? WriteOf(IDictionary<string, string> metadata) => Value(metadata, WriteName);

    /// <summary>The id that a blob's metadata holds; null when there is none.</summary>
    public static string? IdOf(IDictionary<string, string>? metadata) => metadata is null ? null : BlobNames.Text(Value(metadata, IdName));

    /// <summary>A hint's own metadata. It holds the id where that is too long for the name; else it is null.</summary>
    public static Dictionary<string, string>? MetadataOf(DocumentKey key) =>
        BlobNames.IsTooLong(key.Id) ? new() { [IdName] = BlobNames.Ascii(key.Id) } : null;

    private static string PlaceOf(string hint) => hint[..(hint.LastIndexOf('/') + 1)];

    private static string Marked(string place, string? old) => old is not null && old.StartsWith(place, StringComparison.Ordinal)
        ? old
        : place + Draw();

    private static string? Value(IDictionary<string, string> metadata, string name) => metadata.TryGetValue(name, out var value) ? value : null;
}
