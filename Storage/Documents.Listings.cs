using System.Runtime.CompilerServices;
using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Storage;

/// <summary>The listings. Documents are found by hints, then loaded and checked.</summary>
public sealed partial class Documents
{
    private const int AtOnce = 100;
    private const int MostPages = 10;
    private const int MostEarlier = 20;

    // Cards are found by reading requests, and somebody waits for it.
    private const int MostSearched = 5 * AtOnce;
    private const int ReadTogether = 16;

    /// <summary>
    /// The open requests, and those whose decision can still be undone, the longest waiting first, at most <see cref="Sizes.Listed"/>.
    /// </summary>
    public Task<Listing> OpenRequestsAsync(CancellationToken cancellationToken) => OpenPageAsync(1, cancellationToken);

    /// <summary>
    /// A page of the open requests, the longest waiting first, and how many there are: one call lists the hints, which are counted up to five thousand,
    /// and only the page is read. Behind the last page comes the last one.
    /// </summary>
    /// <param name="page">The page, counted from 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Listing> OpenPageAsync(int page, CancellationToken cancellationToken)
    {
        var hints = await store.OpenRequestsAsync(NamesAtOnce, null, cancellationToken);
        var total = hints.Keys.Count;
        var number = Math.Clamp(page, 1, Math.Max(1, (total + Sizes.Listed - 1) / Sizes.Listed));
        var next = (number - 1) * Sizes.Listed;
        List<(KnownRequest Request, int Place)> read = [];
        var (unreadable, tried, decided) = (0, 0, 0);
        for (; next < total && read.Count < Sizes.Listed && tried < MostPages * Sizes.Listed; next++, tried++)
        {
            var loaded = await RequestAsync(hints.Keys[next].Id, fresh: true, cancellationToken);
            unreadable += loaded.Unreadable is null ? 0 : 1;
            if (loaded.Document?.ForCards is { Request: MeetingRequest.Open or MeetingRequest.Held } known)
            {
                read.Add((known, next + 1));
            }
            else
            {
                decided += loaded.Unreadable is null ? 1 : 0;
            }
        }

        return new([.. read.Select(r => r.Request)], More: next < total, unreadable)
        {
            Page = new(number, total - decided, [.. read.Select(r => r.Place)]) { HasMore = hints.Continuation is not null },
        };
    }

    /// <summary>The five hundred open requests that wait longest, all of them read, to find those of a contact by the name.</summary>
    public async Task<Listing> OpenNamesAsync(CancellationToken cancellationToken)
    {
        var hints = await store.OpenRequestsAsync(MostSearched, null, cancellationToken);
        List<Loaded<RequestDocument>> read = [];
        foreach (var some in hints.Keys.Chunk(ReadTogether))
        {
            read.AddRange(await Task.WhenAll(some.Select(key => RequestAsync(key.Id, fresh: true, cancellationToken))));
        }

        return new(
            [.. read.Select(r => r.Document?.ForCards).OfType<KnownRequest>().Where(r => r.Request is MeetingRequest.Open)],
            More: hints.Continuation is not null,
            read.Count(r => r.Unreadable is not null));
    }

    /// <summary>A contact's requests as they know them, the newest first, at most <see cref="Sizes.Listed"/>.</summary>
    public Task<Listing> RequestsOfAsync(string contactId, CancellationToken cancellationToken) => ReadAsync(
        (limit, continuation) => store.RequestsOfAsync(contactId, limit, continuation, cancellationToken),
        known => known.Request.Contact.Id == contactId ? known.ForContact() : null,
        cancellationToken);

    /// <summary>All requests of a contact with everything that is kept with them, the newest first; at most five hundred.</summary>
    public async Task<OwnRequests> AllOfAsync(string contactId, CancellationToken cancellationToken)
    {
        List<RequestDocument> found = [];
        var (notShown, searched) = (0, 0);
        string? continuation = null;
        do
        {
            var page = await store.RequestsOfAsync(contactId, AtOnce, continuation, cancellationToken);
            foreach (var key in page.Keys)
            {
                var request = await RequestAsync(key.Id, fresh: true, cancellationToken);
                notShown += request.Unreadable is null ? 0 : 1;
                if (request.Document is { } document && document.ContactId == contactId)
                {
                    found.Add(document);
                }
            }

            searched += AtOnce;
            continuation = page.Continuation;
        }
        while (continuation is not null && searched < MostSearched);
        return new([.. found], notShown + (continuation is null ? 0 : 1));
    }

    /// <summary>
    /// What the contact of a request asked before it: one call lists the hints, and the newest twenty others are read, from this process's copies where it
    /// has them. The decision itself never rests on them.
    /// </summary>
    public async Task<EarlierRequests> EarlierAsync(KnownRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var contact = request.Request.Contact.Id;
        var page = await store.RequestsOfAsync(contact, MostEarlier + 1, null, cancellationToken);
        DocumentKey[] others = [.. page.Keys.Where(key => key.Id != request.Id)];
        var read = await Task.WhenAll(others.Take(MostEarlier).Select(key => RequestAsync(key.Id, fresh: false, cancellationToken)));
        return new(
            [.. read.Select(r => r.Document?.ForCards).OfType<KnownRequest>()
                .Where(r => r.Request.Contact.Id == contact && r.Request.SubmittedAt < request.Request.SubmittedAt)],
            IsWhole: page.Continuation is null && others.Length <= MostEarlier && read.All(r => r.Unreadable is null));
    }

