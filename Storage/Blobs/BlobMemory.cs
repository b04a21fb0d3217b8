using System.Collections.Concurrent;
using SamBot.Records;

namespace SamBot.Storage.Blobs;

/// <summary>
/// Remembers the hints of the versions that were loaded or saved last. A caller nearly always loads before it saves, so the save need not ask
/// the service again. Bounded.
/// </summary>
internal sealed class BlobMemory
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<DocumentKey, (string Version, BlobHints Hints)> known = new();

    public void Remember(DocumentKey key, string version, BlobHints hints)
    {
        // Each entry that is lost costs one read.
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[key] = (version, hints);
    }

    public BlobHints? Find(DocumentKey key, string version) => known.TryGetValue(key, out var one) && one.Version == version ? one.Hints : null;

    public void Forget(DocumentKey key) => known.TryRemove(key, out _);
}
