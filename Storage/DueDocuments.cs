using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>
/// Finds the documents that are due now, by the store's due markers and by the saves of this process. A marker that its document does not
/// back is dropped.
/// </summary>
public sealed class DueDocuments(Documents documents, IDocumentStore store, TimeProvider time)
{
    private const int AtOnce = 100;
    private const int MostStrays = 4_000;
    private static readonly TimeSpan StrayWait = TimeSpan.FromMinutes(1);

    // Markers that their documents did not back, and when each was dropped. Null: seen once, and perhaps delivered since it was listed. A new
    // marker without a document may belong to a save in progress and cannot be dropped yet. It is skipped for a minute, so that markers behind
    // it are still seen.
    private readonly ConcurrentDictionary<DueDuty, long?> strays = new();

    /// <summary>The duties that are due now, at most a hundred of those that their documents back.</summary>
    public async Task<IReadOnlyList<DueDuty>> ListAsync(CancellationToken cancellationToken)
    {
        var due = await store.DueAsync(time.GetUtcNow(), AtOnce + Math.Min(strays.Count, MostStrays), cancellationToken);
        foreach (var gone in strays.Keys.Except(due))
        {
            strays.TryRemove(gone, out _);
        }

        return [.. due.Where(IsToLookAt)];
    }

    /// <summary>Notes that a listed duty was handled, and drops its marker when the document does not back it.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="next">The instant at which the document is due next, by its content; null when it is not due or cannot be read.</param>
    /// <param name="wasIdle">Whether there was nothing to do.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task SettleAsync(DueDuty duty, DateTimeOffset? next, bool wasIdle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(duty);
        if (!wasIdle || next == duty.DueAt || strays.TryAdd(duty, null))
        {
            return;
        }

        var dropped = strays[duty];
        strays[duty] = time.GetTimestamp();
        if (!await documents.CanReadAsync(duty.Key, cancellationToken))
        {
            // A newer release may have written the document. That release knows what is due, so the marker stays.
            return;
        }

        // The marker is still listed. A crash left it, or it was written before the settings for retention changed.
        if (dropped is null)
        {
            await documents.IndexAgainAsync(duty.Key, cancellationToken);
        }

        await store.DropDueAsync(duty, cancellationToken);
    }

    /// <summary>The instant at which a request is due next.</summary>
    public DateTimeOffset? Of(RequestDocument document) => documents.DueOf(document);

    /// <summary>The instant at which a conversation is due next.</summary>
    public DateTimeOffset? Of(ConversationDocument document) => documents.DueOf(document);

    /// <summary>Follows the saves of this process after which something is due at once. These are only hints; the documents say what is due.</summary>
    public Hints Follow() => new(documents, time);

    private bool IsToLookAt(DueDuty duty) => !strays.TryGetValue(duty, out var dropped) || dropped is not { } at || time.GetElapsedTime(at) > StrayWait;

    /// <summary>The documents after whose save something was due at once, each named once until it is taken; until this is disposed.</summary>
    public sealed class Hints : IDisposable
    {
        private readonly Channel<DocumentKey> keys = Channel.CreateBounded<DocumentKey>(
            new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

        private readonly ConcurrentDictionary<DocumentKey, byte> waiting = new();
        private readonly Documents documents;
        private readonly TimeProvider time;

        internal Hints(Documents documents, TimeProvider time)
        {
            (this.documents, this.time) = (documents, time);
            documents.Saved += Note;
        }

        /// <summary>Takes the next document, if one waits.</summary>
        public bool TryTake([NotNullWhen(true)] out DocumentKey? key)
        {
            if (!keys.Reader.TryRead(out key))
            {
                return false;
            }

            waiting.TryRemove(key, out _);
            return true;
        }

        /// <summary>Takes the documents as they come.</summary>
        public async IAsyncEnumerable<DocumentKey> TakeAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (await keys.Reader.WaitToReadAsync(cancellationToken))
            {
                while (TryTake(out var key))
                {
                    yield return key;
                }
            }
        }

        /// <inheritdoc/>
        public void Dispose() => documents.Saved -= Note;

        // A hint that finds no room is dropped: the next look at the due markers finds its document.
        private void Note(DocumentKey key, object document, DateTimeOffset? due)
        {
            if (due <= time.GetUtcNow() && waiting.TryAdd(key, 0) && !keys.Writer.TryWrite(key))
            {
                waiting.TryRemove(key, out _);
            }
        }
    }
}
