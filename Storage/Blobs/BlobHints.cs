using System.Globalization;
using SamBot.Records;

namespace SamBot.Storage.Blobs;

/// <summary>
/// The hints of a document as blobs. Each has a mark of its own, drawn when it is written: two writers never share a hint, so whoever loses
/// takes only their own away. Which hints stand is written with the document, in its metadata, in the same step.
/// </summary>
/// <param name="Open">Among the open requests; null when the document is not.</param>
/// <param name="Contact">Among a contact's requests.</param>
/// <param name="Due">Among the duties.</param>
internal sealed record BlobHints(string? Open, string? Contact, string? Due)
{
    private const string IdName = "id";
    private const string OpenName = "open";
    private const string ContactName = "contact";
    private const string DueName = "due";
    private const string WriteName = "write";

    /// <summary>No hints.</summary>
    public static BlobHints None { get; } = new(null, null, null);

    /// <summary>The names of the hints that stand.</summary>
    public IEnumerable<string> Names => All.Select(hint => hint.Name);

    /// <summary>The hints that stand, each with its listing.</summary>
    public IEnumerable<(HintKind Hint, string Name)> All =>
        from hint in new (HintKind Kind, string? Name)[] { (HintKind.Open, Open), (HintKind.Contact, Contact), (HintKind.Due, Due) }
        where hint.Name is not null
        select (hint.Kind, hint.Name);

    /// <summary>The hints that an index wants; one that stands at the same place already stays.</summary>
    public static BlobHints For(DocumentKey key, DocumentIndex index, BlobHints old)
    {
        var isRequest = key.Kind is DocumentKind.Request;
        return new(
            isRequest && index.OpenSince is { } since ? Marked(BlobNames.Open(key, since), old.Open) : null,
            isRequest && index.ContactId is { } contact ? Marked(BlobNames.Contact(key, contact, index.CreatedAt), old.Contact) : null,
            index.DueAt is { } due ? Marked(BlobNames.Due(key, due), old.Due) : null);
    }

    /// <summary>A mark that nobody else has.</summary>
    public static string Draw() => Random.Shared.NextInt64().ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>What is wrong with the hints that the document has, as it calls for these; whether their blobs are there is another question.</summary>
    /// <param name="wanted">The hints that it calls for, made without regard to these.</param>
    public IEnumerable<(HintKind Hint, HintFault Fault)> Faults(BlobHints wanted) =>
        from hint in new (HintKind Kind, string? Stands, string? Wanted)[] { (HintKind.Open, Open, wanted.Open), (HintKind.Contact, Contact, wanted.Contact), (HintKind.Due, Due, wanted.Due) }
        let fault = (hint.Stands, hint.Wanted) switch
        {
            (null, null) => (HintFault?)null,
            (null, _) => HintFault.Missing,
            (_, null) => HintFault.Needless,
            var (stands, place) => PlaceOf(stands) == PlaceOf(place) ? null : HintFault.Misplaced,
        }
        where fault is not null
        select (hint.Kind, fault.Value);

    /// <summary>As the document's metadata.</summary>
    /// <param name="key">Whose.</param>
    /// <param name="write">The mark of this very write, so that whoever is not told how it went can find out.</param>
    public Dictionary<string, string> ToMetadata(DocumentKey key, string write)
    {
        var metadata = new Dictionary<string, string> { [IdName] = BlobNames.Ascii(key.Id), [WriteName] = write };
        foreach (var (name, hint) in new[] { (OpenName, Open), (ContactName, Contact), (DueName, Due) })
        {
            if (hint is not null)
            {
                metadata[name] = hint;
            }
        }

        return metadata;
    }

    /// <summary>From the document's metadata.</summary>
    public static BlobHints Of(IDictionary<string, string> metadata) =>
        new(Value(metadata, OpenName), Value(metadata, ContactName), Value(metadata, DueName));

    /// <summary>The mark of the write that made the document what it is.</summary>
    public static string? WriteOf(IDictionary<string, string> metadata) => Value(metadata, WriteName);

    /// <summary>The id that stands beside a name; null when there is none.</summary>
    public static string? IdOf(IDictionary<string, string>? metadata) => metadata is null ? null : BlobNames.Text(Value(metadata, IdName));

    /// <summary>A hint's own metadata: the id, where it is too long for the name.</summary>
    public static Dictionary<string, string>? MetadataOf(DocumentKey key) =>
        BlobNames.IsTooLong(key.Id) ? new() { [IdName] = BlobNames.Ascii(key.Id) } : null;

    private static string PlaceOf(string hint) => hint[..(hint.LastIndexOf('/') + 1)];

    private static string Marked(string place, string? old) => old is not null && old.StartsWith(place, StringComparison.Ordinal)
        ? old
        : place + Draw();

    private static string? Value(IDictionary<string, string> metadata, string name) => metadata.TryGetValue(name, out var value) ? value : null;
}
