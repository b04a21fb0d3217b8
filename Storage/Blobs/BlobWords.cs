using System.Globalization;
using SamBot.Records;

namespace SamBot.Storage.Blobs;

/// <summary>
/// The hints of a request by its words. All of them share one mark, so that the document's metadata, which has room for 8 KB in all, names them by the
/// words alone.
/// </summary>
/// <param name="Id">The request's id.</param>
/// <param name="Created">The time that sorts it, in ticks.</param>
/// <param name="Words">The words, joined with spaces.</param>
/// <param name="Mark">The mark.</param>
internal sealed record BlobWords(string Id, long Created, string Words, string Mark)
{
    /// <summary>The names of the hints.</summary>
    public IEnumerable<string> Names => Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => BlobNames.Word(word, Id, Created) + Mark);

    /// <summary>The hints that an index asks for; null when it asks for none. Old hints at the same places are kept.</summary>
    public static BlobWords? For(DocumentKey key, DocumentIndex index, BlobWords? old)
    {
        if (key.Kind is not DocumentKind.Request || index.Words is not { Length: > 0 } words)
        {
            return null;
        }

        var wanted = new BlobWords(key.Id, index.CreatedAt?.UtcTicks ?? 0, words, BlobHints.Draw());
        return wanted.IsAtPlaceOf(old) ? old : wanted;
    }

    /// <summary>Whether these hints stand where others do.</summary>
    public bool IsAtPlaceOf(BlobWords? other) => other is not null && (Id, Created, Words) == (other.Id, other.Created, other.Words);

    /// <summary>Reads what <see cref="ToMetadata"/> wrote; null for anything else.</summary>
    public static BlobWords? Of(string? id, string? metadata) =>
        id is not null && metadata?.Split('.') is [var mark, var ticks, var ascii]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var created) && BlobNames.Text(ascii) is { } words
            ? new(id, created, words, mark)
            : null;

    /// <summary>The hints as one value of the metadata.</summary>
    public string ToMetadata() => string.Create(CultureInfo.InvariantCulture, $"{Mark}.{Created}.{BlobNames.Ascii(Words)}");
}
