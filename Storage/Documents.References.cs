using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>The look-ups by reference. Two requests may share one, so each that is found is loaded and checked.</summary>
public sealed partial class Documents
{
    // Azure lists at most this many names in a call.
    private const int NamesAtOnce = 5_000;

    // A request without a hint by its reference is looked for among the names of this many open ones, since somebody waits.
    private const int MostWithoutHint = 1_000;

    /// <summary>
    /// The request with this reference, as the store has it now: open, or else one that cannot be read, or else a decided one, or else what is left of
    /// one whose contact was erased. Null when there is none.
    /// </summary>
    public async Task<(string Id, Loaded<RequestDocument> Request)?> FindAsync(Reference reference, CancellationToken cancellationToken)
    {
        var keys = await store.RequestsByReferenceAsync(reference.ToString(), AtOnce, cancellationToken);
        if (await BestAsync(keys, reference, cancellationToken) is { } found)
        {
            return found;
        }

        // An older release may have saved it a moment ago, without that hint.
        var open = await store.OpenRequestsAsync(MostWithoutHint, null, cancellationToken);
        return await BestAsync(open.Keys, reference, cancellationToken);
    }

    /// <summary>The id of a contact's own request with this reference; null when there is none. References follow from ids, so no document is read.</summary>
    public async Task<string?> FindOwnAsync(string contactId, Reference reference, CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await store.RequestsOfAsync(contactId, NamesAtOnce, continuation, cancellationToken);
            if (page.Keys.FirstOrDefault(k => Reference.Of(k.Id) == reference) is { } found)
            {
                return found.Id;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return null;
    }

    /// <summary>Writes the hints by the reference and by words for the open requests that lack one, because an older release saved
    /// them. One call at a time.</summary>
    /// <returns>The number of requests that lacked it.</returns>
    public async Task<int> IndexReferencesAsync(CancellationToken cancellationToken)
    {
        var lacking = 0;
        string? continuation = null;
        do
        {
            var page = await store.OpenRequestsAsync(AtOnce, continuation, cancellationToken);
            foreach (var key in page.Keys)
            {
                var reference = Reference.Of(key.Id).ToString();
                if (!(await store.RequestsByReferenceAsync(reference, AtOnce, cancellationToken)).Contains(key)
                    || !(await store.RequestsByWordAsync(RequestWords.Compact(reference), AtOnce, cancellationToken)).Contains(key))
                {
                    lacking++;
                    await IndexAgainAsync(key, cancellationToken);
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return lacking;
    }

    private async Task<(string Id, Loaded<RequestDocument> Request)?> BestAsync(
        IEnumerable<DocumentKey> keys, Reference reference, CancellationToken cancellationToken)
    {
        List<(string Id, Loaded<RequestDocument> Request)> found = [];
        foreach (var key in keys.Where(k => Reference.Of(k.Id) == reference))
        {
            var request = await RequestAsync(key.Id, fresh: true, cancellationToken);
            if (request.Unreadable is not null || request.Document?.Request is MeetingRequest.Submitted || request.Document?.Left is not null)
            {
                found.Add((key.Id, request));
            }
        }

        return found.Count == 0 ? null : found.MinBy(f => f.Request switch
        {
            { Document.Request: MeetingRequest.Open or MeetingRequest.Held } => 0,
            { Unreadable: not null } => 1,
            { Document.Left: null } => 2,
            _ => 3,
        });
    }
}
