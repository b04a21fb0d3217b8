using Microsoft.Extensions.Caching.Memory;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// Documents as this process last read or wrote them, so that the next change of one need not read it. A copy may be out of date: the
/// conditional write finds that out. Bounded in size, and in age, so that what was erased elsewhere is forgotten here too.
/// </summary>
internal sealed class WarmDocuments : IDisposable
{
    /// <summary>The longest that a copy is kept.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // Bytes as stored; in memory they take some three times that.
    private const long MostBytes = 8 << 20;
    private readonly MemoryCache copies = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The copy of a document; without one, no version.</summary>
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
