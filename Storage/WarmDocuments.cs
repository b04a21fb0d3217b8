using Microsoft.Extensions.Caching.Memory;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// Copies of the documents that this process read or wrote last, so that the next change need not read the document. A copy may be out of
/// date; the conditional write finds that out. Copies are bounded in size and in age, so that data erased elsewhere is forgotten here too.
/// </summary>
internal sealed class WarmDocuments : IDisposable
{
    /// <summary>The longest time for which a copy is kept.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // Counted as stored bytes; in memory a copy takes about three times as much.
    private const long MostBytes = 8 << 20;
    private readonly MemoryCache copies = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The copy of a document; the default, without a version, when there is none.</summary>
    public Loaded<T> Find<T>(DocumentKey key)
        where T : class => copies.TryGetValue(key, out var copy) && copy is Loaded<T> warm ? warm : default;

    /// <summary>Keeps a copy.</summary>
    public void Keep<T>(DocumentKey key, Loaded<T> document, long bytes)
        where T : class => copies.Set(key, document, new MemoryCacheEntryOptions { Size = bytes, AbsoluteExpirationRelativeToNow = Longest });

    /// <summary>Forgets the copy.</summary>
    public void Forget(DocumentKey key) => copies.Remove(key);

    /// <inheritdoc/>
    public void Dispose() => copies.Dispose();
}
