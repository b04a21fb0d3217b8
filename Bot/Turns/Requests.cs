using SamBot.Bot.Notices;
using SamBot.Bot.Settings;
using SamBot.Bot.Storage;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using RequestDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Requests.RequestEvent, SamBot.Dialogs.Requests.RequestRefusal>;

namespace SamBot.Bot.Turns;

/// <summary>The one way to do something with a request, whether it was pressed, typed or sent in: decide, evolve, save, tell.</summary>
public sealed partial class Requests(
    Documents documents, IDocumentStore store, Deciders deciders, NoticeSignal signal, TimeProvider time, ILogger<Requests> logger)
{
    private const int ReadAtOnce = 100;

    /// <summary>Does it, once. What the events call for is owed from the same write on.</summary>
    /// <param name="requestId">Which request; null when nobody knows.</param>
    /// <param name="command">What is wanted; null to only look.</param>
    /// <param name="card">The activity of the decider's card that was pressed: from now on it is kept true.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The request as it is now (null: there is none), and what was decided.</returns>
    public async Task<(RequestDocument? Document, RequestDecision Decision)> DoAsync(
        string? requestId, RequestCommand? command, (string PersonId, string ActivityId)? card, CancellationToken cancellationToken)
    {
        if (requestId is not { Length: > 0 and <= 64 } || !requestId.All(char.IsAsciiLetterOrDigit))
        {
            return (null, RequestRefusal.NoSuchRequest);
        }

        var done = await documents.ChangeRequestAsync<(RequestDocument? Document, RequestDecision Decision)>(requestId, before =>
        {
            if (before is { Erased: true })
            {
                return (null, (null, RequestRefusal.NoSuchRequest));
            }

            var now = time.GetUtcNow();
            var document = before ?? new RequestDocument { Id = requestId };
            var decision = command is null ? RequestDecision.Nothing : MeetingRequest.Decide(document.Request, command, new Moment(now, default));
            var after = NoticePlan.Happened(document, decision.Events, deciders.ChairId, now);
            if (card is { } copy && after.Events.Length > 0)
            {
                after = NoticePlan.Copied(after, NoticeKind.Card, copy.PersonId, copy.ActivityId, shown: 0, now);
            }

            return (ReferenceEquals(after, document) ? null : after, (after.Events.IsEmpty ? null : after, decision));
        }, cancellationToken);
        signal.Wake(requestId);
        return done;
    }

    /// <summary>A card of the request stands in somebody's chat: from now on it is kept true. What was decided stands, also when this fails.</summary>
    /// <param name="requestId">Which request.</param>
    /// <param name="kind">Which card.</param>
    /// <param name="personId">In whose chat.</param>
    /// <param name="activityId">Where.</param>
    /// <param name="shown">The revision that it shows; null: the newest.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task CopiedAsync(string requestId, NoticeKind kind, string personId, string activityId, int? shown, CancellationToken cancellationToken)
    {
        try
        {
            await documents.ChangeRequestAsync<object?>(
                requestId,
                before => (before is null ? null : NoticePlan.Copied(before, kind, personId, activityId, shown ?? before.Revision, time.GetUtcNow()), null),
                cancellationToken);
            signal.Wake(requestId);
        }
        catch (StoreUnavailableException e)
        {
            LogCopyNotKept(e, requestId);
        }
    }

    /// <summary>Somebody who could not be reached is back: what was given up is owed again.</summary>
    public async Task ReviveAsync(Actor person, CancellationToken cancellationToken)
    {
        await ForEachAsync(
            continuation => person.MayDecide
                ? store.OpenRequestsAsync(ReadAtOnce, continuation, cancellationToken)
                : store.RequestsOfAsync(person.Person.Id, ReadAtOnce, continuation, cancellationToken),
            document => NoticePlan.Revived(document, person.Person.Id, time.GetUtcNow()),
            cancellationToken);
        signal.WakeAll();
    }

    /// <summary>A contact cannot be written to any more: what the chair sees of their requests says so.</summary>
    public Task ContactAbsentAsync(string contactId, CancellationToken cancellationToken) => ForEachAsync(
        continuation => store.RequestsOfAsync(contactId, ReadAtOnce, continuation, cancellationToken),
        document => NoticePlan.ContactAbsent(document, time.GetUtcNow()),
        cancellationToken);

    /// <summary>A decider asked for a card and it did not get through: it is owed.</summary>
    public async Task OweCardAsync(string requestId, string personId, CancellationToken cancellationToken)
    {
        await documents.ChangeRequestAsync<object?>(
            requestId, before => (before is null or { Erased: true } ? null : NoticePlan.Asked(before, personId, time.GetUtcNow()), null), cancellationToken);
        signal.Wake(requestId);
    }

    /// <summary>A contact's requests, newest first.</summary>
    public async Task<IReadOnlyList<KnownRequest>> OfAsync(string contactId, CancellationToken cancellationToken)
    {
        var page = await store.RequestsOfAsync(contactId, Sizes.Listed, null, cancellationToken);
        return await ReadAsync(page.Keys, cancellationToken);
    }

    /// <summary>The open requests, oldest first, and whether there are more.</summary>
    public async Task<(IReadOnlyList<KnownRequest> Requests, bool More)> OpenAsync(CancellationToken cancellationToken)
    {
        var page = await store.OpenRequestsAsync(Sizes.Listed, null, cancellationToken);
        var known = await ReadAsync(page.Keys, cancellationToken);
        return ([.. known.Where(r => r.Request is MeetingRequest.Open)], page.Continuation is not null);
    }

    /// <summary>The id of the open request with this reference; null when there is none.</summary>
    public Task<string?> FindOpenAsync(Reference reference, CancellationToken cancellationToken) =>
        FindAsync(reference, continuation => store.OpenRequestsAsync(ReadAtOnce, continuation, cancellationToken));

    /// <summary>The id of a contact's own request with this reference; null when there is none.</summary>
    public Task<string?> FindOwnAsync(string contactId, Reference reference, CancellationToken cancellationToken) =>
        FindAsync(reference, continuation => store.RequestsOfAsync(contactId, ReadAtOnce, continuation, cancellationToken));

    private async Task ForEachAsync(
        Func<string?, Task<DocumentPage>> page, Func<RequestDocument, RequestDocument?> change, CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var read = await page(continuation);
            foreach (var key in read.Keys)
            {
                try
                {
                    await documents.ChangeRequestAsync<object?>(key.Id, before => (before is null ? null : change(before), null), cancellationToken);
                }
                catch (StoreUnavailableException e) when (e.IsNewer)
                {
                    LogNewer(e, key.Id);
                }

                signal.Wake(key.Id);
            }

            continuation = read.Continuation;
        }
        while (continuation is not null);
    }

    // References follow from ids, so no document is read.
    private static async Task<string?> FindAsync(Reference reference, Func<string?, Task<DocumentPage>> page)
    {
        string? continuation = null;
        do
        {
            var read = await page(continuation);
            if (read.Keys.FirstOrDefault(k => Reference.Of(k.Id) == reference) is { } found)
            {
                return found.Id;
            }

            continuation = read.Continuation;
        }
        while (continuation is not null);
        return null;
    }

    private async Task<IReadOnlyList<KnownRequest>> ReadAsync(IReadOnlyList<DocumentKey> keys, CancellationToken cancellationToken)
    {
        List<KnownRequest> read = [];
        foreach (var key in keys)
        {
            try
            {
                if ((await documents.RequestAsync(key.Id, cancellationToken)).Document is { Request: MeetingRequest.Submitted request })
                {
                    read.Add(new(key.Id, request));
                }
            }
            catch (StoreUnavailableException e) when (e.IsNewer)
            {
                LogNewer(e, key.Id);
            }
        }

        return read;
    }

    [LoggerMessage(LogLevel.Error, "Request {RequestId} was written by a newer release and is passed over. Run that release on all instances")]
    private partial void LogNewer(Exception exception, string requestId);

    [LoggerMessage(LogLevel.Error, "A card of request {RequestId} was shown but could not be noted; when it is pressed it shows the truth")]
    private partial void LogCopyNotKept(Exception exception, string requestId);
}
