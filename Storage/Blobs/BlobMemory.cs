using System.Collections.Concurrent;
using SamBot.Records;

namespace SamBot.Storage.Blobs;

/// <summary>Which hints stood with which version: whoever saves has nearly always just loaded, and need not ask again. Bounded.</summary>
internal sealed class BlobMemory
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<DocumentKey, (string Version, BlobHints Hints)> known = new();

    public void Remember(DocumentKey key, string version, BlobHints hints)
    {
        // What is forgotten costs a read each.
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[key] = (version, hints);
    }

    public BlobHints? Find(DocumentKey key, string version) => known.TryGetValue(key, out var one) && one.Version == version ? one.Hints : null;

    public void Forget(DocumentKey key) => known.TryRemove(key, out _);
}