    /// <summary>
    /// The id of the request whose card is this activity in a person's chat: one of the person's own, or else an open one. Null when there is none
    /// among the first five hundred.
    /// </summary>
    public async Task<string?> FindByCardAsync(string personId, string activityId, bool isOwn, CancellationToken cancellationToken)
    {
        var shown = await SearchAsync(isOwn ? personId : null, r => r.Notices.Any(n => n.To == personId && n.ActivityId == activityId), cancellationToken)
            .FirstOrDefaultAsync(cancellationToken);
        return shown?.Id;
    }

    /// <summary>
    /// The id of the request that was decided last, of those whose decision can still be undone. Null when there is none among the first five hundred.
    /// </summary>
    public async Task<string?> FindHeldAsync(CancellationToken cancellationToken)
    {
        RequestDocument? last = null;
        await foreach (var held in SearchAsync(null, r => r.Request is MeetingRequest.Held, cancellationToken))
        {
            last = last is null || DecidedAt(held) >= DecidedAt(last) ? held : last;
        }

        return last?.Id;

        static DateTimeOffset DecidedAt(RequestDocument document) => ((MeetingRequest.Held)document.Request).Decision.At;
    }

    // The requests of a contact, or the open ones of everybody.
    private async IAsyncEnumerable<RequestDocument> SearchAsync(
        string? contactId, Func<RequestDocument, bool> isMeant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        for (var searched = 0; searched < MostSearched;)
        {
            var page = contactId is not null
                ? await store.RequestsOfAsync(contactId, AtOnce, continuation, cancellationToken)
                : await store.OpenRequestsAsync(AtOnce, continuation, cancellationToken);
            foreach (var key in page.Keys)
            {
                if ((await RequestAsync(key.Id, fresh: true, cancellationToken)).Document is { } request && isMeant(request))
                {
                    yield return request;
                }
            }

            searched += AtOnce;
            continuation = page.Continuation;
            if (continuation is null)
            {
                break;
            }
        }
    }

    /// <summary>Changes some requests of a contact, or some open ones, one after another. A request that cannot be read is skipped.</summary>
    /// <param name="contactId">The contact's id; null for the open requests of everybody.</param>
    /// <param name="most">The most requests to look at, at least 1.</param>
    /// <param name="continuation">From the result before; null to start. One that the store no longer knows starts as well.</param>
    /// <param name="change">As in <see cref="ChangeRequestAsync"/>.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    public async Task<ChangedRequests> ChangeRequestsAsync(
        string? contactId, int most, string? continuation, Func<RequestDocument, RequestDocument> change, CancellationToken cancellationToken)
    {
        var page = await PageAsync();
        var (changed, hasSkipped) = (0, false);
        foreach (var key in page.Keys)
        {
            var isChanged = false;
            var after = await ChangeRequestAsync(
                key.Id,
                before =>
                {
                    var next = before is null ? null : change(before);
                    isChanged = !ReferenceEquals(before, next);
                    return next;
                },
                cancellationToken);
            changed += isChanged && after is not null ? 1 : 0;
            hasSkipped |= after is null && !await CanReadAsync(key, cancellationToken);
        }

        return new(changed, hasSkipped, page.Continuation);

        async Task<DocumentPage> PageAsync()
        {
            try
            {
                return await ListAsync(continuation);
            }
            catch (ArgumentException) when (continuation is not null)
            {
                // The documents were moved to another store in between.
                return await ListAsync(null);
            }
        }

        Task<DocumentPage> ListAsync(string? from) => contactId is null
            ? store.OpenRequestsAsync(most, from, cancellationToken)
            : store.RequestsOfAsync(contactId, most, from, cancellationToken);
    }

    /// <summary>Whether a contact has a request, also one that cannot be read. A hint alone does not count, since a deletion may have left it.</summary>
    public async Task<bool> HasRequestsAsync(string contactId, CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await store.RequestsOfAsync(contactId, AtOnce, continuation, cancellationToken);
            foreach (var key in page.Keys)
            {
                if (await store.LoadAsync(key, cancellationToken) is not null)
                {
                    return true;
                }
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
        return false;
    }

    // A request that cannot be read leaves room for the next one. It does not go on without an end: somebody waits.
    private async Task<Listing> ReadAsync(
        Func<int, string?, Task<DocumentPage>> listAsync, Func<KnownRequest, KnownRequest?> shown, CancellationToken cancellationToken)
    {
        List<KnownRequest> read = [];
        var unreadable = 0;
        string? continuation = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await listAsync(Sizes.Listed - read.Count, continuation);
            foreach (var key in page.Keys)
            {
                var loaded = await RequestAsync(key.Id, fresh: true, cancellationToken);
                unreadable += loaded.Unreadable is null ? 0 : 1;
                if (loaded.Document?.ForCards is { } known && shown(known) is { } meant)
                {
                    read.Add(meant);
                }
            }

            continuation = page.Continuation;
            if (continuation is null || read.Count >= Sizes.Listed)
            {
                break;
            }
        }

        return new([.. read], continuation is not null, unreadable);
    }
}
